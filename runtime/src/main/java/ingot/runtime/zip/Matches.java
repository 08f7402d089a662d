package ingot.runtime.zip;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.sys.Bytes;

/// Finds repetitions as RFC 1951, section 4, describes: chains of the positions whose next three bytes have the same hash, the latest first, and from level 4 on a match is
/// kept back until the one that begins a byte later is known. A head or a link is a 16-bit index into the window; 0 ends a chain.
final class Matches {
    private static final int HASH_BITS = 15, MASK = Format.WINDOW - 1;
    /// So much is looked ahead for that every match can be seen whole.
    private static final int FORESIGHT = Format.LONGEST_MATCH + Format.SHORTEST_MATCH + 1;
    /// The farthest distance: behind it the window slides.
    static final int REACH = Format.WINDOW - FORESIGHT;
    /// A match of three bytes from farther away costs more than three literals.
    private static final int FAR = 4096;
    private static final int FILTERED_MATCH = 5; // java.util.zip.Deflater.FILTERED: only matches longer than this count
    /// By level: the longest chain that is followed; the length from which on no better match is looked for a byte later (levels 1 to 3: up to which the bytes of a match become
    /// known themselves); the length that ends a search.
    private static final int[] CHAINS = {0, 4, 8, 24, 16, 32, 128, 256, 1024, 4096};
    private static final int[] LAZIES = {0, 8, 12, 16, 6, 16, 16, 32, 128, 258};
    private static final int[] NICES = {0, 16, 24, 32, 24, 48, 128, 160, 258, 258};

    private Matches() {
    }

    static void configure(long s) {
        int level = (int) Memory.getLong(s + Deflate.LEVEL);
        Memory.putLong(s + Deflate.CHAIN, CHAINS[level]);
        Memory.putLong(s + Deflate.LAZY, LAZIES[level]);
        Memory.putLong(s + Deflate.NICE, NICES[level]);
    }

    /// An empty window. What lies ahead stays.
    static void forget(long s) {
        Machine.fill(s + Deflate.HEADS, 0, 2 * Format.WINDOW);
        long ahead = Memory.getLong(s + Deflate.AHEAD);
        if (ahead > 0) {
            Bytes.move(s + Deflate.WINDOW, s + Deflate.WINDOW + Memory.getLong(s + Deflate.POSITION), ahead);
        }
        Memory.putLong(s + Deflate.POSITION, 0);
        Memory.putLong(s + Deflate.BLOCK_START, 0);
        Memory.putLong(s + Deflate.HOLDS, 0);
        Memory.putLong(s + Deflate.HELD_LENGTH, 2);
    }

    /// The first `n` bytes of the window are known to the reader: a dictionary.
    static void learn(long s, int n) {
        for (int i = 0; i < n - 2; i++) {
            insert(s, i);
        }
        Memory.putLong(s + Deflate.POSITION, n);
        Memory.putLong(s + Deflate.BLOCK_START, n);
    }

    /// Drops the lower half of the window.
    static void slide(long s) {
        Bytes.move(s + Deflate.WINDOW, s + Deflate.WINDOW + Format.WINDOW, Format.WINDOW);
        Memory.putLong(s + Deflate.POSITION, Memory.getLong(s + Deflate.POSITION) - Format.WINDOW);
        Memory.putLong(s + Deflate.BLOCK_START, Memory.getLong(s + Deflate.BLOCK_START) - Format.WINDOW);
        Memory.putLong(s + Deflate.HELD_AT, Memory.getLong(s + Deflate.HELD_AT) - Format.WINDOW);
        for (long at = s + Deflate.HEADS; at < s + Deflate.SYMBOLS; at += 8) { // heads and links: four at a time, those in the lower half become 0
            long four = Memory.getLong(at);
            long upper = four & 0x8000_8000_8000_8000L;
            Memory.putLong(at, four & upper - (upper >>> 15));
        }
    }

