package ingot.runtime.thread;

import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Throws;

/// The lock word (DESIGN.md section 4). A fast-locked object stands on its owner's lock stack once for each time it was entered; when that stack is full
/// the object's monitor inflates, and it deflates at its last exit.
public final class Monitors {
    private Monitors() {
    }

    /// The object is non-null.
    public static void enter(Object object) {
        long address = Machine.addressOf(object);
        int word = Memory.getInt(address + ObjectLayout.LOCK_WORD);
        if ((word & ObjectLayout.LOCK_TAG_MASK) == ObjectLayout.LOCK_INFLATED) {
            MonitorTable.add(word >>> ObjectLayout.HASH_SHIFT, 1);
            return;
        }
        long block = Machine.threadBlock();
        int depth = Memory.getInt(block + ThreadBlock.LOCK_DEPTH);
        if (depth == ThreadBlock.LOCK_STACK_SLOTS) {
            int entered = removeAll(block, address);
            Memory.putInt(address + ObjectLayout.LOCK_WORD, MonitorTable.inflate(word >>> ObjectLayout.HASH_SHIFT, entered + 1));
            return;
        }
        Memory.putInt(slot(block, depth), (int) address);
        Memory.putInt(block + ThreadBlock.LOCK_DEPTH, depth + 1);
        Memory.putInt(address + ObjectLayout.LOCK_WORD, word & ~ObjectLayout.LOCK_TAG_MASK | ObjectLayout.LOCK_FAST);
    }

    /// The object is non-null. IllegalMonitorStateException if this thread has not entered it.
    public static void exit(Object object) {
        long address = Machine.addressOf(object);
        int word = Memory.getInt(address + ObjectLayout.LOCK_WORD);
        int tag = word & ObjectLayout.LOCK_TAG_MASK;
        if (tag == ObjectLayout.LOCK_INFLATED) {
            int index = word >>> ObjectLayout.HASH_SHIFT;
            if (MonitorTable.add(index, -1) == 0) {
                Memory.putInt(address + ObjectLayout.LOCK_WORD, MonitorTable.deflate(index) << ObjectLayout.HASH_SHIFT);
            }
            return;
        }
        long block = Machine.threadBlock();
        int depth = Memory.getInt(block + ThreadBlock.LOCK_DEPTH);
        int at = tag == ObjectLayout.LOCK_FAST ? find(block, address, depth) : -1;
        if (at < 0) {
            Throws.illegalMonitorState();
        }
        for (int i = at + 1; i < depth; i++) {
            Memory.putInt(slot(block, i - 1), Memory.getInt(slot(block, i)));
        }
        Memory.putInt(block + ThreadBlock.LOCK_DEPTH, depth - 1);
        if (find(block, address, at) < 0) {
            Memory.putInt(address + ObjectLayout.LOCK_WORD, word & ~ObjectLayout.LOCK_TAG_MASK);
        }
    }

    /// Whether this thread has entered the object.
    public static boolean isOwner(Object object) {
        return (Memory.getInt(Machine.addressOf(object) + ObjectLayout.LOCK_WORD) & ObjectLayout.LOCK_TAG_MASK) != ObjectLayout.LOCK_NEUTRAL;
    }

    private static long slot(long block, int index) {
        return block + ThreadBlock.LOCK_STACK + 4L * index;
    }

    /// The topmost slot below `depth` that holds the object, or -1.
    private static int find(long block, long address, int depth) {
        for (int i = depth - 1; i >= 0; i--) {
            if (Memory.getInt(slot(block, i)) == (int) address) {
                return i;
            }
        }
        return -1;
    }

    private static int removeAll(long block, long address) {
        int kept = 0;
        int depth = Memory.getInt(block + ThreadBlock.LOCK_DEPTH);
        for (int i = 0; i < depth; i++) {
            int held = Memory.getInt(slot(block, i));
            if (held != (int) address) {
                Memory.putInt(slot(block, kept++), held);
            }
        }
        Memory.putInt(block + ThreadBlock.LOCK_DEPTH, kept);
        return depth - kept;
    }
}
