package ingot.runtime.zip;

import ingot.runtime.Memory;
import ingot.runtime.mem.NativeMemory;

/// A stream that is decompressed. A step that lacks input or room leaves the mode as it is, so the next call begins with it again. Bits are taken from the input only
/// when a step needs them: whatever follows the stream is left to the caller, to the byte.
public final class Inflate {
    public static final int MORE = 0, DONE = 1, NEEDS_DICTIONARY = 2, FAULT = 3;
    private static final int HEADER = 0, DICTIONARY_ID = 1, AT_DICTIONARY = 2, BLOCK = 3, STORED_LENGTH = 4, STORED = 5, COUNTS = 6, LENGTH_CODES = 7, CODE_LENGTHS = 8,
            CODES = 9, LITERAL = 10, LENGTH_EXTRA = 11, DISTANCE = 12, DISTANCE_EXTRA = 13, COPY = 14, CHECK = 15, AT_END = 16, BAD = 17;

    /// Fields, 8 bytes each. The bits that were taken from the input and not used yet, the next one lowest, zero behind COUNT.
    static final int MODE = 0, WRAPPED = 8, BITS = 16, COUNT = 24, ENDS = 32;
    static final int IN = ENDS + Ends.IN, IN_END = ENDS + Ends.IN_END, OUT = ENDS + Ends.OUT, OUT_END = ENDS + Ends.OUT_END, OUT_START = ENDS + Ends.OUT_START;
    /// Up to where the checksum goes, and that; the dictionary's; what is wrong.
    private static final int SUMMED = 80, ADLER = 88, DICTIONARY = 96, TEXT = 104, IS_LAST = 112;
    /// Of a match, or of a stored block: what is left; the entry of the table that is worked on.
    static final int LENGTH = 120, OFFSET = 128, ENTRY = 136;
    private static final int LITERALS = 144, DISTANCES = 152, CODE_COUNT = 160, HAVE = 168;
    /// The last bytes of the output of earlier calls, a ring.
    static final int WINDOW_NEXT = 176, WINDOW_BYTES = 184;
    private static final int LENGTHS = 192, SCRATCH = LENGTHS + 320, LENGTH_TABLE = SCRATCH + DecodingTable.SCRATCH_BYTES;
    static final int LENGTH_ROOT = 7, LITERAL_ROOT = 10, DISTANCE_ROOT = 8;
    private static final int LITERAL_ROOM = 2560, DISTANCE_ROOM = 1024;
    static final int LITERAL_TABLE = LENGTH_TABLE + (4 << LENGTH_ROOT), DISTANCE_TABLE = LITERAL_TABLE + 4 * LITERAL_ROOM;
    static final int WINDOW = DISTANCE_TABLE + 4 * DISTANCE_ROOM;
    private static final int BYTES = WINDOW + Format.WINDOW;

    private static final int TEXT_HEADER = 1, TEXT_METHOD = 2, TEXT_WINDOW = 3, TEXT_BLOCK = 4, TEXT_STORED = 5, TEXT_SYMBOLS = 6, TEXT_LENGTH_CODE = 7, TEXT_REPEAT = 8,
            TEXT_NO_END = 9, TEXT_LITERALS = 10, TEXT_DISTANCES = 11, TEXT_CHECK = 15;
    static final int TEXT_LITERAL = 12, TEXT_DISTANCE = 13, TEXT_FAR = 14;

    private Inflate() {
    }

    /// A new stream, 0 if there is no memory.
    ///
    /// @param wrapped with RFC 1950's header and checksum
    public static long open(boolean wrapped) {
        long s = NativeMemory.allocate(BYTES);
        if (s != 0) {
            Memory.putLong(s + WRAPPED, wrapped ? 1 : 0);
            reset(s);
        }
        return s;
    }

    public static void reset(long s) {
        Memory.putLong(s + MODE, isWrapped(s) ? HEADER : BLOCK);
        Memory.putLong(s + BITS, 0);
        Memory.putLong(s + COUNT, 0);
        Memory.putLong(s + ADLER, isWrapped(s) ? 1 : 0);
        Memory.putLong(s + IS_LAST, 0);
        Memory.putLong(s + WINDOW_NEXT, 0);
        Memory.putLong(s + WINDOW_BYTES, 0);
    }

    private static boolean isWrapped(long s) {
        return Memory.getLong(s + WRAPPED) != 0;
    }

    public static int adler(long s) {
        return (int) Memory.getLong(s + ADLER);
    }