    /// Enters a position, and gives the last one with the same hash.
    private static int insert(long s, int position) {
        int hash = (Memory.getInt(s + Deflate.WINDOW + position) & 0xff_ffff) * 0x9e37_79b1 >>> 32 - HASH_BITS; // Knuth: 2^32 divided by the golden ratio
        long head = s + Deflate.HEADS + 2L * hash;
        int last = Memory.getChar(head);
        Memory.putChar(s + Deflate.PREVIOUS + 2L * (position & MASK), (char) last);
        Memory.putChar(head, (char) position);
        return last;
    }

    /// Length of the longest match at `position` among a chain if it is longer than `longest`, which is less than `most`; else `longest`. FOUND_AT says where.
    private static int search(long s, int position, int candidate, int chain, int longest, int most) {
        long window = s + Deflate.WINDOW;
        long scan = window + position;
        int limit = position > REACH ? position - REACH : 0;
        long nice = Copies.least(Memory.getLong(s + Deflate.NICE), most);
        short end = Memory.getShort(scan + longest - 1);
        short begin = Memory.getShort(scan);
        int at = candidate;
        for (int left = chain; at > limit && left > 0; left--) {
            long match = window + at;
            if (Memory.getShort(match + longest - 1) == end && Memory.getShort(match) == begin) {
                int length = 0;
                long difference = 0;
                while (length < most && (difference = Memory.getLong(match + length) ^ Memory.getLong(scan + length)) == 0) {
                    length += 8;
                }
                length = length < most ? length + (Long.numberOfTrailingZeros(difference) >> 3) : most;
                length = length > most ? most : length;
                if (length > longest) {
                    longest = length;
                    Memory.putLong(s + Deflate.FOUND_AT, at);
                    if (length >= nice) {
                        break;
                    }
                    end = Memory.getShort(scan + longest - 1);
                }
            }
            at = Memory.getChar(s + Deflate.PREVIOUS + 2L * (at & MASK));
        }
        return longest;
    }

    /// True when a block is full, false when the input is used up: all of it when `ends`, else up to what has to be seen first.
    static boolean run(long s, boolean ends) {
        while (true) {
            if (Memory.getLong(s + Deflate.SYMBOL_COUNT) >= Deflate.MOST_SYMBOLS - 1) { // room for a byte that is held
                return true;
            }
            if (Memory.getLong(s + Deflate.AHEAD) < FORESIGHT) {
                Deflate.fill(s);
                if (Memory.getLong(s + Deflate.AHEAD) < FORESIGHT && !ends) {
                    return false;
                }
            }
            if (Memory.getLong(s + Deflate.AHEAD) == 0) {
                release(s);
                return false;
            }
            int least = Memory.getLong(s + Deflate.AHEAD) < FORESIGHT ? 1 : FORESIGHT;
            if (Memory.getLong(s + Deflate.STRATEGY) == Deflate.HUFFMAN_ONLY) {
                literals(s);
            } else if (Memory.getLong(s + Deflate.LEVEL) < 4) {
                greedy(s, least);
            } else {
                lazy(s, least);
            }
        }
    }

    /// Encodes a byte that was held.
    static void release(long s) {
        if (Memory.getLong(s + Deflate.HOLDS) != 0) {
            Blocks.literal(s, Memory.getByte(s + Deflate.WINDOW + Memory.getLong(s + Deflate.POSITION) - 1) & 0xff);
            Memory.putLong(s + Deflate.HOLDS, 0);
            Memory.putLong(s + Deflate.HELD_LENGTH, 2);
        }
    }

    private static void literals(long s) {
        release(s);
        int position = (int) Memory.getLong(s + Deflate.POSITION);
        int ahead = (int) Memory.getLong(s + Deflate.AHEAD);
        for (long room = Deflate.MOST_SYMBOLS - Memory.getLong(s + Deflate.SYMBOL_COUNT); room > 0 && ahead > 0; room--, ahead--) {
            Blocks.literal(s, Memory.getByte(s + Deflate.WINDOW + position++) & 0xff);
        }
        leave(s, position, ahead);
    }

    private static void leave(long s, int position, int ahead) {
        Memory.putLong(s + Deflate.POSITION, position);
        Memory.putLong(s + Deflate.AHEAD, ahead);
    }

