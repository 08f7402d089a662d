package ingot.runtime.gc;

import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.except.FrameReader;
import ingot.runtime.sys.Scratch;

/// Where marking starts: the stack, the thread block, and the objects of the image that can refer to the heap (they lie one behind the other).
final class Roots {
    private Roots() {
    }

    static void scan() {
        scanStack();
        scanThreadBlock(Machine.threadBlock());
        Marker.visit(References.pending());
        scanImage(Machine.symbol("ingot.heap.mutable.start"), Machine.symbol("ingot.heap.mutable.end"));
        scanStatics(Machine.symbol("ingot.roots"), Memory.getInt(Machine.symbol("ingot.roots.count")));
    }

    /// The addresses of the static slots that can refer to the heap, u32 each.
    static void scanStatics(long roots, int count) {
        for (int i = 0; i < count; i++) {
            Marker.visitSlot(Memory.getInt(roots + 4L * i) & 0xffff_ffffL);
        }
    }

    /// All frames but this one's own: it holds no reference.
    private static void scanStack() {
        long pc = Machine.returnAddress();
        long sp = Machine.callerStackPointer();
        long top = Memory.getLong(Machine.threadBlock() + ThreadBlock.STACK_TOP);
        long cursor = Scratch.collectorFrames();
        while (sp < top) {
            if (!FrameReader.find(pc, cursor)) {
                Crash.report("a frame without a stack map at", pc);
            }
            scanFrame(cursor, sp);
            long frame = Memory.getLong(cursor + FrameReader.FRAME_BYTES);
            pc = Memory.getLong(sp + frame);
            sp += frame + 8;
        }
    }

    static void scanFrame(long cursor, long sp) {
        long bits = Memory.getLong(cursor + FrameReader.MAP_BITS);
        for (long i = 0; i < bits; i++) {
            if (FrameReader.isReference(cursor, i)) {
                Marker.visitSlot(sp + 8 * i);
            }
        }
    }

    private static void scanThreadBlock(long block) {
        Marker.visitSlot(block + ThreadBlock.EXCEPTION);
        Marker.visitSlot(block + ThreadBlock.CURRENT_THREAD);
        int depth = Memory.getInt(block + ThreadBlock.LOCK_DEPTH);
        for (int i = 0; i < depth; i++) {
            Marker.visitSlot(block + ThreadBlock.LOCK_STACK + 4L * i);
        }
    }

    /// References of the image are strong, those of its Reference objects too.
    static void scanImage(long start, long end) {
        for (long at = start; at < end; ) {
            long hub = Memory.getInt(at + ObjectLayout.CLASS_WORD) & 0xffff_ffffL;
            Marker.scanFields(at, hub);
            at += Marker.size(at, hub);
        }
    }
}
