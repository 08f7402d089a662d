package ingot.runtime.except;

import ingot.runtime.Memory;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

/// The end of a process whose own invariants are broken: a line on standard error, and SIGILL.
public final class Crash {
    private Crash() {
    }

    /// `reason` is a constant of ASCII characters. Never returns.
    public static void report(String reason) {
        long at = Scratch.buffer();
        int n = put(at, 0, "ingot: fatal: ");
        n = put(at, n, reason);
        Memory.putByte(at + n, (byte) '\n');
        Calls.writeFully(2, at, n + 1);
        ingot.runtime.Machine.trap();
        Calls.exit(134);
    }

    private static int put(long at, int n, String text) {
        for (int i = 0; i < text.length(); i++) {
            Memory.putByte(at + n++, (byte) text.charAt(i));
        }
        return n;
    }
}
