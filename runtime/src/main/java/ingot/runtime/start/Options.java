package ingot.runtime.start;

import ingot.runtime.Memory;
import ingot.runtime.jdk.LangString;

/// What the environment says about the run-time itself: INGOT_OPTS="-Xmx256m -Xss2m -Dkey=value" and INGOT_RT="gctrace=1,gcstress=1". Read before
/// anything can be allocated. Words nobody knows are ignored; properties are read from the same text later.
public final class Options {
    private static long heapLimit;
    private static long stackBytes;
    private static int gcStress;
    private static int gcTrace;
    /// Address of INGOT_OPTS's value, or 0.
    private static long options;

    private Options() {
    }

    public static long heapLimit() {
        return heapLimit;
    }

    /// Bytes of main's stack.
    static long stackBytes() {
        return stackBytes != 0 ? stackBytes : 1 << 20;
    }

    /// Collect at every nth allocation, 0: when it is due.
    public static int gcStress() {
        return gcStress;
    }

    public static boolean gcTrace() {
        return gcTrace != 0;
    }

    static void read(long envp) {
        for (long at = envp; Memory.getLong(at) != 0; at += 8) {
            long text = Memory.getLong(at);
            if (Memory.getInt(text) != 0x4f474e49) { // "INGO"
                continue;
            }
            if (startsWith(text, "INGOT_OPTS=")) {
                options = text + 11;
                readOptions(options);
            } else if (startsWith(text, "INGOT_RT=")) {
                readSwitches(text + 9);
            }
        }
    }

    private static void readOptions(long at) {
        while (Memory.getByte(at) != 0) {
            if (startsWith(at, "-Xmx")) {
                heapLimit = size(at + 4);
            } else if (startsWith(at, "-Xss")) {
                stackBytes = size(at + 4) + 4095 & -4096;
            }
            at = skip(at, ' ');
        }
    }

    private static void readSwitches(long at) {
        while (Memory.getByte(at) != 0) {
            if (startsWith(at, "gcstress=")) {
                gcStress = (int) size(at + 9);
            } else if (startsWith(at, "gctrace=")) {
                gcTrace = (int) size(at + 8);
            }
            at = skip(at, ',');
        }
    }

    /// Behind the next separator.
    private static long skip(long at, int separator) {
        while (Memory.getByte(at) != 0 && Memory.getByte(at) != separator) {
            at++;
        }
        return Memory.getByte(at) == 0 ? at : at + 1;
    }

    static boolean startsWith(long at, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (Memory.getByte(at + i) != LangString.latin1(prefix, i)) {
                return false;
            }
        }
        return true;
    }

    /// A number with an optional k, m or g.
    private static long size(long at) {
        long n = 0;
        int c = Memory.getByte(at);
        while (c >= '0' && c <= '9') {
            n = n * 10 + (c - '0');
            c = Memory.getByte(++at);
        }
        return switch (c | 0x20) {
            case 'k' -> n << 10;
            case 'm' -> n << 20;
            case 'g' -> n << 30;
            default -> n;
        };
    }

    /// Address of the first -D option at or behind `at`, or of the first of all if `at` is 0; 0 if there is no more.
    public static long property(long at) {
        long next = at == 0 ? options : skip(at, ' ');
        while (next != 0 && Memory.getByte(next) != 0) {
            if (startsWith(next, "-D")) {
                return next;
            }
            next = skip(next, ' ');
        }
        return 0;
    }
}
