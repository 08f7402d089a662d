/// Integer and Long bit methods, unsigned arithmetic, parsing in all radices, exact arithmetic, reinterpretation.
class BitTricks {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 12345, -12345, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x55555555, 0x0f0f0f0f};
        for (int i : ints) {
            System.out.println(i + " " + Integer.bitCount(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " " + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.reverse(i)
                + " " + Integer.reverseBytes(i) + " " + Integer.rotateLeft(i, 7) + " " + Integer.rotateRight(i, 7) + " " + Integer.signum(i) + " " + Integer.toUnsignedString(i) + " " + Integer.toUnsignedLong(i)
                + " " + Integer.toBinaryString(i) + " " + Integer.toOctalString(i) + " " + Integer.compress(i, 0x00ff00ff) + " " + Integer.expand(i, 0x0f0f0f0f));
        }
        long[] longs = {0, 1, -1, 1234567890123L, Long.MIN_VALUE, Long.MAX_VALUE, 0x5555555555555555L};
        for (long l : longs) {
            System.out.println(l + " " + Long.bitCount(l) + " " + Long.highestOneBit(l) + " " + Long.lowestOneBit(l) + " " + Long.numberOfLeadingZeros(l) + " " + Long.numberOfTrailingZeros(l) + " " + Long.reverse(l) + " " + Long.reverseBytes(l)
                + " " + Long.rotateRight(l, 13) + " " + Long.signum(l) + " " + Long.toUnsignedString(l) + " " + Long.toString(l, 36) + " " + Long.toUnsignedString(l, 16) + " " + Long.hashCode(l));
        }
        System.out.println(Integer.divideUnsigned(-1, 10) + " " + Integer.remainderUnsigned(-1, 10) + " " + Integer.compareUnsigned(-1, 1) + " " + Long.divideUnsigned(-1, 10) + " " + Long.remainderUnsigned(-1, 10) + " " + Long.parseUnsignedLong("18446744073709551615"));
        for (int radix = 2; radix <= 36; radix += 5) {
            String t = Integer.toString(-987654321, radix);
            System.out.print(t + "=" + Integer.parseInt(t, radix) + " ");
        }
        System.out.println();
        System.out.println(Integer.decode("0x1F") + " " + Integer.decode("-010") + " " + Integer.decode("#ff") + " " + Long.decode("99") + " " + Integer.parseInt("xx12yy", 2, 4, 10));
        interface Op {
            long run();
        }
        Op[] overflow = {() -> Math.addExact(Integer.MIN_VALUE, -1), () -> Math.subtractExact(Long.MIN_VALUE, 1L), () -> Math.multiplyExact(1 << 20, 1 << 12), () -> Math.incrementExact(Integer.MAX_VALUE), () -> Math.negateExact(Long.MIN_VALUE),
            () -> Math.absExact(Integer.MIN_VALUE), () -> Math.toIntExact(-1L << 32), () -> Math.addExact(5, 6), () -> Math.multiplyExact(-3L, 4L), () -> Math.divideExact(Integer.MIN_VALUE, -1), () -> Math.multiplyExact(Long.MIN_VALUE, -1L)};
        for (Op op : overflow) {
            try {
                System.out.print(op.run() + " ");
            } catch (ArithmeticException e) {
                System.out.print(e.getMessage() + "; ");
            }
        }
        System.out.println();
        System.out.println(Math.floorMod(-7, 3) + " " + Math.floorDiv(-7, 3) + " " + Math.floorMod(-7L, 3) + " " + Math.ceilDiv(7, 2) + " " + Math.multiplyHigh(Long.MAX_VALUE, 4) + " " + Math.multiplyFull(Integer.MAX_VALUE, 2));
        System.out.println(Float.floatToIntBits(1.0f) + " " + Float.intBitsToFloat(0x7f800001) + " " + Double.doubleToLongBits(Double.NaN) + " " + Double.longBitsToDouble(1) + " " + Double.doubleToRawLongBits(-0.0) + " " + Float.floatToRawIntBits(Float.NaN));
        System.out.println(Short.toUnsignedInt((short) -1) + " " + Byte.toUnsignedLong((byte) -128) + " " + Short.reverseBytes((short) 0x1234) + " " + Byte.compareUnsigned((byte) -1, (byte) 1) + " " + Character.MAX_RADIX);
        long x = 88172645463325252L;
        long acc = 0;
        for (int i = 0; i < 10_000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            acc += Long.numberOfTrailingZeros(x) * Long.bitCount(x) ^ (x >>> (x & 63)) ^ (int) x >> (int) (x & 31);
        }
        System.out.println(acc);
    }
}
