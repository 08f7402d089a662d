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
        long block = Machine.threadBlock();
        long cursor = Scratch.frames();
        StackWalk.start(cursor, Machine.returnAddress(), Machine.callerStackPointer());
        while (StackWalk.find(cursor)) {
            long handler = Memory.getLong(cursor + FrameReader.HANDLER);
            if (handler != 0) {
                long sp = StackWalk.sp(cursor);
                Memory.putLong(block + ThreadBlock.EXCEPTION, Machine.addressOf(exception));
                StackGuard.leaveReserve(block, sp);
                Machine.resume(handler, sp);
            }
            StackWalk.next(cursor);
        }
        Crash.report("an exception reached the end of the stack");
    }
}
