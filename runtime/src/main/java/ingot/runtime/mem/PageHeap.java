package ingot.runtime.mem;

import ingot.runtime.Memory;
import ingot.runtime.sys.Calls;

/// Pages below 4 GiB, taken from the kernel in chunks and handed out as spans. Neighbouring free spans join, found through the page table, which
/// names the span of each page (of a free span, of its first and last page).
public final class PageHeap {
    /// Chunks are aligned to this and at least this long; an occupied place is skipped in steps of it.
    private static final long CHUNK = 4L << 20;
    private static final long CEILING = 0xffc0_0000L;
    private static final int PAGE_SHIFT = 13;
    /// Free spans of n pages stand in list n, the longer ones in the last.
    private static final int LISTS = 128;
    /// Words of the heads: the free lists, then a list of spans with free cells and the current span of each size class.
    private static final int PARTIAL = LISTS * 4, CURRENT = PARTIAL + SizeClasses.COUNT * 4;
    private static final int HEADS_BYTES = 4096;
    /// Free spans of at least this many pages are given back to the kernel after a collection.
    private static final int RELEASE_PAGES = 64;
    /// Pages beyond the limit that may be used while an OutOfMemoryError is made.
    static final int RESERVE_PAGES = 128;

    private static long heads;
    private static long table;
    /// Behind the highest address that the tables cover.
    private static long ceiling;
    private static long low;
    private static long cursor;
    /// Pages in used spans, and the most that may be.
    private static long usedPages;
    private static long limitPages;
    private static int reserveOpen;

    private PageHeap() {
    }

    /// Lays out the tables. `first` is the lowest address that the heap may use. False if there is no memory.
    static boolean open(long first, long limitBytes) {
        long reach = first + 2 * limitBytes + CHUNK & -CHUNK; // occupied places are skipped: twice the limit is room for many
        ceiling = reach < CEILING ? reach : CEILING;
        long tableBytes = 4 * (ceiling >>> PAGE_SHIFT) + 8 & -8;
        long recordBytes = (ceiling >>> PAGE_SHIFT) * Spans.BYTES;
        long all = Calls.map(HEADS_BYTES + tableBytes + recordBytes + Marks.bytes(ceiling));
        if (all == 0) {
            return false;
        }
        heads = all;
        table = all + HEADS_BYTES;
        Spans.base = table + tableBytes;
        Spans.reset();
        Marks.base = Spans.base + recordBytes;
        cursor = first + CHUNK - 1 & -CHUNK;
        low = cursor;
        usedPages = 0;
        limitPages = limitBytes / SizeClasses.PAGE;
        reserveOpen = 0;
        return true;
    }

    static boolean isOpen() {
        return heads != 0;
    }

    /// No object of the heap lies below; every object of the image does.
    public static long low() {
        return low;
    }

    static long usedBytes() {
        return usedPages * SizeClasses.PAGE;
    }

    /// Changes the limit; the tables were made for the one that the heap was opened with.
    static void limit(long bytes) {
        limitPages = bytes / SizeClasses.PAGE;
    }

    static long limitBytes() {
        return limitPages * SizeClasses.PAGE;
    }

    static void openReserve() {
        reserveOpen = 1;
    }

    static boolean isReserveOpen() {
        return reserveOpen != 0;
    }

    static void closeReserve() {
        if (usedPages <= limitPages) {
            reserveOpen = 0;
        }
    }

    static long partial(int sizeClass) {
        return heads + PARTIAL + 4L * sizeClass;
    }

    static long current(int sizeClass) {
        return heads + CURRENT + 4L * sizeClass;
    }

    /// The span of a page that is in use.
    public static int spanAt(long address) {
        return Memory.getInt(entry(address));
    }

    private static long entry(long address) {
        return table + (address >>> PAGE_SHIFT) * 4;
    }

    /// A used span of exactly `pages` pages; 0 if limit or kernel refuse. Its state beyond the pages is the caller's to set.
    static int allocate(long pages) {
        if (isBeyondLimit(pages) && (!Heap.settleLimit() || isBeyondLimit(pages))) {
            return 0;
        }
        int span = takeFree(pages);
        if (span == 0) {
            if (!grow(pages)) {
                return 0;
            }
            span = takeFree(pages);
        }
        usedPages += pages;
        Spans.put(span, Spans.STATE, Spans.USED);
        long start = Spans.start(span);
        for (long i = 0; i < pages; i++) {
            Memory.putInt(entry(start + i * SizeClasses.PAGE), span);
        }
        return span;
    }

    private static boolean isBeyondLimit(long pages) {
        return usedPages + pages > limitPages + (reserveOpen != 0 ? RESERVE_PAGES : 0);
    }

    private static long list(long pages) {
        return heads + 4 * (pages < LISTS ? pages : 0);
    }

