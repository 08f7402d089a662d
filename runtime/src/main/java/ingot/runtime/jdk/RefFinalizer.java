package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// Finalization is off, as with HotSpot's --finalization=disabled (JEP 421).
@TargetClass("java.lang.ref.Finalizer")
final class RefFinalizer {
    private RefFinalizer() {
    }

    @Substitute
    private static boolean isFinalizationEnabled() {
        return false;
    }
}
