package ingot.runtime.thread;

import ingot.abi.ObjectLayout;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.sys.Calls;

/// The inflated monitors, 16 bytes each: u32 times entered (0: free), u32 displaced identity hash, u32 next free entry. Entry 0 is never used.
final class MonitorTable {
    private static final int ENTRY_BYTES = 16;
    private static final int CAPACITY = 1 << 18;
    private static final int COUNT = 0, HASH = 4, NEXT = 8;

    private static long table;
    private static int used = 1;
    private static int free;

    private MonitorTable() {
    }

    /// A lock word with a new monitor.
    static int inflate(int hash, int count) {
        if (table == 0) {
            table = Calls.map((long) CAPACITY * ENTRY_BYTES);
        }
        int index = free;
        if (index != 0) {
            free = Memory.getInt(at(index) + NEXT);
        } else {
            index = used++;
        }
        if (table == 0 || index == CAPACITY) {
            Crash.report("out of monitors");
        }
        Memory.putInt(at(index) + COUNT, count);
        Memory.putInt(at(index) + HASH, hash);
        return index << ObjectLayout.HASH_SHIFT | ObjectLayout.LOCK_INFLATED;
    }

    /// Adds to the count of entries and returns it.
    static int add(int index, int delta) {
        int count = Memory.getInt(at(index) + COUNT) + delta;
        Memory.putInt(at(index) + COUNT, count);
        return count;
    }

    /// Frees the monitor and returns the object's hash.
    static int deflate(int index) {
        Memory.putInt(at(index) + NEXT, free);
        free = index;
        return Memory.getInt(at(index) + HASH);
    }

    static int hash(int index) {
        return Memory.getInt(at(index) + HASH);
    }

    static void setHash(int index, int hash) {
        Memory.putInt(at(index) + HASH, hash);
    }

    private static long at(int index) {
        return table + (long) index * ENTRY_BYTES;
    }
}
