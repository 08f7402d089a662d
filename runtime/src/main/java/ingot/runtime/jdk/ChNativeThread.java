package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// Tokens by which a thread blocked in a system call can be woken: main is woken by nobody.
@TargetClass("sun.nio.ch.NativeThread")
final class ChNativeThread {
    private ChNativeThread() {
    }

    @Substitute
    private static long current0() {
        return 0;
    }
}
