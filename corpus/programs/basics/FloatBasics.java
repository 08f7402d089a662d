/// float and double: NaN, infinities, signed zero, saturating conversions, remainders, comparisons both ways.
class FloatBasics {
    static final double[] VALUES = {0.0, -0.0, 1.0, -1.0, 0.1, 1.0 / 3, 1e10, -1e10, 1e19, -1e19, 3e9, Double.MIN_VALUE,
        Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2147483647.5, -2147483648.5};

    static String relations(double a, double b) {
        return (a < b ? "<" : "") + (a <= b ? "≤" : "") + (a == b ? "=" : "") + (a != b ? "≠" : "")
            + (a >= b ? "≥" : "") + (a > b ? ">" : "") + (!(a < b) ? "!" : "");
    }

    static String relations(float a, float b) {
        return (a < b ? "<" : "") + (a <= b ? "≤" : "") + (a == b ? "=" : "") + (a != b ? "≠" : "")
            + (a >= b ? "≥" : "") + (a > b ? ">" : "") + (!(a > b) ? "!" : "");
    }

    public static void main(String[] args) {
        for (double d : VALUES) {
            System.out.println((int) d + " " + (long) d + " " + (char) d % 7 + " " + (byte) d + " " + (short) d + " "
                + (int) (float) d + " " + (long) (float) d);
        }
        long bits = 0;
        StringBuilder seen = new StringBuilder();
        for (double a : VALUES) {
            for (double b : VALUES) {
                bits = bits * 31 + Double.doubleToLongBits(a + b);
                bits = bits * 31 + Double.doubleToLongBits(a - b);
                bits = bits * 31 + Double.doubleToLongBits(a * b);
                bits = bits * 31 + Double.doubleToLongBits(a / b);
                bits = bits * 31 + Double.doubleToLongBits(a % b);
                bits = bits * 31 + Float.floatToIntBits((float) a % (float) b);
                bits = bits * 31 + Float.floatToIntBits((float) a * (float) b);
                bits = bits * 31 + Double.doubleToLongBits(Math.min(a, b));
                bits = bits * 31 + Double.doubleToLongBits(Math.max(a, b));
                seen.append(relations(a, b)).append(relations((float) a, (float) b));
            }
            System.out.println(Long.toHexString(bits));
        }
        System.out.println(seen.length() + " " + seen.toString().hashCode());
        System.out.println(5.5 % 2.5);
        System.out.println(-5.5 % 2.5);
        System.out.println(1.0 / 0.0);
        System.out.println(-1.0 / 0.0);
        System.out.println(0.0 / 0.0);
        System.out.println(0.0 == -0.0);
        System.out.println(Double.compare(0.0, -0.0));
        System.out.println(Math.sqrt(2));
        System.out.println(Math.fma(3.0, 4.0, 5.0));
        System.out.println(Math.abs(-0.0f));
        System.out.println(Math.floor(-1.5) + " " + Math.ceil(-1.5) + " " + Math.rint(2.5) + " " + Math.round(-2.5));
        long l = Long.MAX_VALUE;
        System.out.println((double) l + " " + (float) l + " " + (double) Integer.MAX_VALUE + " " + (float) Integer.MAX_VALUE);
    }
}
