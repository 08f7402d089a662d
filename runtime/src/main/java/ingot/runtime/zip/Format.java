package ingot.runtime.zip;

/// The alphabets of RFC 1951, section 3.2.
final class Format {
    static final int WINDOW = 1 << 15;
    static final int SHORTEST_MATCH = 3, LONGEST_MATCH = 258;
    static final int LITERALS = 286, DISTANCES = 30, LENGTH_CODES = 19;
    static final int END_OF_BLOCK = 256;
    static final int MOST_BITS = 15, MOST_LENGTH_CODE_BITS = 7;
    static final int STORED = 0, FIXED = 1, DYNAMIC = 2;
    /// RFC 1950, section 2.2: the method, and a header is a multiple of this.
    static final int DEFLATED = 8, HEADER_MODULUS = 31, PRESET_DICTIONARY = 0x20;
    /// The order of the lengths of the length codes, section 3.2.7, as characters.
    private static final String ORDER = "\20\21\22\0\10\7\11\6\12\5\13\4\14\3\15\2\16\1\17";
    private static final byte[] LENGTH_ORDER = order();

    private Format() {
    }

    private static byte[] order() {
        byte[] order = new byte[LENGTH_CODES];
        for (int i = 0; i < LENGTH_CODES; i++) {
            order[i] = (byte) ORDER.charAt(i);
        }
        return order;
    }

    static int lengthOrder(int i) {
        return LENGTH_ORDER[i];
    }

    /// Extra bits of the code 257 + i, and the first length it stands for (section 3.2.5).
    static int lengthExtra(int i) {
        return i < 8 || i == 28 ? 0 : (i >> 2) - 1;
    }

    static int lengthBase(int i) {
        if (i == 28) {
            return LONGEST_MATCH;
        }
        return i < 8 ? SHORTEST_MATCH + i : SHORTEST_MATCH + ((4 + (i & 3)) << (i >> 2) - 1);
    }

    /// Of a length or distance, the number i of its code.
    static int lengthCode(int length) {
        int l = length - SHORTEST_MATCH;
        if (l < 8) {
            return l;
        }
        int n = 31 - Integer.numberOfLeadingZeros(l);
        return length == LONGEST_MATCH ? 28 : 4 * (n - 1) + (l >> n - 2 & 3);
    }

    static int distanceCode(int distance) {
        int d = distance - 1;
        if (d < 4) {
            return d;
        }
        int n = 31 - Integer.numberOfLeadingZeros(d);
        return 2 * n + (d >> n - 1 & 1);
    }

    static int distanceExtra(int i) {
        return i < 4 ? 0 : (i >> 1) - 1;
    }

    static int distanceBase(int i) {
        return i < 4 ? 1 + i : 1 + ((2 + (i & 1)) << (i >> 1) - 1);
    }

    /// Bits of the fixed literal code (section 3.2.6).
    static int fixedBits(int symbol) {
        return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
    }
}
