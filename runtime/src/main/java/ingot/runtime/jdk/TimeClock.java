package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.time.Clock")
final class TimeClock {
    private TimeClock() {
    }

    /// As the original: a recent second that nanosecond adjustments are relative to.
    @Late("OFFSET_SEED")
    static long offsetSeed() {
        return System.currentTimeMillis() / 1000 - 1024;
    }
}
