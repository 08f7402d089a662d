package ingot.runtime.mem;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Hands cells out. A size class has a current span; its free cells, those without a mark, come in runs, and the thread block's entry is the run that
/// allocation bumps through. What a collection did not find live is free: the marks of the last collection are the allocation bits of this cycle.
public final class Cells {
    /// Bytes handed out since the last collection, and how many may be before the next.
    private static long sinceCollection;
    private static long budget;
    /// Most cells of a run: 1 << 30, or gcstress's number.
    private static int runCells = 1 << 30;
    /// Bytes of a small object, for gcstress.
    private static final long SMALL = 16;

    private Cells() {
    }

    static void reset(long firstBudget) {
        sinceCollection = 0;
        budget = firstBudget;
        runCells = 1 << 30;
    }

    static long sinceCollection() {
        return sinceCollection;
    }

    /// Collect at every nth allocation of a class, or once as much was handed out as n small objects take: free cells that lie apart make short runs.
    static void stress(int n) {
        runCells = n;
    }

    static boolean isStressed() {
        return runCells != 1 << 30;
    }

    /// Whether it is time to collect before taking `bytes` more.
    static boolean isDue(long bytes) {
        return sinceCollection + bytes > budget || isStressed() && sinceCollection >= SMALL * (runCells - 1);
    }

    static long slot(long block, int sizeClass) {
        return block + ThreadBlock.ALLOC + (long) sizeClass * ThreadBlock.ALLOC_STRIDE;
    }

    /// A cell from the thread's run, 0 if it is used up.
    static long take(long slot, int sizeClass) {
        long at = Memory.getLong(slot);
        long next = at + SizeClasses.bytes(sizeClass);
        if (next > Memory.getLong(slot + 8)) {
            return 0;
        }
        Memory.putLong(slot, next);
        return at;
    }

    /// Gives the thread a new run. False if there are no free cells and no pages.
    static boolean refill(long slot, int sizeClass) {
        long head = PageHeap.current(sizeClass);
        while (true) {
            int span = Memory.getInt(head);
            if (span != 0 && takeRun(span, slot, sizeClass)) {
                return true;
            }
            span = nextSpan(sizeClass);
            Memory.putInt(head, span);
            if (span == 0) {
                return false;
            }
        }
    }

    private static int nextSpan(int sizeClass) {
        int span = Memory.getInt(PageHeap.partial(sizeClass));
        if (span != 0) {
            Spans.remove(PageHeap.partial(sizeClass), span);
            return span;
        }
        span = PageHeap.allocate(SizeClasses.pages(sizeClass));
        if (span != 0) {
            Spans.put(span, Spans.CLASS, sizeClass);
            Spans.put(span, Spans.CELLS, (int) (Spans.bytes(span) / SizeClasses.bytes(sizeClass)));
            Spans.put(span, Spans.CURSOR, 0);
            Marks.clear(Spans.start(span), Spans.bytes(span));
        }
        return span;
    }

    private static boolean takeRun(int span, long slot, int sizeClass) {
        int bytes = SizeClasses.bytes(sizeClass);
        int cells = Spans.get(span, Spans.CELLS);
        long start = Spans.start(span);
        int from = Spans.get(span, Spans.CURSOR);
        while (from < cells && Marks.isSet(start + (long) from * bytes)) {
            from++;
        }
        int to = from;
        while (to < cells && to - from < runCells && !Marks.isSet(start + (long) to * bytes)) {
            to++;
        }
        Spans.put(span, Spans.CURSOR, to);
        if (to == from) {
            return false;
        }
        long first = start + (long) from * bytes;
        long length = (long) (to - from) * bytes;
        if (Spans.get(span, Spans.DIRTY) != 0) {
            Machine.fill(first, 0, length);
        }
        Memory.putLong(slot, first);
        Memory.putLong(slot + 8, first + length);
        sinceCollection += length;
        return true;
    }

    /// Memory of a large object, zeroed; 0 if there are no pages.
    static long large(long bytes) {
        int span = PageHeap.allocate((bytes + SizeClasses.PAGE - 1) / SizeClasses.PAGE);
        if (span == 0) {
            return 0;
        }
        Spans.put(span, Spans.CLASS, 0);
        Spans.put(span, Spans.CELLS, 1);
        Spans.put(span, Spans.CURSOR, 1);
        long start = Spans.start(span);
        Marks.clear(start, Spans.bytes(span));
        if (Spans.get(span, Spans.DIRTY) != 0) {
            Machine.fill(start, 0, bytes);
        }
        sinceCollection += bytes;
        return start;
    }

    /// Before marking: no run is in use, no mark is set.
    static void startCycle(long block) {
        for (int c = 1; c < SizeClasses.COUNT; c++) {
            Memory.putLong(slot(block, c), 0);
            Memory.putLong(slot(block, c) + 8, 0);
            Memory.putInt(PageHeap.current(c), 0);
            Memory.putInt(PageHeap.partial(c), 0);
        }
        for (int span = 1; span < Spans.count; span++) {
            if (Spans.get(span, Spans.STATE) == Spans.USED) {
                Marks.clear(Spans.start(span), Spans.bytes(span));
            }
        }
    }

    /// After marking: frees the spans without a mark, lists those with free cells, and sets the next budget. Returns the live bytes.
    static long endCycle(long smallestBudget) {
        long live = 0;
        for (int span = 1; span < Spans.count; span++) {
            if (Spans.get(span, Spans.STATE) != Spans.USED) {
                continue;
            }
            int sizeClass = Spans.get(span, Spans.CLASS);
            int marked = Marks.count(Spans.start(span), Spans.bytes(span));
            if (marked == 0) {
                PageHeap.free(span);
                continue;
            }
            Spans.put(span, Spans.LIVE, marked);
            live += sizeClass == 0 ? Spans.bytes(span) : (long) marked * SizeClasses.bytes(sizeClass);
            if (sizeClass != 0) {
                Spans.put(span, Spans.CURSOR, 0);
                Spans.put(span, Spans.DIRTY, 1);
                if (marked < Spans.get(span, Spans.CELLS)) {
                    Spans.push(PageHeap.partial(sizeClass), span);
                }
            }
        }
        PageHeap.releaseFree();
        PageHeap.closeReserve();
        sinceCollection = 0;
        budget = live > smallestBudget ? live : smallestBudget;
        return live;
    }
}
