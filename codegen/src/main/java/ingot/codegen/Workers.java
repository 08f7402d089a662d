package ingot.codegen;

import ingot.base.BuildFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Threads that do one thing for each element of a list. What comes out is in the list's order, whoever did it.
final class Workers implements AutoCloseable {
    /// Deep expressions make deep recursions; the threads of a pool would otherwise have what -Xss happens to say. Bytes.
    private static final long STACK = 16L << 20;

    private final ExecutorService pool;

    Workers(int threads) {
        this.pool = Executors.newFixedThreadPool(threads, work -> new Thread(null, work, "codegen", STACK));
    }

    /// A failure is the first one in the list's order.
    <T, R> List<R> each(List<T> elements, Function<T, R> work) {
        var running = new ArrayList<Future<R>>(elements.size());
        elements.forEach(element -> running.add(pool.submit(() -> work.apply(element))));
        var results = new ArrayList<R>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            try {
                results.add(running.get(i).get());
            } catch (ExecutionException failed) {
                running.forEach(other -> other.cancel(true));
                if (failed.getCause() instanceof BuildFailure told) {
                    throw told;
                }
                throw new AssertionError("compiling " + elements.get(i) + ": " + failed.getCause().getMessage(), failed.getCause());
            } catch (InterruptedException stopped) {
                running.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while compiling " + elements.get(i), stopped);
            }
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
