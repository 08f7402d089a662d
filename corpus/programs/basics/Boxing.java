/// Wrappers: caches, unboxing, equality, parsing, conversions, comparisons.
class Boxing {
    static Object pick(boolean b) {
        return b ? 1 : 2.0;
    }

    static long widen(long x) {
        return x;
    }

    public static void main(String[] args) {
        Integer a = 127, b = 127, c = 128, d = 128;
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d));
        Long l = 5L;
        System.out.println(l.equals(5) + " " + l.equals(5L) + " " + (l == 5));
        Character ch = 'x';
        Boolean t = true;
        Byte by = (byte) 3;
        Short sh = (short) 4;
        Float f = 1.5f;
        Double db = 2.5;
        System.out.println(ch + "" + t + by + sh + f + db);
        Integer n = 5;
        n++;
        n += 10;
        System.out.println(n);
        System.out.println(pick(true) + " " + pick(false));
        System.out.println(widen(a) + " " + (a + l) + " " + (ch + 1));
        System.out.println(Integer.parseInt("-123") + Integer.parseInt("7f", 16) + Integer.parseInt("+5"));
        System.out.println(Long.parseLong("-9223372036854775808") + " " + Integer.parseUnsignedInt("4294967295"));
        System.out.println(Integer.valueOf(77).hashCode() + " " + Long.valueOf(1L << 33).hashCode() + " " + Boolean.hashCode(true)
            + " " + Double.valueOf(1.5).hashCode() + " " + Character.valueOf('a').hashCode() + " " + Float.hashCode(2f));
        System.out.println(Integer.toString(255, 2) + " " + Integer.toHexString(-1) + " " + Integer.toOctalString(8) + " " + Integer.toString(-35, 36));
        System.out.println(Integer.compare(3, 5) + " " + Integer.signum(-9) + " " + Integer.bitCount(255) + " " + Integer.reverse(1)
            + " " + Integer.highestOneBit(100) + " " + Integer.numberOfLeadingZeros(1) + " " + Integer.rotateLeft(0x80000001, 1));
        System.out.println(Double.parseDouble("1e3") + " " + Float.parseFloat("0.1") + " " + Double.valueOf("-Infinity") + " " + Double.isNaN(0.0 / 0));
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Byte.parseByte("-128") + " " + Short.parseShort("32767") + " " + Byte.toUnsignedInt((byte) -1));
        for (String bad : new String[] {"", "x", "2147483648", "1.5", "-", null}) {
            try {
                System.out.println(Integer.parseInt(bad));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Integer none = null;
            int i = none;
            System.out.println(i);
        } catch (NullPointerException e) {
            System.out.println("unboxing null");
        }
        Number[] numbers = {1, 2L, 3.5f, 4.75, (byte) 5, (short) 6};
        double sum = 0;
        for (Number x : numbers) {
            sum += x.doubleValue() + x.intValue();
        }
        System.out.println(sum);
    }
}
