package ingot.runtime.mem;

import ingot.runtime.Memory;

/// Span records: a span is a run of pages with cells of one class, with one large object, or free. A record is named by its index, 0 is none.
/// Lists are doubly linked; their heads are words in memory, named by address.
public final class Spans {
    static final int BYTES = 48;
    /// Fields, u32 each: address of the first page, number of pages, size class, state, list links, index of the first cell not yet looked at
    /// for allocation, number of cells, cells found live by the last collection, whether the memory may be other than zero.
    static final int START = 0, PAGES = 4, CLASS = 8, STATE = 12, NEXT = 16, PREVIOUS = 20, CURSOR = 24, CELLS = 28, LIVE = 32, DIRTY = 36;
    static final int UNUSED = 0, FREE = 1, USED = 2;

    static long base;
    static int count = 1;
    private static int unused;

    private Spans() {
    }

    static long at(int span) {
        return base + (long) span * BYTES;
    }

    static int get(int span, int field) {
        return Memory.getInt(at(span) + field);
    }

    static void put(int span, int field, int value) {
        Memory.putInt(at(span) + field, value);
    }

    public static long start(int span) {
        return get(span, START) & 0xffff_ffffL;
    }

    static long bytes(int span) {
        return (get(span, PAGES) & 0xffff_ffffL) * SizeClasses.PAGE;
    }

    public static int cells(int span) {
        return get(span, CELLS);
    }

    public static long cellBytes(int span) {
        int sizeClass = get(span, CLASS);
        return sizeClass == 0 ? bytes(span) : SizeClasses.bytes(sizeClass);
    }

    /// The first span in use, 0 if there is none.
    public static int firstUsed() {
        return nextUsed(0);
    }

    public static int nextUsed(int span) {
        do {
            span++;
        } while (span < count && get(span, STATE) != USED);
        return span < count ? span : 0;
    }

    /// A record for these pages.
    static int make(long start, int pages, int dirty) {
        int span = unused;
        if (span != 0) {
            unused = get(span, NEXT);
        } else {
            span = count++;
        }
        put(span, START, (int) start);
        put(span, PAGES, pages);
        put(span, DIRTY, dirty);
        return span;
    }

    static void drop(int span) {
        put(span, STATE, UNUSED);
        put(span, NEXT, unused);
        unused = span;
    }

    static void push(long head, int span) {
        int first = Memory.getInt(head);
        put(span, NEXT, first);
        put(span, PREVIOUS, 0);
        if (first != 0) {
            put(first, PREVIOUS, span);
        }
        Memory.putInt(head, span);
    }

    static void remove(long head, int span) {
        int next = get(span, NEXT);
        int previous = get(span, PREVIOUS);
        if (previous == 0) {
            Memory.putInt(head, next);
        } else {
            put(previous, NEXT, next);
        }
        if (next != 0) {
            put(next, PREVIOUS, previous);
        }
    }

    static void reset() {
        count = 1;
        unused = 0;
    }
}
