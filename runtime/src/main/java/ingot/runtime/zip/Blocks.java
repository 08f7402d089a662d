package ingot.runtime.zip;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.sys.Bytes;

/// Collects the symbols of a block of [Deflate] and encodes it: stored, or by the fixed or by codes of its own, whichever is shortest.
///
/// A symbol is an int: a literal, or the distance << 8 | length - 3.
final class Blocks {
    /// Areas, from Deflate.BLOCKS on: an int a symbol, how often it occurs and then its code; a byte a symbol, the length of its code; the row of those lengths as it is
    /// written, run lengths at bit 8.
    private static final int LITERAL_COUNTS = 0, DISTANCE_COUNTS = 4 * 288, LENGTH_COUNTS = DISTANCE_COUNTS + 4 * 32;
    private static final int COUNTS_BYTES = LENGTH_COUNTS + 4 * 24;
    private static final int LITERAL_LENGTHS = COUNTS_BYTES, DISTANCE_LENGTHS = LITERAL_LENGTHS + 288, LENGTH_LENGTHS = DISTANCE_LENGTHS + 32, ROW = LENGTH_LENGTHS + 24,
            ROW_LENGTH = ROW + 4 * 320, LENGTHS_USED = ROW_LENGTH + 8, SCRATCH = LENGTHS_USED + 8;
    static final int BYTES = SCRATCH + CodeLengths.SCRATCH_BYTES;
    /// Symbols of the row: the length before once more, zeroes.
    private static final int REPEAT = 16, ZEROES = 17, MANY_ZEROES = 18;

    private Blocks() {
    }

    static void begin(long s) {
        Machine.fill(s + Deflate.BLOCKS, 0, COUNTS_BYTES);
        Memory.putLong(s + Deflate.SYMBOL_COUNT, 0);
    }

    private static void count(long at) {
        Memory.putInt(at, Memory.getInt(at) + 1);
    }

    private static void add(long s, int symbol) {
        long n = Memory.getLong(s + Deflate.SYMBOL_COUNT);
        Memory.putInt(s + Deflate.SYMBOLS + 4 * n, symbol);
        Memory.putLong(s + Deflate.SYMBOL_COUNT, n + 1);
    }

    static void literal(long s, int literal) {
        add(s, literal);
        count(s + Deflate.BLOCKS + LITERAL_COUNTS + 4 * literal);
    }

    static void match(long s, int length, int distance) {
        add(s, distance << 8 | length - Format.SHORTEST_MATCH);
        count(s + Deflate.BLOCKS + LITERAL_COUNTS + 4 * (Format.END_OF_BLOCK + 1 + Format.lengthCode(length)));
        count(s + Deflate.BLOCKS + DISTANCE_COUNTS + 4 * Format.distanceCode(distance));
    }

    /// Ends the block before the position, or before the byte that is held.
    static void write(long s, boolean last) {
        long start = Memory.getLong(s + Deflate.BLOCK_START);
        long end = Memory.getLong(s + Deflate.POSITION) - Memory.getLong(s + Deflate.HOLDS);
        if (Memory.getLong(s + Deflate.LEVEL) == 0 && Memory.getLong(s + Deflate.SYMBOL_COUNT) == 0) {
            stored(s, start, (int) (end - start), last);
        } else {
            shortest(s, start, end, last);
        }
        Memory.putLong(s + Deflate.BLOCK_START, end);
        begin(s);
    }

    private static void shortest(long s, long start, long end, boolean last) {
        long b = s + Deflate.BLOCKS;
        Memory.putInt(b + LITERAL_COUNTS + 4 * Format.END_OF_BLOCK, 1);
        CodeLengths.build(b + LITERAL_COUNTS, Format.LITERALS, Format.MOST_BITS, b + LITERAL_LENGTHS, b + SCRATCH);
        CodeLengths.build(b + DISTANCE_COUNTS, Format.DISTANCES, Format.MOST_BITS, b + DISTANCE_LENGTHS, b + SCRATCH);
        int own = header(b) + size(b, false);
        int fixed = 3 + size(b, true);
        int bytes = (own < fixed ? own : fixed) + 7 >> 3;
        if (start >= 0 && end - start + 4 <= bytes) {
            stored(s, start, (int) (end - start), last);
            return;
        }
        boolean isFixed = fixed + 7 >> 3 <= own + 7 >> 3;
        bits(s, (isFixed ? Format.FIXED : Format.DYNAMIC) << 1 | (last ? 1 : 0), 3);
        if (isFixed) {
            for (int i = 0; i < 288; i++) {
                Memory.putByte(b + LITERAL_LENGTHS + i, (byte) Format.fixedBits(i));
            }
            for (int i = 0; i < Format.DISTANCES; i++) {
                Memory.putByte(b + DISTANCE_LENGTHS + i, (byte) 5);
            }
        } else {
            writeHeader(s, b);
        }
        CodeLengths.codes(b + LITERAL_LENGTHS, isFixed ? 288 : Format.LITERALS, b + LITERAL_COUNTS, b + SCRATCH);
        CodeLengths.codes(b + DISTANCE_LENGTHS, Format.DISTANCES, b + DISTANCE_COUNTS, b + SCRATCH);
        symbols(s, b);
    }

