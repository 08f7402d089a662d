package ingot.runtime.zip;

import ingot.runtime.Memory;
import ingot.runtime.sys.Bytes;

/// How [Inflate]'s output comes about, and the window of what earlier calls have written.
final class Copies {
    private Copies() {
    }

    /// Each of these is true when all of it is written.
    static boolean literal(long s) {
        long out = Memory.getLong(s + Inflate.OUT);
        if (out == Memory.getLong(s + Inflate.OUT_END)) {
            return false;
        }
        Memory.putByte(out, (byte) DecodingTable.value((int) Memory.getLong(s + Inflate.ENTRY)));
        Memory.putLong(s + Inflate.OUT, out + 1);
        return true;
    }

    static boolean stored(long s) {
        long in = Memory.getLong(s + Inflate.IN);
        long out = Memory.getLong(s + Inflate.OUT);
        long length = Memory.getLong(s + Inflate.LENGTH);
        for (; length > 0 && Memory.getLong(s + Inflate.COUNT) > 0 && out < Memory.getLong(s + Inflate.OUT_END); length--) { // whole bytes
            long bits = Memory.getLong(s + Inflate.BITS);
            Memory.putByte(out++, (byte) bits);
            Memory.putLong(s + Inflate.BITS, bits >>> 8);
            Memory.putLong(s + Inflate.COUNT, Memory.getLong(s + Inflate.COUNT) - 8);
        }
        long n = least(length, least(Memory.getLong(s + Inflate.IN_END) - in, Memory.getLong(s + Inflate.OUT_END) - out));
        Bytes.move(out, in, n);
        Memory.putLong(s + Inflate.IN, in + n);
        Memory.putLong(s + Inflate.OUT, out + n);
        Memory.putLong(s + Inflate.LENGTH, length - n);
        return length == n;
    }

    static boolean match(long s) {
        long out = Memory.getLong(s + Inflate.OUT);
        long length = Memory.getLong(s + Inflate.LENGTH);
        long n = least(length, Memory.getLong(s + Inflate.OUT_END) - out);
        match(s, out, Memory.getLong(s + Inflate.OFFSET), (int) n);
        Memory.putLong(s + Inflate.OUT, out + n);
        Memory.putLong(s + Inflate.LENGTH, length - n);
        return length == n;
    }

    /// Copies from `offset` bytes back, which may be in the window.
    static void match(long s, long out, long offset, int length) {
        long before = offset - (out - Memory.getLong(s + Inflate.OUT_START)); // so many bytes of it were written by earlier calls
        long to = out;
        int n = length;
        if (before > 0) {
            long at = Memory.getLong(s + Inflate.WINDOW_NEXT) - before & Format.WINDOW - 1;
            for (; n > 0 && before > 0; n--, before--) {
                Memory.putByte(to++, Memory.getByte(s + Inflate.WINDOW + at));
                at = at + 1 & Format.WINDOW - 1;
            }
        }
        if (offset >= 8) {
            for (; n >= 8; n -= 8, to += 8) {
                Memory.putLong(to, Memory.getLong(to - offset));
            }
        }
        for (; n > 0; n--, to++) {
            Memory.putByte(to, Memory.getByte(to - offset));
        }
    }

    /// Puts the last bytes below `end` into the window.
    static void remember(long s, long start, long end) {
        long from = end - start > Format.WINDOW ? end - Format.WINDOW : start;
        long next = Memory.getLong(s + Inflate.WINDOW_NEXT);
        long kept = Memory.getLong(s + Inflate.WINDOW_BYTES) + (end - from);
        Memory.putLong(s + Inflate.WINDOW_BYTES, least(kept, Format.WINDOW));
        while (from < end) {
            long n = least(end - from, Format.WINDOW - next);
            Bytes.move(s + Inflate.WINDOW + next, from, n);
            from += n;
            next = next + n & Format.WINDOW - 1;
        }
        Memory.putLong(s + Inflate.WINDOW_NEXT, next);
    }

    static long least(long a, long b) {
        return a < b ? a : b;
    }
}
