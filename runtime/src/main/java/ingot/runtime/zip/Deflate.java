package ingot.runtime.zip;

import ingot.runtime.Memory;
import ingot.runtime.mem.NativeMemory;
import ingot.runtime.sys.Bytes;

/// A stream that is compressed. What is encoded waits in the block's pending area until there is room for it; a new block of the format begins only when that is empty.
public final class Deflate {
    /// How much must come out, in rising order; the first four are java.util.zip.Deflater's numbers. UP_TO_HERE ends the block, no more.
    public static final int NO_FLUSH = 0, SYNC_FLUSH = 2, FULL_FLUSH = 3, FINISH = 4;
    private static final int UP_TO_HERE = 5;
    static final int FILTERED = 1, HUFFMAN_ONLY = 2;
    private static final int DEFAULT_LEVEL = 6;
    private static final int AT_HEADER = 0, AT_DATA = 1, AT_END = 2;

    /// Fields, 8 bytes each.
    private static final int STATUS = 0, WRAPPED = 8, ADLER = 16, HAS_DICTIONARY = 24, FLUSHED = 32, ENDS = 40;
    private static final int IN = ENDS + Ends.IN, IN_END = ENDS + Ends.IN_END, OUT = ENDS + Ends.OUT, OUT_END = ENDS + Ends.OUT_END;
    static final int LEVEL = 88, STRATEGY = 96;
    /// Indexes into the window: of the next byte to look at, of the first byte of the block, which may have left the window; how many bytes lie ahead.
    static final int POSITION = 104, BLOCK_START = 112, AHEAD = 120;
    /// Whether the byte before the position is not encoded yet; the match that begins there, shorter than 3 if there is none.
    static final int HOLDS = 128, HELD_LENGTH = 136, HELD_AT = 144, FOUND_AT = 152;
    /// How hard to look for matches: see [Matches].
    static final int CHAIN = 160, LAZY = 168, NICE = 176;
    static final int SYMBOL_COUNT = 184;
    /// Encoded bytes that were not given out, and bits behind them.
    static final int PENDING_START = 192, PENDING_END = 200, BITS = 208, COUNT = 216;

    static final int WINDOW_BYTES = 2 * Format.WINDOW, SLACK = 512, MOST_SYMBOLS = 16383;
    static final int WINDOW = 256, HEADS = WINDOW + WINDOW_BYTES + SLACK, PREVIOUS = HEADS + 2 * Format.WINDOW, SYMBOLS = PREVIOUS + 2 * Format.WINDOW;
    static final int BLOCKS = SYMBOLS + 4 * (MOST_SYMBOLS + 1), PENDING = BLOCKS + Blocks.BYTES;
    /// A block takes at most 31 bits a symbol, or what it stores.
    private static final int BYTES = PENDING + (72 << 10);
    private static final int MOST_STORED = 65535;

    private Deflate() {
    }

    /// A new stream, 0 if there is no memory.
    ///
    /// @param wrapped with RFC 1950's header and checksum
    public static long open(int level, int strategy, boolean wrapped) {
        long s = NativeMemory.allocate(BYTES);
        if (s != 0) {
            Memory.putLong(s + WRAPPED, wrapped ? 1 : 0);
            configure(s, level, strategy);
            reset(s);
        }
        return s;
    }

    public static void reset(long s) {
        Memory.putLong(s + STATUS, AT_HEADER);
        Memory.putLong(s + ADLER, 1);
        Memory.putLong(s + HAS_DICTIONARY, 0);
        Memory.putLong(s + FLUSHED, 0);
        Memory.putLong(s + AHEAD, 0);
        Memory.putLong(s + PENDING_START, s + PENDING);
        Memory.putLong(s + PENDING_END, s + PENDING);
        Memory.putLong(s + BITS, 0);
        Memory.putLong(s + COUNT, 0);
        Matches.forget(s);
        Blocks.begin(s);
    }

    private static void configure(long s, int level, int strategy) {
        Memory.putLong(s + LEVEL, level < 0 ? DEFAULT_LEVEL : level);
        Memory.putLong(s + STRATEGY, strategy);
        Matches.configure(s);
    }

    public static int adler(long s) {
        return (int) Memory.getLong(s + ADLER);
    }

    /// False where the format has no place for one.
    public static boolean setDictionary(long s, long at, int length) {
        boolean wrapped = Memory.getLong(s + WRAPPED) != 0;
        if (Memory.getLong(s + STATUS) == AT_END) {
            return true; // as zlib, to no effect
        }
        if (wrapped && Memory.getLong(s + STATUS) == AT_DATA || Memory.getLong(s + AHEAD) != 0) {
            return false;
        }
        if (wrapped) {
            Memory.putLong(s + ADLER, Adler.update(adler(s), at, length));
            Memory.putLong(s + HAS_DICTIONARY, 1);
        }
        Matches.release(s);
        Matches.forget(s);
        int n = length > Format.WINDOW ? Format.WINDOW : length;
        Bytes.move(s + WINDOW, at + length - n, n);
        Matches.learn(s, n);
        if (Memory.getLong(s + SYMBOL_COUNT) > 0) {
            Memory.putLong(s + BLOCK_START, -1); // what they stand for is not in the window any more
        }
        return true;
    }

    /// Bytes taken from the input, and written, by the last run.
    public static int read(long s) {
        return Ends.read(s + ENDS);
    }

    public static int written(long s) {
        return Ends.written(s + ENDS);
    }

    public static boolean isFinished(long s) {
        return Memory.getLong(s + STATUS) == AT_END && hasNothingPending(s);
    }

