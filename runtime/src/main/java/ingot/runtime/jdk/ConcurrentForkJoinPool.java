package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// Without threads a pool has no workers: who waits for a task runs it, and what it forked.
@TargetClass("java.util.concurrent.ForkJoinPool")
final class ConcurrentForkJoinPool {
    private ConcurrentForkJoinPool() {
    }

    @Substitute
    private boolean createWorker() {
        return false;
    }
}
