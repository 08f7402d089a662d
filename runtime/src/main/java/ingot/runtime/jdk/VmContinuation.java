package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// Main is no continuation: it is never unmounted, so pinning it means nothing.
@TargetClass("jdk.internal.vm.Continuation")
final class VmContinuation {
    private VmContinuation() {
    }

    @Substitute
    public static void pin() {
    }

    @Substitute
    public static void unpin() {
    }
}
