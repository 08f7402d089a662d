package ingot.runtime.gc;

import ingot.abi.CallConvention;
import ingot.abi.ObjectLayout;
import ingot.abi.SavedRegisters;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.except.FrameReader;
import ingot.runtime.except.StackWalk;
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
        long cursor = Scratch.collectorFrames();
        StackWalk.start(cursor, Machine.returnAddress(), Machine.callerStackPointer());
        scanFrames(cursor);
    }

    /// The frames from where the cursor is to the end of their range.
    static void scanFrames(long cursor) {
        long registers = 0;
        for (; !StackWalk.isAtEnd(cursor); StackWalk.next(cursor)) {
            long pc = StackWalk.pc(cursor);
            long sp = StackWalk.sp(cursor);
            if (pc == Machine.symbol(SavedRegisters.LIMIT_PC)) {
                scanArguments(cursor, sp);
            }
            if (!StackWalk.find(cursor)) {
                Crash.report("a frame without a stack map at", pc);
            }
            scanFrame(cursor, sp, registers);
            registers = pc == Machine.symbol(SavedRegisters.POLL_PC) ? sp : 0;
        }
    }

    /// @param registers where the poll stub that this frame called saved them, 0 if it called something else
    static void scanFrame(long cursor, long sp, long registers) {
        long bits = Memory.getLong(cursor + FrameReader.MAP_BITS);
        for (long i = 0; i < bits; i++) {
            if (FrameReader.isReference(cursor, i)) {
                long slot = sp + 8 * i;
                Marker.visitSlot(registers == 0 ? slot : i < SavedRegisters.GENERAL ? registers + 8 * i : slot - 8 * SavedRegisters.GENERAL);
            }
        }
    }

    /// The arguments of a method that waits in the limit stub, whose frame is at sp.
    private static void scanArguments(long cursor, long sp) {
        long pc = Memory.getLong(sp + SavedRegisters.LIMIT_RETURN);
        if (!FrameReader.enclosing(pc, cursor)) {
            Crash.report("a prologue without a frame table at", pc);
        }
        long references = Memory.getLong(cursor + FrameReader.ARGUMENTS);
        for (long registers = CallConvention.INTEGER_ARGUMENTS; references != 0; references >>= 1, registers >>= 4) {
            if ((references & 1) != 0) {
                Marker.visitSlot(sp + 8 * (registers & 15));
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
