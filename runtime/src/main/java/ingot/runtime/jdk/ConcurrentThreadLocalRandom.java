package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;

import java.util.concurrent.atomic.AtomicLong;

/// The seeds of this run, not of the build. All else of the class is the same in every run.
@TargetClass("java.util.concurrent.ThreadLocalRandom")
final class ConcurrentThreadLocalRandom {
    private ConcurrentThreadLocalRandom() {
    }

    @Late("seeder")
    static AtomicLong seeder() {
        // As the original, two clocks; the multiplier of the golden ratio spreads their low bits over the word.
        return new AtomicLong(System.currentTimeMillis() * 0x9e37_79b9_7f4a_7c15L ^ System.nanoTime());
    }
}