    /// False if the stream does not ask for it, or for another one.
    public static boolean setDictionary(long s, long at, int length) {
        if (isWrapped(s)) {
            if (Memory.getLong(s + MODE) != AT_DICTIONARY || Adler.update(1, at, length) != (int) Memory.getLong(s + DICTIONARY)) {
                return false;
            }
            Memory.putLong(s + ADLER, 1);
            Memory.putLong(s + MODE, BLOCK);
        }
        Copies.remember(s, at, at + length);
        return true;
    }

    /// Bytes taken from the input, and written, by the last run.
    public static int read(long s) {
        return Ends.read(s + ENDS);
    }

    public static int written(long s) {
        return Ends.written(s + ENDS);
    }

    /// Goes on as far as input and room reach.
    public static int run(long s, long in, int inLength, long out, int outLength) {
        Ends.begin(s + ENDS, in, inLength, out, outLength);
        Memory.putLong(s + SUMMED, out);
        while (step(s)) {
        }
        sum(s);
        int mode = (int) Memory.getLong(s + MODE);
        if (mode < CHECK) {
            Copies.remember(s, out, Memory.getLong(s + OUT));
        }
        return mode == AT_END ? DONE : mode == AT_DICTIONARY ? NEEDS_DICTIONARY : mode == BAD ? FAULT : MORE;
    }

    private static void sum(long s) {
        long from = Memory.getLong(s + SUMMED);
        long to = Memory.getLong(s + OUT);
        if (isWrapped(s) && to > from) {
            Memory.putLong(s + ADLER, Adler.update(adler(s), from, (int) (to - from)));
            Memory.putLong(s + SUMMED, to);
        }
    }

    /// One step; false if nothing more can be done now.
    private static boolean step(long s) {
        return switch ((int) Memory.getLong(s + MODE)) {
            case HEADER -> need(s, 16) && header(s, take(s, 16));
            case DICTIONARY_ID -> need(s, 32) && dictionaryId(s);
            case BLOCK -> Memory.getLong(s + IS_LAST) != 0 ? end(s) : need(s, 3) && block(s);
            case STORED_LENGTH -> need(s, 32) && storedLength(s);
            case STORED -> Copies.stored(s) && to(s, BLOCK);
            case COUNTS -> need(s, 14) && counts(s);
            case LENGTH_CODES -> lengthCodes(s);
            case CODE_LENGTHS -> codeLengths(s);
            case CODES -> symbol(s);
            case LITERAL -> Copies.literal(s) && to(s, CODES);
            case LENGTH_EXTRA -> extra(s, LENGTH) && to(s, DISTANCE);
            case DISTANCE -> distance(s);
            case DISTANCE_EXTRA -> extra(s, OFFSET) && match(s);
            case COPY -> Copies.match(s) && to(s, CODES);
            case CHECK -> need(s, isWrapped(s) ? 32 : 0) && check(s);
            default -> false;
        };
    }

    private static boolean to(long s, int mode) {
        Memory.putLong(s + MODE, mode);
        return true;
    }

    static boolean fault(long s, int text) {
        Memory.putLong(s + MODE, BAD);
        Memory.putLong(s + TEXT, text);
        return false;
    }

    /// As programs know them from zlib.
    public static String text(long s) {
        return switch ((int) Memory.getLong(s + TEXT)) {
            case TEXT_HEADER -> "incorrect header check";
            case TEXT_METHOD -> "unknown compression method";
            case TEXT_WINDOW -> "invalid window size";
            case TEXT_BLOCK -> "invalid block type";
            case TEXT_STORED -> "invalid stored block lengths";
            case TEXT_SYMBOLS -> "too many length or distance symbols";
            case TEXT_LENGTH_CODE -> "invalid code lengths set";
            case TEXT_REPEAT -> "invalid bit length repeat";
            case TEXT_NO_END -> "invalid code -- missing end-of-block";
            case TEXT_LITERALS -> "invalid literal/lengths set";
            case TEXT_DISTANCES -> "invalid distances set";
            case TEXT_LITERAL -> "invalid literal/length code";
            case TEXT_DISTANCE -> "invalid distance code";
            case TEXT_FAR -> "invalid distance too far back";
            default -> "incorrect data check";
        };
    }

    /// Whether `n` bits are at hand, at most 32.
    static boolean need(long s, int n) {
        while (Memory.getLong(s + COUNT) < n) {
            if (!pull(s)) {
                return false;
            }
        }
        return true;
    }

    private static boolean pull(long s) {
        long in = Memory.getLong(s + IN);
        if (in == Memory.getLong(s + IN_END)) {
            return false;
        }
        long count = Memory.getLong(s + COUNT);
        Memory.putLong(s + BITS, Memory.getLong(s + BITS) | (Memory.getByte(in) & 0xffL) << count);
        Memory.putLong(s + COUNT, count + 8);
        Memory.putLong(s + IN, in + 1);
        return true;
    }

