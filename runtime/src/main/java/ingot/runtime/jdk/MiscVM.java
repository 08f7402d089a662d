package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Clock;

@TargetClass("jdk.internal.misc.VM")
final class MiscVM {
    private MiscVM() {
    }

    /// All loaders are built in.
    @Substitute
    private static ClassLoader latestUserDefinedLoader0() {
        return null;
    }

    @Substitute
    public static long getNanoTimeAdjustment(long offset) {
        return Clock.adjustment(offset);
    }
}
