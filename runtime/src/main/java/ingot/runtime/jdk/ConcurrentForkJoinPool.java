package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import java.util.Objects;

/// Without threads a pool has no workers: who joins a task runs it, and what it forked. A task that nobody can join would never run.
@TargetClass("java.util.concurrent.ForkJoinPool")
final class ConcurrentForkJoinPool {
    private ConcurrentForkJoinPool() {
    }

    @Substitute
    private boolean createWorker() {
        return false;
    }

    /// What CompletableFuture's async forms come to, whose waiters do not join a task.
    @Substitute
    public void execute(Runnable task) {
        throw new UnsupportedOperationException("threads are not supported yet: " + Objects.requireNonNull(task).getClass().getName());
    }
}
