package ingot.runtime.jdk;

import ingot.runtime.annotation.TargetClass;

/// The type of a queue's lock.
@TargetClass("java.lang.ref.ReferenceQueue$Lock")
final class RefReferenceQueueLock {
    private RefReferenceQueueLock() {
    }
}
