package ingot.runtime.zip;

import ingot.runtime.Memory;

/// Prefix codes of least total length with a limit on the length of each: Moffat and Katajainen, "In-Place Calculation of Minimum-Redundancy Codes" (WADS 1995), over the
/// used symbols by ascending frequency; then codes that are too long are shortened at the cost of others until Kraft's sum is one again.
final class CodeLengths {
    /// Bytes of the scratch area: a row of ints for the sorted symbols, one for the algorithm, one for the counts of lengths.
    static final int SCRATCH_BYTES = 4 * (288 + 288 + 32);
    private static final int WORK = 4 * 288, COUNTS = 2 * WORK;

    private CodeLengths() {
    }

    /// Writes a byte a symbol: the length of its code, 0 if it is not used. At least two codes come out, for decoders that want that.
    ///
    /// @param frequencies an int a symbol, below 2^22
    static void build(long frequencies, int symbols, int limit, long lengths, long scratch) {
        int n = 0;
        for (int i = 0; i < symbols; i++) {
            int frequency = Memory.getInt(frequencies + 4 * i);
            Memory.putByte(lengths + i, (byte) 0);
            if (frequency != 0) {
                Memory.putInt(scratch + 4 * n++, frequency << 9 | i);
            }
        }
        for (int i = 0; n < 2; i++) {
            if (Memory.getInt(frequencies + 4 * i) == 0) {
                Memory.putInt(scratch + 4 * n++, i);
            }
        }
        sort(scratch, n);
        long work = scratch + WORK;
        for (int i = 0; i < n; i++) {
            Memory.putInt(work + 4 * i, Memory.getInt(scratch + 4 * i) >>> 9);
        }
        combine(work, n);
        depths(work, n);
        limit(work, n, limit, scratch + COUNTS);
        int symbol = 0;
        for (int length = limit; length > 0; length--) { // the rarest have the longest
            for (int k = Memory.getInt(scratch + COUNTS + 4 * length); k > 0; k--) {
                Memory.putByte(lengths + (Memory.getInt(scratch + 4 * symbol++) & 511), (byte) length);
            }
        }
    }

    /// Shell's, with Ciura's gaps.
    private static void sort(long a, int n) {
        for (int gap = 132; gap > 0; gap = gap == 132 ? 57 : gap == 57 ? 23 : gap == 23 ? 10 : gap == 10 ? 4 : gap == 4 ? 1 : 0) {
            for (int i = gap; i < n; i++) {
                int value = Memory.getInt(a + 4 * i);
                int k = i;
                for (; k >= gap && Memory.getInt(a + 4 * (k - gap)) > value; k -= gap) {
                    Memory.putInt(a + 4 * k, Memory.getInt(a + 4 * (k - gap)));
                }
                Memory.putInt(a + 4 * k, value);
            }
        }
    }

    /// First phase: of weights to the numbers of parents.
    private static void combine(long a, int n) {
        Memory.putInt(a, Memory.getInt(a) + Memory.getInt(a + 4));
        int root = 0;
        int leaf = 2;
        for (int next = 1; next < n - 1; next++) {
            int weight = 0;
            for (int child = 0; child < 2; child++) {
                if (leaf >= n || root < next && Memory.getInt(a + 4 * root) < Memory.getInt(a + 4 * leaf)) {
                    weight += Memory.getInt(a + 4 * root);
                    Memory.putInt(a + 4 * root++, next);
                } else {
                    weight += Memory.getInt(a + 4 * leaf++);
                }
            }
            Memory.putInt(a + 4 * next, weight);
        }
    }

    /// Second and third phase: depths of inner nodes, then of leaves, the deepest first.
    private static void depths(long a, int n) {
        Memory.putInt(a + 4 * (n - 2), 0);
        for (int i = n - 3; i >= 0; i--) {
            Memory.putInt(a + 4 * i, Memory.getInt(a + 4 * Memory.getInt(a + 4 * i)) + 1);
        }
        int available = 1;
        int depth = 0;
        int root = n - 2;
        int next = n - 1;
        while (available > 0) {
            int used = 0;
            while (root >= 0 && Memory.getInt(a + 4 * root) == depth) {
                used++;
                root--;
            }
            while (available > used) {
                Memory.putInt(a + 4 * next--, depth);
                available--;
            }
            available = 2 * used;
            depth++;
        }
    }

    /// Counts the lengths, none above the limit.
    private static void limit(long depths, int n, int limit, long counts) {
        for (int length = 0; length <= limit; length++) {
            Memory.putInt(counts + 4 * length, 0);
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            int length = Memory.getInt(depths + 4 * i);
            length = length > limit ? limit : length;
            Memory.putInt(counts + 4 * length, Memory.getInt(counts + 4 * length) + 1);
            sum += 1 << limit - length;
        }
        for (; sum > 1 << limit; sum--) { // one of the longest becomes the sibling of a shorter one
            Memory.putInt(counts + 4 * limit, Memory.getInt(counts + 4 * limit) - 1);
            int length = limit - 1;
            while (Memory.getInt(counts + 4 * length) == 0) {
                length--;
            }
            Memory.putInt(counts + 4 * length, Memory.getInt(counts + 4 * length) - 1);
            Memory.putInt(counts + 4 * (length + 1), Memory.getInt(counts + 4 * (length + 1)) + 2);
        }
    }

    /// Writes an int a symbol: its code with the first bit lowest, its length above bit 16 (RFC 1951, section 3.2.2).
    static void codes(long lengths, int symbols, long codes, long scratch) {
        long next = scratch;
        for (int i = 0; i <= Format.MOST_BITS; i++) {
            Memory.putInt(next + 4 * i, 0);
        }
        for (int i = 0; i < symbols; i++) {
            long at = next + 4 * Memory.getByte(lengths + i);
            Memory.putInt(at, Memory.getInt(at) + 1);
        }
        int code = 0;
        for (int length = 1; length <= Format.MOST_BITS; length++) {
            int count = Memory.getInt(next + 4 * length);
            Memory.putInt(next + 4 * length, code);
            code = code + count << 1;
        }
        for (int i = 0; i < symbols; i++) {
            int length = Memory.getByte(lengths + i);
            if (length != 0) {
                int own = Memory.getInt(next + 4 * length);
                Memory.putInt(next + 4 * length, own + 1);
                Memory.putInt(codes + 4 * i, length << 16 | Integer.reverse(own) >>> 32 - length);
            }
        }
    }
}
