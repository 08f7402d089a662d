package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.util.concurrent.atomic.Striped64")
final class AtomicStriped64 {
    private AtomicStriped64() {
    }

    @Late("NCPU")
    static int processors() {
        return LangRuntime.processors();
    }
}
