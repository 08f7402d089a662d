package ingot.runtime.mem;

import ingot.runtime.Memory;
import ingot.runtime.sys.Bytes;
import ingot.runtime.sys.Calls;

/// Memory outside the heap, for Unsafe.allocateMemory: blocks of powers of two from 32 bytes on, cut from chunks and kept in free lists; large ones are mappings. The
/// 16 bytes before a block hold its size.
public final class NativeMemory {
    private static final int HEADER = 16;
    private static final long CHUNK = 64 << 10;
    private static final int SMALLEST = 5, LARGEST = 15;

    /// Heads of the free lists, by log2 of the block's size; a free block holds the next one's address.
    private static long heads;
    private static long next;
    private static long end;

    private NativeMemory() {
    }

    /// Not zeroed, aligned to 16. 0 if there is no memory.
    public static long allocate(long bytes) {
        long need = bytes + HEADER;
        if (need < bytes) {
            return 0;
        }
        if (need > 1L << LARGEST) {
            long mapped = Calls.map(need + 4095 & -4096);
            return mapped == 0 ? 0 : finish(mapped, need + 4095 & -4096);
        }
        int order = 64 - Long.numberOfLeadingZeros(need - 1);
        return small(order < SMALLEST ? SMALLEST : order);
    }

    private static long small(int order) {
        if (heads == 0) {
            heads = Calls.map(4096);
            if (heads == 0) {
                return 0;
            }
        }
        long free = Memory.getLong(heads + 8L * order);
        if (free != 0) {
            Memory.putLong(heads + 8L * order, Memory.getLong(free));
            return finish(free, 1L << order);
        }
        if (end - next < 1L << order) {
            next = Calls.map(CHUNK);
            end = next + CHUNK;
            if (next == 0) {
                end = 0;
                return 0;
            }
        }
        long block = next;
        next += 1L << order;
        return finish(block, 1L << order);
    }

    private static long finish(long block, long size) {
        Memory.putLong(block, size);
        return block + HEADER;
    }

    public static void free(long address) {
        if (address == 0) {
            return;
        }
        long block = address - HEADER;
        long size = Memory.getLong(block);
        if (size > 1L << LARGEST) {
            Calls.unmap(block, size);
            return;
        }
        long head = heads + 8L * Long.numberOfTrailingZeros(size);
        Memory.putLong(block, Memory.getLong(head));
        Memory.putLong(head, block);
    }

    public static long reallocate(long address, long bytes) {
        long have = address == 0 ? 0 : Memory.getLong(address - HEADER) - HEADER;
        if (address != 0 && bytes <= have) {
            return address;
        }
        long to = allocate(bytes);
        if (to != 0 && address != 0) {
            Bytes.move(to, address, have);
            free(address);
        }
        return to;
    }
}
