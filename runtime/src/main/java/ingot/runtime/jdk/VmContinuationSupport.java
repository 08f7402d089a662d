package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// Stacks cannot be suspended yet: a virtual thread would be bound to a platform thread.
@TargetClass("jdk.internal.vm.ContinuationSupport")
final class VmContinuationSupport {
    private VmContinuationSupport() {
    }

    @Substitute
    private static boolean isSupported0() {
        return false;
    }
}
