package ingot.runtime.except;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Fatal;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Line;

/// The end of a process whose own invariants are broken: a line on standard error, and SIGILL.
public final class Crash {
    private Crash() {
    }

    /// `reason` is a constant of ASCII characters. Never returns.
    public static void report(String reason) {
        report(reason, 0);
    }

    /// The end of a process that the system gives too little to begin with: a line, and exit status 1.
    @Fatal
    public static void refuse(String reason) {
        Line.start();
        Line.text("ingot: ");
        Line.text(reason);
        Line.end(2);
        Calls.exit(1);
    }

    @Fatal
    public static void report(String reason, long detail) {
        Line.start();
        Line.text("ingot: fatal: ");
        Line.text(reason);
        if (detail != 0) {
            Line.text(" ");
            Line.hexadecimal(detail);
        }
        Line.end(2);
        Machine.trap();
        Calls.exit(134);
    }
}
