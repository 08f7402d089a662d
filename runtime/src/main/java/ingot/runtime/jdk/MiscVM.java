package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.mem.Heap;
import ingot.runtime.sys.Clock;

@TargetClass("jdk.internal.misc.VM")
final class MiscVM {
    private MiscVM() {
    }

    /// As much as the heap may take (-Xmx).
    @Late("directMemory")
    static long directMemory() {
        return Heap.limit();
    }

    /// The nearest loader on the stack that is neither the platform's nor the boot loader: main's.
    @Substitute
    private static ClassLoader latestUserDefinedLoader0() {
        return ClassLoader.getSystemClassLoader();
    }

    @Substitute
    public static long getNanoTimeAdjustment(long offset) {
        return Clock.adjustment(offset);
    }
}
