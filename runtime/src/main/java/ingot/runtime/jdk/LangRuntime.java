package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.gc.Collector;
import ingot.runtime.mem.Heap;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

@TargetClass("java.lang.Runtime")
public final class LangRuntime {
    private LangRuntime() {
    }

    /// The processors this process may run on.
    @Substitute
    public int availableProcessors() {
        return processors();
    }

    public static int processors() {
        long bytes = Calls.call(Calls.SCHED_GETAFFINITY, 0, 1024, Scratch.buffer());
        int n = 0;
        for (long i = 0; i + 8 <= bytes; i += 8) {
            n += Long.bitCount(Memory.getLong(Scratch.buffer() + i));
        }
        return n > 0 ? n : 1;
    }

    @Substitute
    public long freeMemory() {
        return Heap.usedBytes() - Heap.liveEstimate();
    }

    @Substitute
    public long totalMemory() {
        return Heap.usedBytes();
    }

    @Substitute
    public long maxMemory() {
        return Heap.limit();
    }

    /// The first hook is the first reason to hear of signals.
    @Substitute
    public void addShutdownHook(Thread hook) {
        LangApplicationShutdownHooks.add(hook);
        MiscSignal.listenForShutdown();
    }

    @Substitute
    public void gc() {
        Collector.collect(Collector.ASKED);
        CleaningActions.run();
    }
}
