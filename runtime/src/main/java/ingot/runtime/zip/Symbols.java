package ingot.runtime.zip;

import ingot.runtime.Memory;

/// The inner loop of [Inflate]: symbols of a block, while there is so much input and room that none of them needs a check. 56 bits are at hand at the start of each turn,
/// and a match takes at most 48 (15 + 5 + 15 + 13).
final class Symbols {
    private static final int INPUT = 8, ROOM = Format.LONGEST_MATCH + 2;

    private Symbols() {
    }

    /// True if something was done.
    static boolean run(long s) {
        long in = Memory.getLong(s + Inflate.IN);
        long out = Memory.getLong(s + Inflate.OUT);
        long lastIn = Memory.getLong(s + Inflate.IN_END) - INPUT;
        long lastOut = Memory.getLong(s + Inflate.OUT_END) - ROOM;
        if (in > lastIn || out > lastOut) {
            return false;
        }
        long bits = Memory.getLong(s + Inflate.BITS);
        int count = (int) Memory.getLong(s + Inflate.COUNT);
        long literals = s + Inflate.LITERAL_TABLE;
        long start = Memory.getLong(s + Inflate.OUT_START) - Memory.getLong(s + Inflate.WINDOW_BYTES);
        while (in <= lastIn && out <= lastOut) {
            bits |= Memory.getLong(in) << count; // of the last byte perhaps a part: it is read again, to the same bits
            in += 63 - count >>> 3;
            count |= 56;
            int entry = literal(literals, bits);
            if ((entry & 0xf000) == 0) {
                Memory.putByte(out++, (byte) (entry >>> 16));
                bits >>>= entry & 0xff;
                count -= entry & 0xff;
                entry = literal(literals, bits);
                if ((entry & 0xf000) == 0) {
                    Memory.putByte(out++, (byte) (entry >>> 16));
                    bits >>>= entry & 0xff;
                    count -= entry & 0xff;
                }
                continue;
            }
            if (DecodingTable.kind(entry) != DecodingTable.BASE) {
                break; // the end of the block, or a fault: by steps
            }
            int used = entry & 0xff;
            int extra = entry >>> 8 & 15;
            int length = (entry >>> 16) + (int) (bits >>> used & (1L << extra) - 1);
            used += extra;
            int distance = distance(s + Inflate.DISTANCE_TABLE, bits >>> used);
            if (DecodingTable.kind(distance) != DecodingTable.BASE) {
                break;
            }
            used += distance & 0xff;
            extra = distance >>> 8 & 15;
            long offset = (distance >>> 16) + (bits >>> used & (1L << extra) - 1);
            used += extra;
            if (offset > out - start) {
                break;
            }
            bits >>>= used;
            count -= used;
            Copies.match(s, out, offset, length);
            out += length;
        }
        return leave(s, in, out, bits, count);
    }

    private static int literal(long table, long bits) {
        int entry = Memory.getInt(table + ((bits & (1 << Inflate.LITERAL_ROOT) - 1) << 2));
        return DecodingTable.kind(entry) == DecodingTable.FURTHER
                ? Memory.getInt(table + 4L * (DecodingTable.value(entry) + (bits >>> Inflate.LITERAL_ROOT & (1 << DecodingTable.bits(entry)) - 1))) : entry;
    }

    private static int distance(long table, long bits) {
        int entry = Memory.getInt(table + ((bits & (1 << Inflate.DISTANCE_ROOT) - 1) << 2));
        return DecodingTable.kind(entry) == DecodingTable.FURTHER
                ? Memory.getInt(table + 4L * (DecodingTable.value(entry) + (bits >>> Inflate.DISTANCE_ROOT & (1 << DecodingTable.bits(entry)) - 1))) : entry;
    }

    /// Gives whole bytes that were not used back to the input.
    private static boolean leave(long s, long in, long out, long bits, int count) {
        long first = Memory.getLong(s + Inflate.IN);
        while (count >= 8 && in > first) {
            in--;
            count -= 8;
        }
        boolean done = in != first || out != Memory.getLong(s + Inflate.OUT) || count != Memory.getLong(s + Inflate.COUNT);
        Memory.putLong(s + Inflate.IN, in);
        Memory.putLong(s + Inflate.OUT, out);
        Memory.putLong(s + Inflate.BITS, bits & (1L << count) - 1);
        Memory.putLong(s + Inflate.COUNT, count);
        return done;
    }
}
