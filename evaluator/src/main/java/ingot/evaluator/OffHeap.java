package ingot.evaluator;

import ingot.abi.Kind;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Memory outside the heap: Unsafe.allocateMemory. It has no place in the image, so an initialiser that still owns a block at its end is
/// deferred. Addresses start at 2^40, where nothing of the arena can be mistaken for one.
final class OffHeap {
    static final long BASE = 1L << 40;
    private byte[] bytes = new byte[1 << 12];
    private int limit = 16;
    private final Map<Long, Integer> sizes = new HashMap<>();

    OffHeap copy() {
        var copy = new OffHeap();
        copy.bytes = bytes.clone();
        copy.limit = limit;
        copy.sizes.putAll(sizes);
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(limit);
        out.write(bytes, 0, limit);
        out.writeInt(sizes.size());
        for (var block : new TreeMap<>(sizes).entrySet()) {
            out.writeLong(block.getKey());
            out.writeInt(block.getValue());
        }
    }

    static OffHeap read(DataInput in) throws IOException {
        var memory = new OffHeap();
        memory.limit = in.readInt();
        memory.bytes = new byte[Math.max(memory.limit, 1 << 12)];
        in.readFully(memory.bytes, 0, memory.limit);
        for (int n = in.readInt(); n > 0; n--) {
            memory.sizes.put(in.readLong(), in.readInt());
        }
        return memory;
    }

    int liveBlocks() {
        return sizes.size();
    }

    long allocate(long size) {
        long end = limit + ((size + 15) & -16L);
        if (end > 1 << 30) {
            throw new Pending("java/lang/OutOfMemoryError", "Unable to allocate " + size + " bytes");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(end, bytes.length * 2L));
        }
        long address = BASE + limit;
        limit = (int) end;
        sizes.put(address, (int) size);
        return address;
    }

    long reallocate(long address, long size) {
        long fresh = allocate(size);
        if (address != 0) {
            System.arraycopy(bytes, index(address, 0), bytes, index(fresh, 0), (int) Math.min(sizes.get(address), size));
            free(address);
        }
        return fresh;
    }

    void free(long address) {
        sizes.remove(address);
        if (sizes.isEmpty()) {
            limit = 16;
        }
    }

    private int index(long address, int size) {
        long index = address - BASE;
        if (index < 0 || index + size > bytes.length) {
            throw new Pending("java/lang/InternalError", "a fault occurred in an unsafe memory access operation: " + Long.toHexString(address));
        }
        return (int) index;
    }

    byte[] read(long address, int length) {
        int from = index(address, length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    void write(long address, byte[] content, int from, int length) {
        System.arraycopy(content, from, bytes, index(address, length), length);
    }

    /// A C string without its end.
    String text(long address) {
        int start = index(address, 1);
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return new String(bytes, start, end - start, java.nio.charset.StandardCharsets.UTF_8);
    }

    long get(Kind kind, long address) {
        int at = index(address, kind.bytes());
        long value = 0;
        for (int i = kind.bytes() - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xff;
        }
        return switch (kind) {
            case BOOLEAN, BYTE -> (byte) value;
            case SHORT -> (short) value;
            case INT, FLOAT, REF -> (int) value;
            default -> value;
        };
    }

    void put(Kind kind, long address, long value) {
        int at = index(address, kind.bytes());
        for (int i = 0; i < kind.bytes(); i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }
}
