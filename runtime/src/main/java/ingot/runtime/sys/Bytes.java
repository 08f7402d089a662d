package ingot.runtime.sys;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.jdk.LangString;

/// Raw bytes: moves, overlapping or not, and comparisons with literals.
public final class Bytes {
    /// Below this many bytes a loop of words beats the start-up of rep movsb (some 30 cycles; Intel optimisation manual, 3.7.6).
    private static final long SHORT = 128;

    private Bytes() {
    }

    /// Whether the bytes at `at` begin with an ASCII literal.
    public static boolean startWith(long at, String literal) {
        for (int i = 0; i < LangString.latin1Length(literal); i++) {
            if (Memory.getByte(at + i) != LangString.latin1(literal, i)) {
                return false;
            }
        }
        return true;
    }

    public static void move(long to, long from, long bytes) {
        if (to >= from && to - from < bytes) {
            descend(to, from, bytes);
        } else if (bytes < SHORT) {
            ascend(to, from, bytes);
        } else {
            Machine.copyForward(to, from, bytes);
        }
    }

    /// Words, and the last one once more at the end: what it holds is read first, since the ranges may overlap.
    private static void ascend(long to, long from, long bytes) {
        if (bytes < 8) {
            few(to, from, (int) bytes);
            return;
        }
        long last = Memory.getLong(from + bytes - 8);
        for (long i = 0; i < bytes - 8; i += 8) {
            Memory.putLong(to + i, Memory.getLong(from + i));
        }
        Memory.putLong(to + bytes - 8, last);
    }

    private static void descend(long to, long from, long bytes) {
        if (bytes < 8) {
            few(to, from, (int) bytes);
            return;
        }
        long first = Memory.getLong(from);
        for (long i = bytes - 8; i > 0; i -= 8) {
            Memory.putLong(to + i, Memory.getLong(from + i));
        }
        Memory.putLong(to, first);
    }

    /// Fewer than 8 bytes: all are read before any is written.
    private static void few(long to, long from, int bytes) {
        if (bytes >= 4) {
            int first = Memory.getInt(from);
            int last = Memory.getInt(from + bytes - 4);
            Memory.putInt(to, first);
            Memory.putInt(to + bytes - 4, last);
        } else if (bytes >= 2) {
            short first = Memory.getShort(from);
            byte last = Memory.getByte(from + bytes - 1);
            Memory.putShort(to, first);
            Memory.putByte(to + bytes - 1, last);
        } else if (bytes == 1) {
            Memory.putByte(to, Memory.getByte(from));
        }
    }
}