    /// Sets another level and strategy once the input is encoded by the present ones. False if there is not enough room for that yet.
    public static boolean change(long s, long in, int inLength, long out, int outLength, int level, int strategy) {
        Ends.begin(s + ENDS, in, inLength, out, outLength);
        if (Memory.getLong(s + STATUS) == AT_DATA) {
            encode(s, UP_TO_HERE);
            if (Memory.getLong(s + IN) < Memory.getLong(s + IN_END) || !hasNothingPending(s)) {
                return false;
            }
        }
        configure(s, level, strategy);
        return true;
    }

    /// Goes on as far as input and room reach.
    public static void run(long s, long in, int inLength, long out, int outLength, int flush) {
        Ends.begin(s + ENDS, in, inLength, out, outLength);
        encode(s, flush);
    }

    private static void encode(long s, int flush) {
        while (drain(s)) {
            switch ((int) Memory.getLong(s + STATUS)) {
                case AT_HEADER -> {
                    header(s);
                    Memory.putLong(s + STATUS, AT_DATA);
                }
                case AT_DATA -> {
                    boolean full = Memory.getLong(s + LEVEL) == 0 ? store(s) : Matches.run(s, flush != NO_FLUSH);
                    if (full) {
                        Blocks.write(s, false);
                    } else if (flush == NO_FLUSH || !flush(s, flush)) {
                        return;
                    }
                }
                default -> {
                    return;
                }
            }
        }
    }

    /// Writes what is pending as far as there is room; true if nothing is left.
    private static boolean drain(long s) {
        long from = Memory.getLong(s + PENDING_START);
        long out = Memory.getLong(s + OUT);
        long n = Copies.least(Memory.getLong(s + PENDING_END) - from, Memory.getLong(s + OUT_END) - out);
        Bytes.move(out, from, n);
        Memory.putLong(s + OUT, out + n);
        Memory.putLong(s + PENDING_START, from + n);
        if (!hasNothingPending(s)) {
            return false;
        }
        Memory.putLong(s + PENDING_START, s + PENDING);
        Memory.putLong(s + PENDING_END, s + PENDING);
        return true;
    }

    private static boolean hasNothingPending(long s) {
        return Memory.getLong(s + PENDING_START) == Memory.getLong(s + PENDING_END);
    }

    private static void header(long s) {
        if (Memory.getLong(s + WRAPPED) == 0) {
            return;
        }
        int level = (int) Memory.getLong(s + LEVEL);
        int speed = level < 2 || Memory.getLong(s + STRATEGY) == HUFFMAN_ONLY ? 0 : level < DEFAULT_LEVEL ? 1 : level == DEFAULT_LEVEL ? 2 : 3;
        boolean hasDictionary = Memory.getLong(s + HAS_DICTIONARY) != 0;
        int header = (7 << 4 | Format.DEFLATED) << 8 | speed << 6 | (hasDictionary ? Format.PRESET_DICTIONARY : 0);
        header += Format.HEADER_MODULUS - header % Format.HEADER_MODULUS;
        Blocks.bits(s, Short.reverseBytes((short) header) & 0xffff, 16);
        if (hasDictionary) {
            Blocks.bits(s, Integer.reverseBytes(adler(s)) & 0xffff_ffffL, 32);
        }
        Blocks.align(s);
        Memory.putLong(s + ADLER, 1);
    }

    /// All input is encoded: ends the block as far as `flush` wants it. False if there is nothing to do.
    private static boolean flush(long s, int flush) {
        if (flush == FINISH) {
            Blocks.write(s, true);
            Blocks.align(s);
            if (Memory.getLong(s + WRAPPED) != 0) {
                Blocks.bits(s, Integer.reverseBytes(adler(s)) & 0xffff_ffffL, 32);
                Blocks.align(s);
            }
            Memory.putLong(s + STATUS, AT_END);
            return true;
        }
        boolean hasMore = Memory.getLong(s + POSITION) > Memory.getLong(s + BLOCK_START);
        if (flush == UP_TO_HERE ? !hasMore : Memory.getLong(s + FLUSHED) >= flush) {
            return false;
        }
        if (hasMore) {
            Blocks.write(s, false);
        }
        if (flush != UP_TO_HERE) {
            Blocks.stored(s, 0, 0, false);
            Memory.putLong(s + FLUSHED, flush);
        }
        if (flush == FULL_FLUSH) {
            Matches.forget(s);
        }
        return true;
    }

    /// Takes input into the window, whose lower half makes room first if it is far behind.
    static void fill(long s) {
        if (Memory.getLong(s + POSITION) >= Format.WINDOW + Matches.REACH && Memory.getLong(s + LEVEL) != 0) {
            Matches.slide(s);
        }
        long end = Memory.getLong(s + POSITION) + Memory.getLong(s + AHEAD);
        long in = Memory.getLong(s + IN);
        long n = Copies.least(Memory.getLong(s + IN_END) - in, MOST_STORED - end);
        if (n <= 0) {
            return;
        }
        Bytes.move(s + WINDOW + end, in, n);
        if (Memory.getLong(s + WRAPPED) != 0) {
            Memory.putLong(s + ADLER, Adler.update(adler(s), in, (int) n));
        }
        Memory.putLong(s + IN, in + n);
        Memory.putLong(s + AHEAD, Memory.getLong(s + AHEAD) + n);
        Memory.putLong(s + FLUSHED, 0);
    }

    /// Level 0: true when a block is full.
    private static boolean store(long s) {
        if (Memory.getLong(s + POSITION) == MOST_STORED && Memory.getLong(s + BLOCK_START) == MOST_STORED) {
            Matches.forget(s);
        }
        fill(s);
        long position = Memory.getLong(s + POSITION) + Memory.getLong(s + AHEAD);
        Memory.putLong(s + POSITION, position);
        Memory.putLong(s + AHEAD, 0);
        return position == MOST_STORED;
    }
}
