package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.util.concurrent.ConcurrentHashMap")
final class ConcurrentConcurrentHashMap {
    private ConcurrentConcurrentHashMap() {
    }

    @Late("NCPU")
    static int processors() {
        return LangRuntime.processors();
    }

    /// See [UtilHashMap].
    @Substitute
    static Class<?> comparableClassFor(Object key) {
        return key instanceof Comparable ? key.getClass() : null;
    }
}
