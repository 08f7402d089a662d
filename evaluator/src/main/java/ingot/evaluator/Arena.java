package ingot.evaluator;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The raw bytes of the image heap: bump allocation, little-endian access, and an undo journal.
///
/// The journal keeps whole pages, not single writes: a page below the transaction's start is saved before the transaction first writes
/// to it. So a loop that writes one old slot a million times costs one page, and undo is a copy.
final class Arena {
    static final int PAGE_SHIFT = 8;
    static final int PAGE_BYTES = 1 << PAGE_SHIFT;
    private static final int MAXIMUM_BYTES = 0x7fff_ff00;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// Told of writes to objects that the running transaction did not make.
    interface Guard {
        void write(int address);
    }

    byte[] bytes;
    /// Bit n: an object starts at address 8 n.
    private long[] starts;
    Guard guard;
    /// End of the allocated part; bytes from here on are zero.
    int limit;
    /// Addresses below were allocated before the running transaction began; 0 outside transactions.
    private int mark;
    private int transaction;
    private int transactions;
    /// By page: the transaction that saved it last.
    private int[] savedBy = new int[0];
    /// Saved pages in order of saving: number, and content at the same index.
    private int[] journalPages = new int[64];
    private byte[] journalBytes = new byte[64 * PAGE_BYTES];
    private int journalSize;

    Arena(int capacity) {
        bytes = new byte[(int) pages(capacity)];
        starts = new long[(bytes.length >> 9) + 1];
        limit = 8; // so that 0 is no object
    }

    private Arena(byte[] bytes, int limit, long[] starts) {
        this.bytes = bytes;
        this.starts = Arrays.copyOf(starts, (bytes.length >> 9) + 1);
        this.limit = limit;
    }

    /// A copy outside any transaction.
    Arena copy() {
        return new Arena(Arrays.copyOf(bytes, (int) Math.min(MAXIMUM_BYTES, pages(Math.max(limit * 2L, 1 << 20)))), limit, starts);
    }

    /// Whole pages, so that a page can be saved by one copy.
    private static long pages(long bytes) {
        return (bytes + PAGE_BYTES - 1) & -PAGE_BYTES;
    }

    /// Start of `size` zeroed bytes, or 0 if the arena cannot hold them.
    int allocate(long size) {
        long end = limit + ((size + 7) & -8L);
        if (end > bytes.length) {
            if (end > MAXIMUM_BYTES) {
                return 0;
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAXIMUM_BYTES, pages(Math.max(end, bytes.length * 2L))));
            starts = Arrays.copyOf(starts, (bytes.length >> 9) + 1);
        }
        int start = limit;
        limit = (int) end;
        markStart(start);
        return start;
    }

    void markStart(int object) {
        starts[object >> 9] |= 1L << (object >> 3);
    }

    /// Fills this new arena up to `end`; the starts of the objects are marked by who knows their sizes.
    void read(java.io.DataInput in, int end) throws java.io.IOException {
        allocate(end - limit);
        starts[0] = 0;
        in.readFully(bytes, 0, end);
    }

    /// The object that an address lies in.
    int objectAt(int address) {
        int word = address >> 9;
        long bits = starts[word] << 63 - (address >> 3 & 63);
        if (bits != 0) {
            return (address >> 3) - Long.numberOfLeadingZeros(bits) << 3;
        }
        do {
            word--;
        } while (starts[word] == 0);
        return (word << 6 | 63 - Long.numberOfLeadingZeros(starts[word])) << 3;
    }

    // Transactions

    /// What [#begin] found, to be handed to [#commit] or [#rollBack].
    record Savepoint(int mark, int transaction, int journalSize, int limit) {}

    Savepoint begin() {
        var savepoint = new Savepoint(mark, transaction, journalSize, limit);
        mark = limit;
        transaction = ++transactions;
        return savepoint;
    }

    /// The changes belong to the enclosing transaction from here on, if there is one.
    void commit(Savepoint savepoint) {
        // What the inner transaction made is not the outer one's: its writes to that are reported, too.
        mark = savepoint.mark == 0 ? 0 : limit;
        transaction = savepoint.transaction;
        if (mark == 0) {
            journalSize = 0;
        }
    }

    void rollBack(Savepoint savepoint) {
        for (int i = journalSize - 1; i >= savepoint.journalSize; i--) {
            System.arraycopy(journalBytes, i * PAGE_BYTES, bytes, journalPages[i] << PAGE_SHIFT, PAGE_BYTES);
        }
        journalSize = savepoint.journalSize;
        Arrays.fill(bytes, savepoint.limit, limit, (byte) 0);
        for (int start = savepoint.limit; start < limit; start += 8) {
            starts[start >> 9] &= ~(1L << (start >> 3));
        }
        limit = savepoint.limit;
        mark = savepoint.mark;
        // A new number: pages that the enclosing transaction saved before stay saved, and those saved by this one are saved again.
        transaction = savepoint.transaction;
    }

    /// Objects below are older than the running transaction.
    int mark() {
        return mark;
    }

    /// Must precede a write to addresses below [#mark].
    void save(int address, int length) {
        if (guard != null) {
            guard.write(address);
        }
        for (int page = address >> PAGE_SHIFT, last = (address + length - 1) >> PAGE_SHIFT; page <= last; page++) {
            if (page >= savedBy.length) {
                savedBy = Arrays.copyOf(savedBy, (bytes.length >> PAGE_SHIFT) + 1);
            }
            if (savedBy[page] != transaction) {
                savedBy[page] = transaction;
                if (journalSize == journalPages.length) {
                    journalPages = Arrays.copyOf(journalPages, journalSize * 2);
                    journalBytes = Arrays.copyOf(journalBytes, journalSize * 2 * PAGE_BYTES);
                }
                journalPages[journalSize] = page;
                System.arraycopy(bytes, page << PAGE_SHIFT, journalBytes, journalSize * PAGE_BYTES, PAGE_BYTES);
                journalSize++;
            }
        }
    }

    // Access. Addresses are absolute in the arena.

    byte getByte(int address) {
        return bytes[address];
    }

    short getShort(int address) {
        return (short) SHORT.get(bytes, address);
    }

    char getChar(int address) {
        return (char) CHAR.get(bytes, address);
    }

    int getInt(int address) {
        return (int) INT.get(bytes, address);
    }

    long getLong(int address) {
        return (long) LONG.get(bytes, address);
    }

    void putByte(int address, int value) {
        if (address < mark) {
            save(address, 1);
        }
        bytes[address] = (byte) value;
    }

    void putShort(int address, int value) {
        if (address < mark) {
            save(address, 2);
        }
        SHORT.set(bytes, address, (short) value);
    }

    void putInt(int address, int value) {
        if (address < mark) {
            save(address, 4);
        }
        INT.set(bytes, address, value);
    }

    void putLong(int address, long value) {
        if (address < mark) {
            save(address, 8);
        }
        LONG.set(bytes, address, value);
    }

    void copy(int from, int to, int length) {
        if (to < mark && length > 0) {
            save(to, length);
        }
        System.arraycopy(bytes, from, bytes, to, length);
    }

    void fill(int address, int length, byte value) {
        if (address < mark && length > 0) {
            save(address, length);
        }
        Arrays.fill(bytes, address, address + length, value);
    }
}