    /// Bits of the symbols.
    private static int size(long b, boolean isFixed) {
        int bits = 0;
        for (int i = 0; i < Format.LITERALS; i++) {
            int extra = i > Format.END_OF_BLOCK ? Format.lengthExtra(i - Format.END_OF_BLOCK - 1) : 0;
            bits += Memory.getInt(b + LITERAL_COUNTS + 4 * i) * (extra + (isFixed ? Format.fixedBits(i) : Memory.getByte(b + LITERAL_LENGTHS + i)));
        }
        for (int i = 0; i < Format.DISTANCES; i++) {
            bits += Memory.getInt(b + DISTANCE_COUNTS + 4 * i) * (Format.distanceExtra(i) + (isFixed ? 5 : Memory.getByte(b + DISTANCE_LENGTHS + i)));
        }
        return bits;
    }

    private static int used(long lengths, int symbols, int least) {
        int n = symbols;
        while (n > least && Memory.getByte(lengths + n - 1) == 0) {
            n--;
        }
        return n;
    }

    /// Prepares the header of a block with own codes, and gives its bits.
    private static int header(long b) {
        int literals = used(b + LITERAL_LENGTHS, Format.LITERALS, 257);
        int distances = used(b + DISTANCE_LENGTHS, Format.DISTANCES, 1);
        Machine.fill(b + LENGTH_COUNTS, 0, 4 * Format.LENGTH_CODES);
        row(b, literals, literals + distances);
        CodeLengths.build(b + LENGTH_COUNTS, Format.LENGTH_CODES, Format.MOST_LENGTH_CODE_BITS, b + LENGTH_LENGTHS, b + SCRATCH);
        int codes = Format.LENGTH_CODES;
        while (codes > 4 && Memory.getByte(b + LENGTH_LENGTHS + Format.lengthOrder(codes - 1)) == 0) {
            codes--;
        }
        Memory.putLong(b + LENGTHS_USED, literals | distances << 10 | codes << 20);
        int bits = 3 + 5 + 5 + 4 + 3 * codes;
        for (int i = 0; i < Format.LENGTH_CODES; i++) {
            bits += Memory.getInt(b + LENGTH_COUNTS + 4 * i) * (Memory.getByte(b + LENGTH_LENGTHS + i) + rowExtra(i));
        }
        return bits;
    }

    private static int rowExtra(int symbol) {
        return symbol < REPEAT ? 0 : symbol == REPEAT ? 2 : symbol == ZEROES ? 3 : 7;
    }

    /// The lengths of all codes, with runs (RFC 1951, section 3.2.7).
    private static void row(long b, int literals, int all) {
        int n = 0;
        for (int i = 0; i < all; ) {
            int length = at(b, literals, i);
            int run = 1;
            while (i + run < all && at(b, literals, i + run) == length) {
                run++;
            }
            i += run;
            if (length != 0) {
                n = put(b, n, length, 0);
                run--;
            }
            while (run >= 3) {
                int most = length != 0 ? 6 : run > 10 ? 138 : 10;
                int part = run < most ? run : most;
                n = length != 0 ? put(b, n, REPEAT, part - 3) : part > 10 ? put(b, n, MANY_ZEROES, part - 11) : put(b, n, ZEROES, part - 3);
                run -= part;
            }
            for (; run > 0; run--) {
                n = put(b, n, length, 0);
            }
        }
        Memory.putLong(b + ROW_LENGTH, n);
    }

    private static int at(long b, int literals, int i) {
        return Memory.getByte(i < literals ? b + LITERAL_LENGTHS + i : b + DISTANCE_LENGTHS + i - literals);
    }

    private static int put(long b, int n, int symbol, int extra) {
        Memory.putInt(b + ROW + 4 * n, symbol | extra << 8);
        count(b + LENGTH_COUNTS + 4 * symbol);
        return n + 1;
    }

