package ingot.runtime.sys;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.start.Start;

/// The clocks of the kernel: without a system call where it offers that (vdso(7)).
public final class Clock {
    private static final int REALTIME = 0, MONOTONIC = 1;
    /// getauxval(3): where the kernel's shared object is mapped.
    private static final int AT_SYSINFO_EHDR = 33;
    private static final long UNKNOWN = 0, NONE = 1;
    /// Address of the kernel's clock_gettime.
    private static long function;

    private Clock() {
    }

    /// Reads a clock into a struct timespec.
    private static void read(int clock, long at) {
        if (function == UNKNOWN) {
            long object = Start.auxiliary(AT_SYSINFO_EHDR);
            long found = object == 0 ? 0 : Vdso.find(object, "__vdso_clock_gettime");
            function = found == 0 ? NONE : found;
        }
        if (function == NONE || Machine.callForeign(function, clock, at) != 0) {
            Calls.call(Calls.CLOCK_GETTIME, clock, at);
        }
    }

    /// Nanoseconds of a clock that never goes back; the origin is arbitrary.
    public static long monotonic() {
        long at = Scratch.timespec();
        read(MONOTONIC, at);
        return Memory.getLong(at) * 1_000_000_000L + Memory.getLong(at + 8);
    }

    public static long milliseconds() {
        long at = Scratch.timespec();
        read(REALTIME, at);
        return Memory.getLong(at) * 1000 + Memory.getLong(at + 8) / 1_000_000;
    }

    /// Nanoseconds between the epoch second `offset` and now, -1 if that is 2^32 seconds or more away (VM.getNanoTimeAdjustment).
    public static long adjustment(long offset) {
        long at = Scratch.timespec();
        read(REALTIME, at);
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
