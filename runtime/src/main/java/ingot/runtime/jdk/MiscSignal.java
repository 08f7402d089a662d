package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

/// Signals keep or lose their default action; a handler in Java needs a thread, and is refused as HotSpot refuses a signal that the system uses.
@TargetClass("jdk.internal.misc.Signal")
final class MiscSignal {
    /// Names by number (signal(7), x86-64), one after the other.
    private static final String NAMES = " HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ "
        + "VTALRM PROF WINCH POLL PWR SYS ";
    private static final int JAVA_HANDLER = 2;

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
        if (handler == JAVA_HANDLER) {
            return -1;
        }
        long action = Scratch.buffer();
        for (int i = 0; i < 8; i++) {
            Memory.putLong(action + 8 * i, 0);
        }
        Memory.putLong(action, handler);
        return Calls.call(Calls.RT_SIGACTION, signal, action, action + 32, 8) < 0 ? -1 : Memory.getLong(action + 32);
    }

    @Substitute
    private static void raise0(int signal) {
        Calls.call(Calls.KILL, Calls.call(Calls.GETPID), signal);
    }
}
