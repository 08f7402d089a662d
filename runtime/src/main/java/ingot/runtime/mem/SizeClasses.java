package ingot.runtime.mem;

import ingot.abi.ThreadBlock;

/// The sizes in which small cells come, by the rule of Go's allocator (runtime/_mkmalloc, mksizeclasses.go): steps of an eighth of the size, spans of as few
/// pages as waste at most an eighth, and no two classes with equally many cells in equally long spans. Class 0 means a large object.
public final class SizeClasses {
    public static final int COUNT = ThreadBlock.SIZE_CLASSES;
    /// The largest small cell, in bytes.
    public static final int LARGEST = 32 << 10;
    /// Bytes of a heap page: Go's.
    public static final int PAGE = 8192;
    private static final int FINE_LIMIT = 1024, FINE_STEP = 8, COARSE_STEP = 128;

    private static final int[] BYTES = new int[COUNT];
    private static final byte[] PAGES = new byte[COUNT];
    /// Class by size: in steps of 8 up to 1 KiB, in steps of 128 above.
    private static final byte[] FINE = new byte[FINE_LIMIT / FINE_STEP + 1];
    private static final byte[] COARSE = new byte[(LARGEST - FINE_LIMIT) / COARSE_STEP + 1];

    static {
        chooseSizes();
        growCells();
        fillLookup();
    }

    private SizeClasses() {
    }

    private static void chooseSizes() {
        int last = 0;
        int step = 8;
        for (int size = step; size <= LARGEST; size += step) {
            if (Integer.bitCount(size) == 1) {
                step = size >= 2048 ? 256 : size >= 128 ? size / 8 : size >= 32 ? 16 : step;
            }
            int span = PAGE;
            while (span % size > span / 8) {
                span += PAGE;
            }
            if (last > 0 && PAGES[last] == span / PAGE && span / size == span / BYTES[last]) {
                BYTES[last] = size;
                continue;
            }
            last++;
            BYTES[last] = size;
            PAGES[last] = (byte) (span / PAGE);
        }
    }

    /// Cells may be as large as their number in the span allows, in steps of the lookup.
    private static void growCells() {
        for (int c = 1; c < COUNT; c++) {
            int span = PAGES[c] * PAGE;
            int size = span / (span / BYTES[c]) & -COARSE_STEP;
            if (size > BYTES[c]) {
                BYTES[c] = size;
            }
        }
    }

    private static void fillLookup() {
        int c = 1;
        for (int i = 0; i < FINE.length; i++) {
            while (BYTES[c] < i * FINE_STEP) {
                c++;
            }
            FINE[i] = (byte) c;
        }
        for (int i = 0; i < COARSE.length; i++) {
            while (BYTES[c] < FINE_LIMIT + i * COARSE_STEP) {
                c++;
            }
            COARSE[i] = (byte) c;
        }
    }

    /// The smallest class whose cells hold `bytes`; 0 beyond [#LARGEST].
    public static int of(long bytes) {
        if (bytes <= FINE_LIMIT) {
            return FINE[(int) (bytes + FINE_STEP - 1) / FINE_STEP];
        }
        return bytes > LARGEST ? 0 : COARSE[(int) (bytes - FINE_LIMIT + COARSE_STEP - 1) / COARSE_STEP];
    }

    /// Bytes of a cell.
    public static int bytes(int sizeClass) {
        return BYTES[sizeClass];
    }

    /// Pages of a span.
    public static int pages(int sizeClass) {
        return PAGES[sizeClass];
    }
}