    private static void writeHeader(long s, long b) {
        int used = (int) Memory.getLong(b + LENGTHS_USED);
        int codes = used >>> 20;
        bits(s, (used & 1023) - 257, 5);
        bits(s, (used >>> 10 & 1023) - 1, 5);
        bits(s, codes - 4, 4);
        for (int i = 0; i < codes; i++) {
            bits(s, Memory.getByte(b + LENGTH_LENGTHS + Format.lengthOrder(i)), 3);
        }
        CodeLengths.codes(b + LENGTH_LENGTHS, Format.LENGTH_CODES, b + LENGTH_COUNTS, b + SCRATCH);
        for (long i = 0; i < Memory.getLong(b + ROW_LENGTH); i++) {
            int entry = Memory.getInt(b + ROW + 4 * i);
            int code = Memory.getInt(b + LENGTH_COUNTS + 4 * (entry & 0xff));
            bits(s, code & 0xffff, code >>> 16);
            bits(s, entry >>> 8, rowExtra(entry & 0xff));
        }
    }

    /// Each symbol takes at most 48 bits, which fit behind the 7 that a store of whole bytes leaves.
    private static void symbols(long s, long b) {
        long to = Memory.getLong(s + Deflate.PENDING_END);
        long bits = Memory.getLong(s + Deflate.BITS);
        int count = (int) Memory.getLong(s + Deflate.COUNT);
        long end = s + Deflate.SYMBOLS + 4 * Memory.getLong(s + Deflate.SYMBOL_COUNT);
        for (long at = s + Deflate.SYMBOLS; at < end; at += 4) {
            int symbol = Memory.getInt(at);
            if (symbol < 256) {
                int code = Memory.getInt(b + LITERAL_COUNTS + 4 * symbol);
                bits |= (code & 0xffffL) << count;
                count += code >>> 16;
            } else {
                int length = (symbol & 0xff) + Format.SHORTEST_MATCH;
                int i = Format.lengthCode(length);
                int code = Memory.getInt(b + LITERAL_COUNTS + 4 * (Format.END_OF_BLOCK + 1 + i));
                bits |= (code & 0xffffL) << count;
                count += code >>> 16;
                bits |= (long) (length - Format.lengthBase(i)) << count;
                count += Format.lengthExtra(i);
                int distance = symbol >>> 8;
                i = Format.distanceCode(distance);
                code = Memory.getInt(b + DISTANCE_COUNTS + 4 * i);
                bits |= (code & 0xffffL) << count;
                count += code >>> 16;
                bits |= (long) (distance - Format.distanceBase(i)) << count;
                count += Format.distanceExtra(i);
            }
            Memory.putLong(to, bits);
            to += count >>> 3;
            bits >>>= count & ~7;
            count &= 7;
        }
        Memory.putLong(s + Deflate.PENDING_END, to);
        Memory.putLong(s + Deflate.BITS, bits);
        Memory.putLong(s + Deflate.COUNT, count);
        int code = Memory.getInt(b + LITERAL_COUNTS + 4 * Format.END_OF_BLOCK);
        bits(s, code & 0xffff, code >>> 16);
    }

    /// A block of bytes as they are.
    ///
    /// @param start index into the window
    static void stored(long s, long start, int length, boolean last) {
        bits(s, Format.STORED << 1 | (last ? 1 : 0), 3);
        align(s);
        bits(s, (length | (length ^ 0xffff) << 16) & 0xffff_ffffL, 32);
        long to = Memory.getLong(s + Deflate.PENDING_END);
        Bytes.move(to, s + Deflate.WINDOW + start, length);
        Memory.putLong(s + Deflate.PENDING_END, to + length);
    }

    /// Appends up to 32 bits, the lowest first. Fewer than 8 stay behind.
    static void bits(long s, long value, int n) {
        long to = Memory.getLong(s + Deflate.PENDING_END);
        int count = (int) Memory.getLong(s + Deflate.COUNT);
        long bits = Memory.getLong(s + Deflate.BITS) | value << count;
        count += n;
        Memory.putLong(to, bits);
        Memory.putLong(s + Deflate.PENDING_END, to + (count >>> 3));
        Memory.putLong(s + Deflate.BITS, bits >>> (count & ~7));
        Memory.putLong(s + Deflate.COUNT, count & 7);
    }

    /// Up to a whole byte, with zeroes.
    static void align(long s) {
        bits(s, 0, -(int) Memory.getLong(s + Deflate.COUNT) & 7);
    }
}
