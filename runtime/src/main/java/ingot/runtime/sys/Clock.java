package ingot.runtime.sys;

import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// The clocks of the kernel, by system call.
public final class Clock {
    private static final int REALTIME = 0, MONOTONIC = 1;

    private Clock() {
    }

    /// Nanoseconds of a clock that never goes back; the origin is arbitrary.
    public static long monotonic() {
        long at = Scratch.timespec();
        Calls.call(Calls.CLOCK_GETTIME, MONOTONIC, at);
        return Memory.getLong(at) * 1_000_000_000L + Memory.getLong(at + 8);
    }

    public static long milliseconds() {
        long at = Scratch.timespec();
        Calls.call(Calls.CLOCK_GETTIME, REALTIME, at);
        return Memory.getLong(at) * 1000 + Memory.getLong(at + 8) / 1_000_000;
    }

    /// Nanoseconds between the epoch second `offset` and now, -1 if that is 2^32 seconds or more away (VM.getNanoTimeAdjustment).
    public static long adjustment(long offset) {
        long at = Scratch.timespec();
        Calls.call(Calls.CLOCK_GETTIME, REALTIME, at);
        long seconds = Memory.getLong(at) - offset;
        if (seconds <= -(1L << 32) || seconds >= 1L << 32) {
            return -1;
        }
        return seconds * 1_000_000_000L + Memory.getLong(at + 8);
    }

    /// Sleeps until the time has passed, whatever signals come.
    public static void sleep(long nanoseconds) {
        long end = monotonic() + nanoseconds;
        while (true) {
            long left = end - monotonic();
            if (left <= 0) {
                return;
            }
            long at = Scratch.timespec();
            Memory.putLong(at, left / 1_000_000_000L);
            Memory.putLong(at + 8, left % 1_000_000_000L);
            Machine.blockingSyscall(Calls.NANOSLEEP, at, 0, 0, 0, 0, 0);
        }
    }
}
