/// Corners of the long instructions, unsigned operations and the comparisons between widths.
class LongArithmetic {
    static final long[] VALUES = {0, 1, -1, 2, -3, 63, 64, 65, 255, 1L << 31, 1L << 32, -(1L << 31), 0xffffffffL,
        Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0x123456789abcdef0L, 0xfedcba9876543210L};

    static long checksum;

    static void mix(long value) {
        checksum = checksum * 1_000_003 + value;
    }

    static long div(long a, long b) { return a / b; }
    static long rem(long a, long b) { return a % b; }
    static long shl(long a, long b) { return a << b; }
    static long shr(long a, int b) { return a >> b; }
    static long ushr(long a, int b) { return a >>> b; }
    static int compare(long a, long b) { return a < b ? -1 : a > b ? 1 : 0; }

    public static void main(String[] args) {
        System.out.println(div(Long.MIN_VALUE, -1));
        System.out.println(rem(Long.MIN_VALUE, -1));
        System.out.println(div(-7, 2) + " " + rem(-7, 2));
        System.out.println(shl(1, 65) + " " + shr(-8, 65) + " " + ushr(-1, 63));
        System.out.println((int) 0x1_0000_0001L + " " + (int) Long.MIN_VALUE + " " + (long) Integer.MIN_VALUE);
        for (long a : VALUES) {
            for (long b : VALUES) {
                mix(a + b);
                mix(a - b);
                mix(a * b);
                if (b != 0) {
                    mix(div(a, b));
                    mix(rem(a, b));
                    mix(Long.divideUnsigned(a, b));
                    mix(Long.remainderUnsigned(a, b));
                }
                mix(shl(a, b));
                mix(shr(a, (int) b));
                mix(ushr(a, (int) b));
                mix(a & b);
                mix(a | b);
                mix(a ^ b);
                mix(compare(a, b));
                mix(Long.compareUnsigned(a, b));
                mix(Math.multiplyHigh(a, b));
            }
            System.out.println(checksum);
        }
        for (long a : VALUES) {
            mix((int) a);
            mix((byte) a);
            mix((char) a);
            mix(Long.bitCount(a));
            mix(Long.numberOfLeadingZeros(a));
            mix(Long.numberOfTrailingZeros(a));
            mix(Long.reverse(a));
            mix(Long.reverseBytes(a));
            mix(Long.rotateLeft(a, 13));
            mix(Long.highestOneBit(a));
            mix(a / 10);
            mix(a % 1000);
        }
        System.out.println(checksum);
        System.out.println(Long.toUnsignedString(-1L) + " " + Long.toHexString(-2L) + " " + Long.toBinaryString(10));
    }
}
