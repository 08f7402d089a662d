package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.util.concurrent.ThreadLocalRandom$Access")
final class ConcurrentThreadLocalRandomAccess {
    @Alias
    ConcurrentThreadLocalRandomAccess() {
    }
}
