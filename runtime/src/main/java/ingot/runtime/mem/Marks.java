package ingot.runtime.mem;

import ingot.runtime.Memory;

/// One bit for each 8 bytes of the address space that the heap may use: set for the first 8 bytes of an object that the last marking found. Lies in reserved memory, of which
/// only what the heap's pages use is touched: 128 bytes a page.
public final class Marks {
    static long base;

    private Marks() {
    }

    /// Bytes for the addresses below `ceiling`.
    static long bytes(long ceiling) {
        return (ceiling >>> 6) + 8;
    }

    /// Sets the bit; false if it was set.
    public static boolean set(long address) {
        long at = base + (address >>> 6);
        int bit = 1 << (int) (address >>> 3 & 7);
        byte bits = Memory.getByte(at);
        if ((bits & bit) != 0) {
            return false;
        }
        Memory.putByte(at, (byte) (bits | bit));
        return true;
    }

    public static boolean isSet(long address) {
        return (Memory.getByte(base + (address >>> 6)) >> (int) (address >>> 3 & 7) & 1) != 0;
    }

    /// Clears the bits of a page-aligned range.
    static void clear(long address, long bytes) {
        long end = base + (address + bytes >>> 6);
        for (long at = base + (address >>> 6); at < end; at += 8) {
            Memory.putLong(at, 0);
        }
    }

    /// Number of bits set in a page-aligned range.
    static int count(long address, long bytes) {
        int n = 0;
        long end = base + (address + bytes >>> 6);
        for (long at = base + (address >>> 6); at < end; at += 8) {
            n += Long.bitCount(Memory.getLong(at));
        }
        return n;
    }
}
