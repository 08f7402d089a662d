package ingot.runtime.signal;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.FrameReader;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

/// The process's own handler of signals.
public final class Signals {
    public static final int ILL = 4, BUS = 7, SEGV = 11, PIPE = 13;
    private static final int SA_SIGINFO = 4, SA_RESTORER = 0x0400_0000, SA_ONSTACK = 0x0800_0000, SA_NODEFER = 0x4000_0000;
    private static final int SIGALTSTACK = 131;
    private static final long IGNORE = 1;

    private Signals() {
    }

    /// Where a handler returns to. The code is the compiler's.
    public static native void restorer();

    /// At start, before anything can fault.
    public static void install() {
        long stack = Scratch.buffer(); // stack_t: pointer, flags, size
        Memory.putLong(stack, Machine.symbol("ingot.signal.stack"));
        Memory.putLong(stack + 8, 0);
        Memory.putLong(stack + 16, ThreadBlock.SIGNAL_STACK_BYTES);
        Calls.call(SIGALTSTACK, stack, 0);
        set(PIPE, IGNORE, 0); // a write to a closed pipe is an error of the write, as on HotSpot
        // A fault in the handler of a fault is fatal by itself: the kernel does not deliver what is blocked.
        int flags = SA_SIGINFO | SA_RESTORER | SA_ONSTACK;
        long handler = Machine.symbol("ingot.helper.SIGNAL");
        set(SEGV, handler, flags);
        set(BUS, handler, flags);
        set(ILL, handler, flags);
    }

    /// struct sigaction of the kernel: handler, flags, restorer, mask.
    private static long set(int signal, long handler, long flags) {
        long action = Scratch.buffer();
        Memory.putLong(action, handler);
        Memory.putLong(action + 8, flags);
        Memory.putLong(action + 16, Machine.symbol("ingot.helper.SIGNAL_RETURN"));
        Memory.putLong(action + 24, 0);
        return Calls.call(Calls.RT_SIGACTION, signal, action, 0, 8);
    }

    /// The handler of all signals. Returning from it continues as `context` says.
    public static void handle(long signal, long info, long context) {
        long pc = Memory.getLong(context + Context.PC);
        long cursor = Scratch.signalFrames();
        if (signal == SEGV && FrameReader.find(pc, cursor) && Memory.getLong(cursor + FrameReader.FAULT) != 0) {
            // As if the access were a call of the thrower. Where a method without a frame faults, the stack is 8 bytes off the convention's 16.
            long sp = Memory.getLong(context + Context.SP) - 8;
            Memory.putLong(sp, pc);
            Memory.putLong(context + Context.SP, sp);
            Memory.putLong(context + Context.PC, Machine.symbol("ingot.helper.THROW_NULL_POINTER"));
            return;
        }
        FaultReport.print(signal, info, context);
    }
}
