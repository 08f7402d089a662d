package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// There is no class data sharing: everything is in the image.
@TargetClass("jdk.internal.misc.CDS")
final class MiscCDS {
    private MiscCDS() {
    }

    @Substitute
    private static boolean needsClassInitBarrier0(Class<?> type) {
        return false;
    }
}
