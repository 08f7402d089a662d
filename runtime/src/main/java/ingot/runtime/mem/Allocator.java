package ingot.runtime.mem;

import ingot.abi.HubLayout;
import ingot.abi.ObjectLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Throws;
import ingot.runtime.sys.Calls;

/// The slow ways of allocation; compiled code tries the thread's own run first.
public final class Allocator {
    private static final long CHUNK = 64L << 20;
    private static long next;
    private static long end;

    private Allocator() {
    }

    /// A zeroed instance with its header.
    public static Object instance(long hub) {
        long at = cell(Memory.getInt(hub + HubLayout.LAYOUT));
        Memory.putInt(at + ObjectLayout.CLASS_WORD, (int) hub);
        return Machine.objectAt(at);
    }

    public static Object array(long hub, int length) {
        if (length < 0) {
            Throws.negativeArraySize(length);
        }
        int layout = Memory.getInt(hub + HubLayout.LAYOUT);
        int shift = layout & 0xff;
        long bytes = ObjectLayout.align((shift == 3 ? 16 : 12) + ((long) length << shift));
        long at = cell(bytes);
        Memory.putInt(at + ObjectLayout.CLASS_WORD, (int) hub);
        Memory.putInt(at + ObjectLayout.ARRAY_LENGTH, length);
        return Machine.objectAt(at);
    }

    public static Object multiArray(long hub, int[] dimensions) {
        for (int length : dimensions) {
            if (length < 0) {
                Throws.negativeArraySize(length);
            }
        }
        return nested(hub, dimensions, 0);
    }

    private static Object nested(long hub, int[] dimensions, int level) {
        int length = dimensions[level];
        Object array = array(hub, length);
        if (level + 1 < dimensions.length) {
            long element = Memory.getInt(hub + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
            Object[] elements = (Object[]) array;
            for (int i = 0; i < length; i++) {
                elements[i] = nested(element, dimensions, level + 1);
            }
        }
        return array;
    }

    private static long cell(long bytes) {
        if (end - next < bytes) {
            long chunk = bytes > CHUNK ? bytes : CHUNK;
            next = next == 0 ? 0x1000_0000L : end;
            if (next + chunk > 0xf000_0000L || !Calls.mapAt(next, chunk)) {
                Throws.outOfMemory();
            }
            end = next + chunk;
        }
        long at = next;
        next += bytes;
        return at;
    }
}
