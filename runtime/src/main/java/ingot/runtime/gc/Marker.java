package ingot.runtime.gc;

import ingot.abi.HubLayout;
import ingot.abi.ObjectLayout;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.mem.Marks;
import ingot.runtime.mem.PageHeap;
import ingot.runtime.mem.Spans;
import ingot.runtime.mem.SizeClasses;
import ingot.runtime.sys.Calls;

/// Marks: an object is grey while its address lies on the mark stack. When the stack is full the address is dropped, and once it is empty all marked
/// objects are scanned again, until nothing was dropped.
public final class Marker {
    private static final long STACK_BYTES = 16L << 20;
    /// Ordinal of ingot.abi.Kind.REF in an array's LAYOUT.
    private static final int REF = 8;

    private static long stack;
    private static long stackBytes = STACK_BYTES;
    private static long depth;
    private static int overflowed;

    private Marker() {
    }

    static void open() {
        if (stack == 0) {
            stack = Calls.map(stackBytes);
            while (stack == 0 && stackBytes > SizeClasses.PAGE) {
                stackBytes >>= 1; // a smaller one overflows more often
                stack = Calls.map(stackBytes);
            }
            if (stack == 0) {
                Crash.report("no memory for the mark stack");
            }
        }
        depth = 0;
        overflowed = 0;
    }

    /// Makes a mark stack of this size at the next collection: for tests of the overflow.
    static void limitStack(long bytes) {
        stack = 0;
        stackBytes = bytes;
    }

    /// A reference found: marks its object and remembers to scan it. References into the image need neither.
    static void visit(long reference) {
        if (reference >= PageHeap.low() && Marks.set(reference)) {
            if (depth == stackBytes) {
                overflowed = 1;
                return;
            }
            Memory.putInt(stack + depth, (int) reference);
            depth += 4;
        }
    }

    static void visitSlot(long address) {
        visit(Memory.getInt(address) & 0xffff_ffffL);
    }

    static boolean isLive(long reference) {
        return reference < PageHeap.low() || Marks.isSet(reference);
    }

    static void drain() {
        while (true) {
            while (depth > 0) {
                depth -= 4;
                scan(Memory.getInt(stack + depth) & 0xffff_ffffL);
            }
            if (overflowed == 0) {
                return;
            }
            overflowed = 0;
            rescan();
        }
    }

    /// Visits what a heap object refers to.
    private static void scan(long object) {
        long hub = Memory.getInt(object + ObjectLayout.CLASS_WORD) & 0xffff_ffffL;
        if ((Memory.getInt(hub + HubLayout.FLAGS) & HubLayout.FLAG_REFERENCE_MASK) != 0) {
            References.scan(object, hub);
        } else {
            scanFields(object, hub);
        }
    }

    /// Visits all reference fields or elements.
    static void scanFields(long object, long hub) {
        int layout = Memory.getInt(hub + HubLayout.LAYOUT);
        if (layout < 0) {
            if ((layout >>> 8 & 0xff) == REF) {
                long end = object + 12 + 4L * Memory.getInt(object + ObjectLayout.ARRAY_LENGTH);
                for (long at = object + 12; at < end; at += 4) {
                    visitSlot(at);
                }
            }
            return;
        }
        long map = Memory.getInt(hub + HubLayout.REFERENCE_MAP) & 0xffff_ffffL;
        if (map != 0) {
            int count = Memory.getChar(map);
            for (int i = 1; i <= count; i++) {
                visitSlot(object + Memory.getChar(map + 2L * i));
            }
        }
    }

    /// Bytes that an object takes.
    static long size(long object, long hub) {
        int layout = Memory.getInt(hub + HubLayout.LAYOUT);
        if (layout >= 0) {
            return layout;
        }
        int shift = layout & 0xff;
        return (shift == 3 ? 16 : 12) + ((long) Memory.getInt(object + ObjectLayout.ARRAY_LENGTH) << shift) + 7 & -8;
    }

    private static void rescan() {
        for (int span = Spans.firstUsed(); span != 0; span = Spans.nextUsed(span)) {
            long start = Spans.start(span);
            long step = Spans.cellBytes(span);
            for (int i = 0; i < Spans.cells(span); i++) {
                if (Marks.isSet(start + i * step)) {
                    scan(start + i * step);
                }
            }
        }
    }
}
