package ingot.runtime.except;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.sys.Scratch;

/// Throws: walks from the thrower's frame outwards to the first with a handler, and continues at its landing pad, which itself compares types and
/// throws again if none fits. The frames between are simply left: no register is callee-saved.
public final class Unwinder {
    private Unwinder() {
    }

    /// The exception is non-null. Never returns.
    public static void unwind(Throwable exception) {
        long pc = Machine.returnAddress();
        long sp = Machine.callerStackPointer();
        long block = Machine.threadBlock();
        long top = Memory.getLong(block + ThreadBlock.STACK_TOP);
        long cursor = Scratch.frames();
        while (sp < top && FrameReader.find(pc, cursor)) {
            long handler = Memory.getLong(cursor + FrameReader.HANDLER);
            if (handler != 0) {
                Memory.putLong(block + ThreadBlock.EXCEPTION, Machine.addressOf(exception));
                StackGuard.leaveReserve(block, sp);
                Machine.resume(handler, sp);
            }
            long frame = Memory.getLong(cursor + FrameReader.FRAME_BYTES);
            pc = Memory.getLong(sp + frame);
            sp += frame + 8;
        }
        Crash.report("an exception reached the end of the stack");
    }
}