    private static int take(long s, int n) {
        long bits = Memory.getLong(s + BITS);
        Memory.putLong(s + BITS, bits >>> n);
        Memory.putLong(s + COUNT, Memory.getLong(s + COUNT) - n);
        return (int) (bits & (1L << n) - 1);
    }

    private static boolean header(long s, int header) {
        if (((header & 0xff) << 8 | header >>> 8) % Format.HEADER_MODULUS != 0) {
            return fault(s, TEXT_HEADER);
        }
        if ((header & 15) != Format.DEFLATED) {
            return fault(s, TEXT_METHOD);
        }
        if ((header >>> 4 & 15) > 7) { // 32 KiB, RFC 1950
            return fault(s, TEXT_WINDOW);
        }
        return to(s, (header >>> 8 & Format.PRESET_DICTIONARY) != 0 ? DICTIONARY_ID : BLOCK);
    }

    private static boolean dictionaryId(long s) {
        int id = Integer.reverseBytes(take(s, 32));
        Memory.putLong(s + DICTIONARY, id);
        Memory.putLong(s + ADLER, id);
        return to(s, AT_DICTIONARY);
    }

    private static boolean block(long s) {
        Memory.putLong(s + IS_LAST, take(s, 1));
        switch (take(s, 2)) {
            case Format.STORED -> {
                take(s, (int) Memory.getLong(s + COUNT) & 7);
                return to(s, STORED_LENGTH);
            }
            case Format.FIXED -> {
                for (int i = 0; i < 288; i++) {
                    Memory.putByte(s + LENGTHS + i, (byte) Format.fixedBits(i));
                }
                DecodingTable.build(s + LITERAL_TABLE, LITERAL_ROOT, LITERAL_ROOM, s + LENGTHS, 288, DecodingTable.OF_LITERALS, s + SCRATCH);
                for (int i = 0; i < 32; i++) {
                    Memory.putByte(s + LENGTHS + i, (byte) 5);
                }
                DecodingTable.build(s + DISTANCE_TABLE, DISTANCE_ROOT, DISTANCE_ROOM, s + LENGTHS, 32, DecodingTable.OF_DISTANCES, s + SCRATCH);
                return to(s, CODES);
            }
            case Format.DYNAMIC -> {
                return to(s, COUNTS);
            }
            default -> {
                return fault(s, TEXT_BLOCK);
            }
        }
    }

    private static boolean storedLength(long s) {
        int both = take(s, 32);
        if ((both & 0xffff) != (both >>> 16 ^ 0xffff)) {
            return fault(s, TEXT_STORED);
        }
        Memory.putLong(s + LENGTH, both & 0xffff);
        return to(s, STORED);
    }

    private static boolean counts(long s) {
        Memory.putLong(s + LITERALS, take(s, 5) + 257);
        Memory.putLong(s + DISTANCES, take(s, 5) + 1);
        Memory.putLong(s + CODE_COUNT, take(s, 4) + 4);
        Memory.putLong(s + HAVE, 0);
        if (Memory.getLong(s + LITERALS) > Format.LITERALS || Memory.getLong(s + DISTANCES) > Format.DISTANCES) {
            return fault(s, TEXT_SYMBOLS);
        }
        return to(s, LENGTH_CODES);
    }

    private static boolean lengthCodes(long s) {
        int have = (int) Memory.getLong(s + HAVE);
        for (; have < Format.LENGTH_CODES; have++) {
            boolean given = have < Memory.getLong(s + CODE_COUNT);
            if (given && !need(s, 3)) {
                Memory.putLong(s + HAVE, have);
                return false;
            }
            Memory.putByte(s + LENGTHS + Format.lengthOrder(have), (byte) (given ? take(s, 3) : 0));
        }
        if (DecodingTable.build(s + LENGTH_TABLE, LENGTH_ROOT, 1 << LENGTH_ROOT, s + LENGTHS, Format.LENGTH_CODES, DecodingTable.OF_LENGTHS, s + SCRATCH) != DecodingTable.OK) {
            return fault(s, TEXT_LENGTH_CODE);
        }
        Memory.putLong(s + HAVE, 0);
        return to(s, CODE_LENGTHS);
    }

