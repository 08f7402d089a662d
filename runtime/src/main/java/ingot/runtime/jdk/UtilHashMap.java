package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// The original looks through the generic interfaces for Comparable of the class itself, which drags reflection into every map. Keys are only compared with keys of the same
/// class, so that being Comparable is enough.
@TargetClass("java.util.HashMap")
final class UtilHashMap {
    private UtilHashMap() {
    }

    @Substitute
    static Class<?> comparableClassFor(Object key) {
        return key instanceof Comparable ? key.getClass() : null;
    }
}
