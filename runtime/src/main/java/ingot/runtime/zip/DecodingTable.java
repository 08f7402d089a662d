package ingot.runtime.zip;

import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// A table that decodes a prefix code: indexed by the next bits of the input, the first one lowest. A code longer than the index leads to a table of its own.
///
/// An entry is an int: bits 0 to 7 the length of the code, 8 to 11 the number of extra bits behind it, 12 to 15 the kind, 16 to 31 the literal, the base that the extra
/// bits are added to, or where the further table begins.
final class DecodingTable {
    static final int LITERAL = 0, BASE = 1, END = 2, FURTHER = 3, INVALID = 4;
    /// What a code's symbols are.
    static final int OF_LENGTHS = 0, OF_LITERALS = 1, OF_DISTANCES = 2;
    static final int OK = 0, OVERFULL = 1, INCOMPLETE = 2;
    /// Bytes of the scratch area: how many codes have each length, and the next code of each.
    static final int SCRATCH_BYTES = 2 * 4 * (Format.MOST_BITS + 1);

    private DecodingTable() {
    }

    static int kind(int entry) {
        return entry >>> 12 & 15;
    }

    static int extra(int entry) {
        return entry >>> 8 & 15;
    }

    static int bits(int entry) {
        return entry & 0xff;
    }

    static int value(int entry) {
        return entry >>> 16;
    }

    /// @param lengths address of a byte a symbol, its code's length or 0
    /// @param root    number of bits that index the first table
    /// @param room    entries that there is room for
    static int build(long table, int root, int room, long lengths, int symbols, int alphabet, long scratch) {
        Machine.fill(scratch, 0, SCRATCH_BYTES);
        int longest = 0;
        for (int i = 0; i < symbols; i++) {
            int length = Memory.getByte(lengths + i);
            Memory.putInt(scratch + 4 * length, Memory.getInt(scratch + 4 * length) + 1);
            longest = length > longest ? length : longest;
        }
        int left = 1; // of the codes of the present length
        int code = 0;
        long next = scratch + SCRATCH_BYTES / 2;
        for (int length = 1; length <= Format.MOST_BITS; length++) {
            int count = Memory.getInt(scratch + 4 * length);
            left = (left << 1) - count;
            if (left < 0) {
                return OVERFULL;
            }
            Memory.putInt(next + 4 * length, code);
            code = code + count << 1;
        }
        if (left > 0 && longest > 0 && (alphabet == OF_LENGTHS || longest != 1)) {
            return INCOMPLETE; // one code of one bit, and no code at all, are allowed
        }
        int unused = alphabet == OF_LENGTHS ? 1 : INVALID << 12 | 1;
        for (int i = 0; i < 1 << root; i++) {
            Memory.putInt(table + 4 * i, unused);
        }
        return fill(table, root, room, lengths, symbols, alphabet, next, longest);
    }

    /// Codes in the order of their lengths, so that those with the same first `root` bits come together, the shortest first.
    private static int fill(long table, int root, int room, long lengths, int symbols, int alphabet, long next, int longest) {
        int end = 1 << root;
        for (int length = 1; length <= longest; length++) {
            for (int symbol = 0; symbol < symbols; symbol++) {
                if (Memory.getByte(lengths + symbol) != length) {
                    continue;
                }
                int code = Memory.getInt(next + 4 * length);
                Memory.putInt(next + 4 * length, code + 1);
                int reversed = Integer.reverse(code) >>> 32 - length;
                int entry = entry(symbol, length, alphabet);
                if (length <= root) {
                    for (int at = reversed; at < 1 << root; at += 1 << length) {
                        Memory.putInt(table + 4 * at, entry);
                    }
                    continue;
                }
                long first = table + 4L * (reversed & (1 << root) - 1);
                if (kind(Memory.getInt(first)) != FURTHER) {
                    int depth = depth(next - SCRATCH_BYTES / 2, code, length, longest, root);
                    if (end + (1 << depth) > room) {
                        return OVERFULL;
                    }
                    Memory.putInt(first, end << 16 | FURTHER << 12 | depth);
                    end += 1 << depth;
                }
                int further = Memory.getInt(first);
                for (int at = reversed >>> root; at < 1 << bits(further); at += 1 << length - root) {
                    Memory.putInt(table + 4L * (value(further) + at), entry);
                }
            }
        }
        return OK;
    }

    /// Index bits of the further table whose first code is `code`: as many as fill it with the codes that follow. It may be the last code of its length that was counted
    /// before, so the count is what is left of this length.
    private static int depth(long counts, int code, int length, int longest, int root) {
        int depth = length - root;
        int left = (1 << depth) - remaining(counts, code, length);
        while (left > 0 && depth + root < longest) {
            depth++;
            left = (left << 1) - Memory.getInt(counts + 4 * (depth + root));
        }
        return depth;
    }

    /// How many codes of this length there are from `code` on.
    private static int remaining(long counts, int code, int length) {
        int first = 0;
        for (int shorter = 1; shorter < length; shorter++) {
            first = first + Memory.getInt(counts + 4 * shorter) << 1;
        }
        return first + Memory.getInt(counts + 4 * length) - code;
    }

    private static int entry(int symbol, int length, int alphabet) {
        if (alphabet == OF_DISTANCES) {
            return symbol >= Format.DISTANCES ? INVALID << 12 | length
                    : Format.distanceBase(symbol) << 16 | BASE << 12 | Format.distanceExtra(symbol) << 8 | length;
        }
        if (symbol < Format.END_OF_BLOCK) {
            return symbol << 16 | length;
        }
        int i = symbol - Format.END_OF_BLOCK - 1;
        return i < 0 ? END << 12 | length : symbol >= Format.LITERALS ? INVALID << 12 | length
                : Format.lengthBase(i) << 16 | BASE << 12 | Format.lengthExtra(i) << 8 | length;
    }
}
