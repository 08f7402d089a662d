package ingot.runtime.sys;

import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Moves of raw bytes, overlapping or not.
public final class Bytes {
    /// Below this many bytes a loop of words beats the start-up of rep movsb (some 30 cycles; Intel optimisation manual, 3.7.6).
    private static final long SHORT = 128;

    private Bytes() {
    }

    public static void move(long to, long from, long bytes) {
        if (Long.compareUnsigned(to - from, bytes) < 0) {
            descend(to, from, bytes);
        } else if (bytes < SHORT) {
            ascend(to, from, bytes);
        } else {
            Machine.copyForward(to, from, bytes);
        }
    }

    private static void ascend(long to, long from, long bytes) {
        long i = 0;
        for (; i + 8 <= bytes; i += 8) {
            Memory.putLong(to + i, Memory.getLong(from + i));
        }
        for (; i < bytes; i++) {
            Memory.putByte(to + i, Memory.getByte(from + i));
        }
    }

    private static void descend(long to, long from, long bytes) {
        long i = bytes;
        for (; i >= 8; i -= 8) {
            Memory.putLong(to + i - 8, Memory.getLong(from + i - 8));
        }
        for (; i > 0; i--) {
            Memory.putByte(to + i - 1, Memory.getByte(from + i - 1));
        }
    }
}
