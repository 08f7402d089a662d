package ingot.runtime.thread;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.except.FrameReader;
import ingot.runtime.except.StackGuard;
import ingot.runtime.except.Throws;
import ingot.runtime.gc.Collector;
import ingot.runtime.signal.Signals;
import ingot.runtime.sys.Scratch;

/// Where a running thread stops when it is asked to: at loop polls, at prologues, and on its return from a system call that may wait. Every register is saved
/// then (`ingot.abi.SavedRegisters`), so anything may happen here that may happen at a call.
public final class Safepoint {
    private Safepoint() {
    }

    /// The code of the two stubs is the compiler's own.
    public static native void pollStub();

    public static native void limitStub();

    /// The thread block's POLL word was not zero.
    public static void atPoll() {
        long block = Machine.threadBlock();
        StackGuard.disarm(block);
        stop(Memory.getLong(block + ThreadBlock.LAST_SP) != 0);
    }

    /// A prologue is below STACK_LIMIT.
    ///
    /// @param pc in the method whose prologue it is
    /// @return where to go on: at the method's first instruction, to look again
    public static long atLimit(long pc) {
        long block = Machine.threadBlock();
        if (!StackGuard.isArmed(block)) {
            Throws.stackOverflow();
        }
        StackGuard.disarm(block);
        stop(false);
        long cursor = Scratch.frames();
        if (!FrameReader.enclosing(pc, cursor)) {
            Crash.report("a prologue without a frame table at", pc);
        }
        return Memory.getLong(cursor + FrameReader.START);
    }

    /// @param waited the thread comes back from a system call that may wait
    private static void stop(boolean waited) {
        Collector.atSafepoint();
        Signals.deliver(waited);
    }
}
