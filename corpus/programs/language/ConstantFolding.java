/// Constants in every place, dead branches, conditions known at compile time, strings folded, switches on constants, final locals.
class ConstantFolding {
    static final boolean DEBUG = false;
    static final int WIDTH = 8, HEIGHT = WIDTH * 2 + 1;
    static final long MASK = (1L << 40) - 1 & ~0xffL;
    static final String NAME = "w" + WIDTH + 'x' + HEIGHT + (DEBUG ? "debug" : "") + 1.5f + (char) 0x41 + true;
    static final char LETTER = (char) ('a' + 3);
    static final byte TRUNCATED = (byte) 0x1ff;
    static final double TINY = 1e-10 / 3, BIG = 1 / 0.0, NAN = 0.0 / 0;
    static final int SHIFTED = -1 >>> 28 << 33, DIVIDED = -7 / 2 * 10 + -7 % 3;
    static final float NARROW = (float) 0.1;
    static final int FROM_DOUBLE = (int) 1e20, FROM_NAN = (int) NAN;

    static int branches(int x) {
        int r = 0;
        if (DEBUG) {
            r += 1000;
        }
        if (WIDTH > 4 && x > 0) {
            r += 1;
        }
        do {
            r += 2;
        } while (DEBUG);
        for (;;) {
            if (HEIGHT == 17 || x == 5) {
                break;
            }
        }
        final int local = 7;
        final String text = "v" + local;
        r += text == "v7" ? 10 : 20;
        switch (x) {
            case WIDTH:
                r += 100;
                break;
            case HEIGHT - 1:
                r += 200;
                break;
            case local:
                r += 300;
                break;
            default:
        }
        return r;
    }

    static String kind(String s) {
        final String prefix = "k";
        return switch (s) {
            case prefix + "1" -> "one";
            case NAME -> "name";
            case "" + LETTER -> "letter";
            default -> "none";
        };
    }

    static int identities(int x, long y, double z, boolean b) {
        int r = x + 0;
        r = r * 1;
        r = r << 0 | 0;
        r ^= x & -1;
        r += x - x;
        r += x * 0;
        r += (x / 1) + (x % 1) + (x >> 32);
        r += (int) (y & 0) + (int) (y | -1L) + (int) (y ^ y);
        r += z * 0 == 0 ? 1 : 2;
        r += z == z ? 4 : 8;
        r += b && true || false ? 16 : 32;
        r += b == true ? 64 : 128;
        r += (byte) (x & 0xff) + (char) x % 5 + (short) (x << 16 >> 16);
        r += x == x ? 1 : 0;
        r += Integer.MAX_VALUE + 1 < 0 ? 256 : 512;
        r += x / 8 + x % 8 + x / -4 + x % 10 + x / 3 + x * 9 - x * 7;
        r += (int) (y / 16 + y % 16 + y / 7 + y * 15);
        return r;
    }

    public static void main(String[] args) {
        System.out.println(NAME + " " + MASK + " " + LETTER + " " + TRUNCATED + " " + TINY + " " + BIG + " " + NAN + " " + SHIFTED + " " + DIVIDED + " " + NARROW + " " + FROM_DOUBLE + " " + FROM_NAN);
        for (int x : new int[] {0, 5, 7, 8, 16, -3}) {
            System.out.print(branches(x) + " ");
        }
        System.out.println();
        System.out.println(kind("k1") + kind(NAME) + kind("d") + kind("x"));
        for (int x : new int[] {0, 1, -1, 100, -100, 65537, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            System.out.print(identities(x, x * 3L - 1, x / 2.0, x > 0) + " ");
        }
        System.out.println(identities(5, Long.MIN_VALUE, Double.NaN, true) + " " + identities(5, Long.MAX_VALUE, Double.POSITIVE_INFINITY, false));
        System.out.println((HEIGHT > 10 ? "tall" : "short") + (WIDTH == 8 ? 1 : 2.5) + (DEBUG ? null : 'c'));
    }
}
