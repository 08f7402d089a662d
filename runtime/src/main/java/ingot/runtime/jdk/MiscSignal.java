package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.signal.Signals;
import ingot.runtime.sys.Calls;
import ingot.runtime.thread.MainThread;
import jdk.internal.misc.Signal;

/// A handler in Java runs on the one thread there is, when it next stops for it (ingot.runtime.signal).
@TargetClass("jdk.internal.misc.Signal")
final class MiscSignal {
    /// Names by number (signal(7), x86-64), one after the other.
    private static final String NAMES = " HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ "
        + "VTALRM PROF WINCH POLL PWR SYS ";
    private static final int JAVA_HANDLER = 2;
    private static final int HUP = 1, INT = 2, QUIT = 3, FPE = 8, KILL = 9, TERM = 15, STOP = 19;
    /// Signals with a handler in Java, bits by number: the process's default action is what they had before.
    private static long handled;

    @Alias
    private static java.util.Hashtable<Signal, Signal.Handler> handlers;
    @Alias
    private static java.util.Hashtable<Integer, Signal> signals;

    private MiscSignal() {
    }

    @Substitute
    private static int findSignal0(String name) {
        int number = 0;
        int start = 1;
        while (start < NAMES.length()) {
            int end = NAMES.indexOf(' ', start);
            number++;
            if (end - start == name.length() && NAMES.startsWith(name, start)) {
                return number;
            }
            start = end + 1;
        }
        return -1;
    }

    /// @return the old handler: 0 default, 1 ignore, -1 refused
    @Substitute
    private static long handle0(int signal, long handler) {
        boolean wasHandled = (handled >> signal & 1) != 0;
        long old = wasHandled ? JAVA_HANDLER : Signals.action(signal);
        boolean isHandled = handler == JAVA_HANDLER;
        if (isHandled ? isOurs(signal) || !Signals.listen(signal, MiscSignal::dispatch) : !Signals.set(signal, handler)) {
            return -1;
        }
        handled = isHandled ? handled | 1L << signal : handled & ~(1L << signal);
        return old;
    }

    /// Refused as HotSpot refuses them: faults are the run-time's, and nobody can catch the others.
    private static boolean isOurs(int signal) {
        return signal == Signals.SEGV || signal == Signals.BUS || signal == Signals.ILL || signal == FPE || signal == KILL || signal == STOP || signal == QUIT;
    }

    /// The original starts a thread that calls the handler.
    @Substitute
    private static void dispatch(int number) {
        Signal signal = signals.get(number);
        Signal.Handler handler = signal == null ? null : handlers.get(signal);
        if (handler != null) {
            try {
                handler.handle(signal);
            } catch (Throwable uncaught) {
                LangThread.dispatch(MainThread.THREAD, uncaught);
            }
        }
    }

    /// The signals that run the shutdown hooks: their handlers were made at the boot, and the kernel hears of them when there is something to run. One that the
    /// parent ignores (nohup(1)) stays ignored.
    static void listenForShutdown() {
        for (int i = 0; i < 3; i++) {
            int signal = i == 0 ? HUP : i == 1 ? INT : TERM;
            if (Signals.action(signal) == Signals.DEFAULT) {
                Signals.listen(signal, MiscSignal::dispatch);
            }
        }
    }

    @Substitute
    private static void raise0(int signal) {
        Calls.call(Calls.KILL, Calls.call(Calls.GETPID), signal);
    }
}