    /// The lengths of literal and distance codes, in one row (RFC 1951, section 3.2.7).
    private static boolean codeLengths(long s) {
        int all = (int) (Memory.getLong(s + LITERALS) + Memory.getLong(s + DISTANCES));
        int have = (int) Memory.getLong(s + HAVE);
        while (have < all) {
            Memory.putLong(s + HAVE, have);
            int entry = decode(s, s + LENGTH_TABLE, LENGTH_ROOT);
            if (entry < 0) {
                return false;
            }
            int symbol = DecodingTable.value(entry);
            int extra = symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
            if (!need(s, DecodingTable.bits(entry) + extra)) {
                return false;
            }
            take(s, DecodingTable.bits(entry));
            if (symbol == 16 && have == 0) {
                return fault(s, TEXT_REPEAT);
            }
            int value = symbol < 16 ? symbol : symbol == 16 ? Memory.getByte(s + LENGTHS + have - 1) : 0;
            int times = symbol < 16 ? 1 : take(s, extra) + (symbol == 18 ? 11 : 3);
            if (have + times > all) {
                return fault(s, TEXT_REPEAT);
            }
            for (; times > 0; times--) {
                Memory.putByte(s + LENGTHS + have++, (byte) value);
            }
        }
        return codes(s);
    }

    private static boolean codes(long s) {
        int literals = (int) Memory.getLong(s + LITERALS);
        if (Memory.getByte(s + LENGTHS + Format.END_OF_BLOCK) == 0) {
            return fault(s, TEXT_NO_END);
        }
        if (DecodingTable.build(s + LITERAL_TABLE, LITERAL_ROOT, LITERAL_ROOM, s + LENGTHS, literals, DecodingTable.OF_LITERALS, s + SCRATCH) != DecodingTable.OK) {
            return fault(s, TEXT_LITERALS);
        }
        if (DecodingTable.build(s + DISTANCE_TABLE, DISTANCE_ROOT, DISTANCE_ROOM, s + LENGTHS + literals, (int) Memory.getLong(s + DISTANCES), DecodingTable.OF_DISTANCES,
                s + SCRATCH) != DecodingTable.OK) {
            return fault(s, TEXT_DISTANCES);
        }
        return to(s, CODES);
    }

    /// The entry of the next code, whose bits are at hand; -1 without enough input.
    private static int decode(long s, long table, int root) {
        while (true) {
            int bits = (int) Memory.getLong(s + BITS);
            int entry = Memory.getInt(table + 4L * (bits & (1 << root) - 1));
            if (DecodingTable.kind(entry) == DecodingTable.FURTHER) {
                entry = Memory.getInt(table + 4L * (DecodingTable.value(entry) + (bits >>> root & (1 << DecodingTable.bits(entry)) - 1)));
            }
            if (DecodingTable.bits(entry) <= Memory.getLong(s + COUNT)) {
                return entry;
            }
            if (!pull(s)) {
                return -1;
            }
        }
    }

    private static boolean symbol(long s) {
        if (Symbols.run(s)) {
            return true;
        }
        int entry = decode(s, s + LITERAL_TABLE, LITERAL_ROOT);
        if (entry < 0) {
            return false;
        }
        take(s, DecodingTable.bits(entry));
        Memory.putLong(s + ENTRY, entry);
        return switch (DecodingTable.kind(entry)) {
            case DecodingTable.LITERAL -> to(s, LITERAL);
            case DecodingTable.BASE -> to(s, LENGTH_EXTRA);
            case DecodingTable.END -> to(s, BLOCK);
            default -> fault(s, TEXT_LITERAL);
        };
    }

    private static boolean distance(long s) {
        int entry = decode(s, s + DISTANCE_TABLE, DISTANCE_ROOT);
        if (entry < 0) {
            return false;
        }
        take(s, DecodingTable.bits(entry));
        Memory.putLong(s + ENTRY, entry);
        return DecodingTable.kind(entry) == DecodingTable.BASE ? to(s, DISTANCE_EXTRA) : fault(s, TEXT_DISTANCE);
    }

    /// Adds the extra bits to the base.
    private static boolean extra(long s, int field) {
        int entry = (int) Memory.getLong(s + ENTRY);
        int extra = DecodingTable.extra(entry);
        if (!need(s, extra)) {
            return false;
        }
        Memory.putLong(s + field, DecodingTable.value(entry) + take(s, extra));
        return true;
    }

    private static boolean match(long s) {
        return Memory.getLong(s + OFFSET) > written(s) + Memory.getLong(s + WINDOW_BYTES) ? fault(s, TEXT_FAR) : to(s, COPY);
    }

    private static boolean end(long s) {
        take(s, (int) Memory.getLong(s + COUNT) & 7);
        return to(s, CHECK);
    }

    private static boolean check(long s) {
        sum(s);
        if (isWrapped(s) && Integer.reverseBytes(take(s, 32)) != adler(s)) {
            return fault(s, TEXT_CHECK);
        }
        return to(s, AT_END);
    }
}
