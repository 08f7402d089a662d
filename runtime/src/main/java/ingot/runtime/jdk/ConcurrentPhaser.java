package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.util.concurrent.Phaser")
final class ConcurrentPhaser {
    private ConcurrentPhaser() {
    }

    @Late("NCPU")
    static int processors() {
        return LangRuntime.processors();
    }

    @Late("SPINS_PER_ARRIVAL")
    static int spins() {
        return LangRuntime.processors() < 2 ? 1 : 1 << 8;
    }
}
