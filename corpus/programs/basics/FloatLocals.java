/// Floats and doubles in the first locals, which have bytecodes of their own, written as well as read.
class FloatLocals {
    static float floats(float a, float b, float c, float d) {
        a = -a;
        b = a / b;
        c = b - c;
        d = c - d;
        return a + b * c - d % 3;
    }

    static double even(double a, double b) {
        a = -a;
        b = a / b - b;
        return a - b;
    }

    static double odd(int i, double a, double b) {
        a = -a * i;
        b = a - -b;
        return a % b;
    }

    static long longs(long a, long b) {
        a = -a;
        b = a - b;
        return a ^ b;
    }

    static long oddLongs(int i, long a, long b) {
        a = a / i;
        b = b % a;
        return a | b;
    }

    public static void main(String[] args) {
        float[] values = {0f, -0f, 1.5f, -3.25f, Float.MAX_VALUE, Float.MIN_VALUE, Float.POSITIVE_INFINITY, Float.NaN};
        for (float x : values) {
            for (float y : values) {
                System.out.println(floats(x, y, 2, x) + " " + even(x, y) + " " + odd(3, x, y));
            }
        }
        System.out.println(longs(1L << 40, 12345) + " " + oddLongs(7, 1L << 50, -99));
    }
}
