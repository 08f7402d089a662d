package ingot.runtime.signal;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.NoSafepoint;
import ingot.runtime.except.FrameReader;
import ingot.runtime.except.StackGuard;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

/// The process's own handler of signals.
public final class Signals {
    public static final int ILL = 4, BUS = 7, SEGV = 11, PIPE = 13;
    private static final int SA_SIGINFO = 4, SA_RESTORER = 0x0400_0000, SA_ONSTACK = 0x0800_0000;
    private static final int SIGALTSTACK = 131;
    public static final long DEFAULT = 0, IGNORE = 1;

    /// What happens when a signal arrives that the program asked for; null while it asks for none. With one thread, that is the thread it runs on.
    public interface Delivery {
        void deliver(int signal);
    }

    private static Delivery delivery;
    /// Signals that arrived, bits by number.
    private static long pending;
    private static boolean isDelivering;

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
        set(PIPE, IGNORE); // a write to a closed pipe is an error of the write, as on HotSpot
        // A fault in the handler of a fault is fatal by itself: the kernel does not deliver what is blocked.
        takeOver(SEGV);
        takeOver(BUS);
        takeOver(ILL);
    }

    private static boolean takeOver(int signal) {
        return set(signal, Machine.symbol("ingot.helper.SIGNAL"), SA_SIGINFO | SA_RESTORER | SA_ONSTACK);
    }

    /// What the kernel is to do with a signal from now on, as [#action] tells it. False if it refuses.
    public static boolean set(int signal, long action) {
        return set(signal, action, 0);
    }

    /// struct sigaction of the kernel: handler, flags, restorer, mask.
    private static boolean set(int signal, long handler, long flags) {
        long action = Scratch.buffer();
        Memory.putLong(action, handler);
        Memory.putLong(action + 8, flags);
        Memory.putLong(action + 16, Machine.symbol("ingot.helper.SIGNAL_RETURN"));
        Memory.putLong(action + 24, 0);
        return Calls.call(Calls.RT_SIGACTION, signal, action, 0, 8) >= 0;
    }

    /// Wants a signal delivered from now on. False if the kernel refuses.
    public static boolean listen(int signal, Delivery to) {
        delivery = to;
        return takeOver(signal);
    }

    /// What the kernel does with a signal: DEFAULT, IGNORE, or the address of a handler; below 0 if there is no such signal.
    public static long action(int signal) {
        long action = Scratch.buffer();
        long failed = Calls.call(Calls.RT_SIGACTION, signal, 0, action, 8);
        return failed < 0 ? failed : Memory.getLong(action);
    }

    /// Delivers what has arrived, one after the other, unless the thread holds a monitor: what that guards may be half changed. A thread that waited in a system
    /// call delivers anyway, or Ctrl-C would wait with it.
    public static void deliver(boolean waited) {
        long block = Machine.threadBlock();
        Delivery to = delivery;
        if (to == null || pending == 0 || isDelivering) {
            return;
        }
        if (!waited && Memory.getInt(block + ThreadBlock.LOCK_DEPTH) != 0 || Memory.getInt(block + ThreadBlock.IN_CORE) != 0) {
            Memory.putInt(block + ThreadBlock.POLL, 1); // at the next loop's turn again
            return;
        }
        isDelivering = true;
        while (pending != 0) {
            int signal = Long.numberOfTrailingZeros(pending);
            pending &= ~(1L << signal);
            to.deliver(signal);
        }
        isDelivering = false;
    }

    /// The handler of all signals. Returning from it continues as `context` says.
    @NoSafepoint
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
        if (signal == SEGV || signal == BUS || signal == ILL) {
            FaultReport.print(signal, info, context);
        }
        pending |= 1L << signal;
        StackGuard.arm(Machine.threadBlock());
    }
}