    private static boolean isWorth(long s, int length, int distance) {
        return length > Format.SHORTEST_MATCH ? length > FILTERED_MATCH || Memory.getLong(s + Deflate.STRATEGY) != Deflate.FILTERED
                : length == Format.SHORTEST_MATCH && distance <= FAR && Memory.getLong(s + Deflate.STRATEGY) != Deflate.FILTERED;
    }

    private static void greedy(long s, int least) {
        release(s);
        int position = (int) Memory.getLong(s + Deflate.POSITION);
        int ahead = (int) Memory.getLong(s + Deflate.AHEAD);
        int chain = (int) Memory.getLong(s + Deflate.CHAIN);
        int known = (int) Memory.getLong(s + Deflate.LAZY);
        for (long room = Deflate.MOST_SYMBOLS - Memory.getLong(s + Deflate.SYMBOL_COUNT); room > 0 && ahead >= least; room--) {
            int candidate = ahead >= Format.SHORTEST_MATCH ? insert(s, position) : 0;
            int most = ahead < Format.LONGEST_MATCH ? ahead : Format.LONGEST_MATCH;
            int length = candidate == 0 ? 0 : search(s, position, candidate, chain, 2, most);
            int distance = position - (int) Memory.getLong(s + Deflate.FOUND_AT);
            if (!isWorth(s, length, distance)) {
                Blocks.literal(s, Memory.getByte(s + Deflate.WINDOW + position++) & 0xff);
                ahead--;
                continue;
            }
            Blocks.match(s, length, distance);
            if (length <= known) {
                enter(s, position + 1, position + length, position + ahead);
            }
            position += length;
            ahead -= length;
        }
        leave(s, position, ahead);
    }

    /// Enters positions whose three bytes are there.
    private static void enter(long s, int from, int to, int end) {
        int last = to < end - 2 ? to : end - 2;
        for (int i = from; i < last; i++) {
            insert(s, i);
        }
    }

    private static void lazy(long s, int least) {
        int position = (int) Memory.getLong(s + Deflate.POSITION);
        int ahead = (int) Memory.getLong(s + Deflate.AHEAD);
        int held = (int) Memory.getLong(s + Deflate.HELD_LENGTH);
        int heldAt = (int) Memory.getLong(s + Deflate.HELD_AT);
        boolean holds = Memory.getLong(s + Deflate.HOLDS) != 0;
        int chain = (int) Memory.getLong(s + Deflate.CHAIN);
        int lazy = (int) Memory.getLong(s + Deflate.LAZY);
        long room = Deflate.MOST_SYMBOLS - 1 - Memory.getLong(s + Deflate.SYMBOL_COUNT);
        while (room > 0 && ahead >= least) {
            int candidate = ahead >= Format.SHORTEST_MATCH ? insert(s, position) : 0;
            int most = ahead < Format.LONGEST_MATCH ? ahead : Format.LONGEST_MATCH;
            int length = held;
            if (candidate != 0 && held < lazy && held < most) {
                length = search(s, position, candidate, held >= lazy >> 1 ? chain >> 2 : chain, held, most);
                if (length > held && !isWorth(s, length, position - (int) Memory.getLong(s + Deflate.FOUND_AT))) {
                    length = held;
                }
            }
            if (length == held && held >= Format.SHORTEST_MATCH) {
                Blocks.match(s, held, position - 1 - heldAt);
                room--;
                enter(s, position + 1, position + held - 1, position + ahead);
                position += held - 1;
                ahead -= held - 1;
                holds = false;
                held = 2;
                continue;
            }
            if (holds) {
                Blocks.literal(s, Memory.getByte(s + Deflate.WINDOW + position - 1) & 0xff);
                room--;
            }
            holds = true;
            held = length;
            heldAt = (int) Memory.getLong(s + Deflate.FOUND_AT);
            position++;
            ahead--;
        }
        leave(s, position, ahead);
        Memory.putLong(s + Deflate.HELD_LENGTH, held);
        Memory.putLong(s + Deflate.HELD_AT, heldAt);
        Memory.putLong(s + Deflate.HOLDS, holds ? 1 : 0);
    }
}