    private static int takeFree(long pages) {
        for (long n = pages; n < LISTS; n++) {
            int span = Memory.getInt(heads + 4 * n);
            if (span != 0) {
                return cut(span, pages);
            }
        }
        int best = 0;
        for (int span = Memory.getInt(heads); span != 0; span = Spans.get(span, Spans.NEXT)) {
            int have = Spans.get(span, Spans.PAGES);
            if (have >= pages && (best == 0 || have < Spans.get(best, Spans.PAGES))) {
                best = span;
            }
        }
        return best == 0 ? 0 : cut(best, pages);
    }

    /// Takes a free span off its list and frees what lies behind the first `pages` pages.
    private static int cut(int span, long pages) {
        int have = Spans.get(span, Spans.PAGES);
        Spans.remove(list(have), span);
        if (have > pages) {
            int rest = Spans.make(Spans.start(span) + pages * SizeClasses.PAGE, (int) (have - pages), Spans.get(span, Spans.DIRTY));
            Spans.put(span, Spans.PAGES, (int) pages);
            enlist(rest);
        }
        return span;
    }

    private static void enlist(int span) {
        long start = Spans.start(span);
        int pages = Spans.get(span, Spans.PAGES);
        Spans.put(span, Spans.STATE, Spans.FREE);
        Memory.putInt(entry(start), span);
        Memory.putInt(entry(start + (pages - 1L) * SizeClasses.PAGE), span);
        Spans.push(list(pages), span);
    }

    /// Makes a used span free and joins it with its free neighbours.
    static void free(int span) {
        usedPages -= Spans.get(span, Spans.PAGES);
        Spans.put(span, Spans.DIRTY, 1);
        join(span);
    }

    private static void join(int span) {
        long start = Spans.start(span);
        int pages = Spans.get(span, Spans.PAGES);
        int dirty = Spans.get(span, Spans.DIRTY);
        int before = Memory.getInt(entry(start - SizeClasses.PAGE));
        if (before != 0 && Spans.get(before, Spans.STATE) == Spans.FREE) {
            start = Spans.start(before);
            pages += Spans.get(before, Spans.PAGES);
            dirty |= Spans.get(before, Spans.DIRTY);
            absorb(before);
        }
        int after = Memory.getInt(entry(start + (long) pages * SizeClasses.PAGE));
        if (after != 0 && Spans.get(after, Spans.STATE) == Spans.FREE) {
            pages += Spans.get(after, Spans.PAGES);
            dirty |= Spans.get(after, Spans.DIRTY);
            absorb(after);
        }
        clearEntries(span);
        Spans.put(span, Spans.START, (int) start);
        Spans.put(span, Spans.PAGES, pages);
        Spans.put(span, Spans.DIRTY, dirty);
        enlist(span);
    }

    /// Inner pages of free spans name no span, so that a record's next use is not mistaken for theirs.
    private static void clearEntries(int span) {
        long start = Spans.start(span);
        for (long i = Spans.get(span, Spans.PAGES) - 1L; i >= 0; i--) {
            Memory.putInt(entry(start + i * SizeClasses.PAGE), 0);
        }
    }

    private static void absorb(int free) {
        int pages = Spans.get(free, Spans.PAGES);
        Spans.remove(list(pages), free);
        Memory.putInt(entry(Spans.start(free)), 0);
        Memory.putInt(entry(Spans.start(free) + (pages - 1L) * SizeClasses.PAGE), 0);
        Spans.drop(free);
    }

    private static boolean grow(long pages) {
        long least = pages * SizeClasses.PAGE;
        long bytes = least + CHUNK - 1 & -CHUNK;
        while (cursor + bytes <= ceiling) {
            switch (Calls.mapAt(cursor, bytes)) {
                case Calls.MAPPED -> {
                    join(Spans.make(cursor, (int) (bytes / SizeClasses.PAGE), 0));
                    cursor += bytes;
                    return true;
                }
                case Calls.OCCUPIED -> cursor = cursor + CHUNK & -CHUNK;
                default -> {
                    if (bytes == least) {
                        return false;
                    }
                    bytes = bytes / 2 > least ? bytes / 2 & -SizeClasses.PAGE : least;
                }
            }
        }
        return false;
    }

    /// Gives the memory of long free spans back to the kernel.
    static void releaseFree() {
        for (int span = 1; span < Spans.count; span++) {
            if (Spans.get(span, Spans.STATE) == Spans.FREE && Spans.get(span, Spans.DIRTY) != 0 && Spans.get(span, Spans.PAGES) >= RELEASE_PAGES) {
                Calls.release(Spans.start(span), Spans.bytes(span));
                Spans.put(span, Spans.DIRTY, 0);
            }
        }
    }
}
