/// Printing and parsing of float and double: shortest decimals, exponents, hexadecimal, denormals, rounding, bad input.
class FloatText {
    static void d(double v) {
        String s = Double.toString(v);
        System.out.println(s + " " + (Double.doubleToLongBits(Double.parseDouble(s)) == Double.doubleToLongBits(v)) + " " + Double.toHexString(v));
    }

    static void f(float v) {
        String s = Float.toString(v);
        System.out.println(s + " " + (Float.floatToIntBits(Float.parseFloat(s)) == Float.floatToIntBits(v)) + " " + Float.toHexString(v));
    }

    public static void main(String[] args) {
        double[] ds = {0, -0.0, 1, 0.1, 0.001, 0.0009999, 1e7, 9999999, 12345678.9, 1e21, 1.0 / 3, 2.0 / 3, 100, 123456789012345680.0,
            Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 2e-323, 4.35, 1.1e-5, 9007199254740993.0, 5e-324, 2.2250738585072011e-308,
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.PI, Math.E, 2.0E-3, 1.0E23, 8.41E21, 2.98023223876953125E-8};
        for (double v : ds) {
            d(v);
        }
        float[] fs = {0f, -0f, 1f, 0.1f, 0.3f, 1e10f, 1.17549435E-38f, Float.MIN_VALUE, Float.MAX_VALUE, 16777217f, 3.4e-5f, 0.001f, 9999999f, 1e7f,
            Float.NaN, Float.NEGATIVE_INFINITY, (float) Math.PI, 8.5899346E9f, 1.0E-10f, 3.3554432E7f};
        for (float v : fs) {
            f(v);
        }
        String[] texts = {"1", "1.", ".5", "1e5", "1E-5", "+3.5", "-0", "0x1.8p1", "0x.8p-2", "1f", "1d", "  7.25  ", "NaN", "Infinity", "-Infinity",
            "123456789012345678901234567890", "0.000000000000000000000000000001", "1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324",
            "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.99999999",
            "0.1e1", "00012.50", "179769313486231580793728971405301e276"};
        for (String t : texts) {
            System.out.println(t + " = " + Double.parseDouble(t) + " " + Float.parseFloat(t));
        }
        for (String t : new String[] {"", " ", "1e", "e5", ".", "1..2", "0x1", "nan", "1,5", "1 2", "--1", "0x1.8"}) {
            try {
                System.out.println(t + " parsed as " + Double.parseDouble(t));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        long seed = 42;
        int wrong = 0;
        long hash = 0;
        for (int i = 0; i < 3000; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            double v = Double.longBitsToDouble(seed);
            if (Double.isNaN(v)) {
                continue;
            }
            String s = Double.toString(v);
            hash = hash * 31 + s.hashCode();
            if (Double.parseDouble(s) != v) {
                wrong++;
            }
            float g = Float.intBitsToFloat((int) (seed >>> 32));
            hash = hash * 31 + Float.toString(g).hashCode();
        }
        System.out.println(wrong + " " + hash);
        System.out.println(Float.floatToFloat16(1.5f) + " " + Float.float16ToFloat((short) 0x3c00));
    }
}
