/// Shapes of bytecode that are easy to get wrong: wide locals, big switches, long jumps, dup forms, big constants, swaps.
class Bytecodes {
    static int wide(int n) {
        long a0 = n, a1 = 1, a2 = 2, a3 = 3, a4 = 4, a5 = 5, a6 = 6, a7 = 7, a8 = 8, a9 = 9;
        long b0 = a0 * 3, b1 = a1 + b0, b2 = 2, b3 = 3, b4 = 4, b5 = 5, b6 = 6, b7 = 7, b8 = 8, b9 = 9;
        long c0 = b0 * 3, c1 = b1 + c0, c2 = 2, c3 = 3, c4 = 4, c5 = 5, c6 = 6, c7 = 7, c8 = 8, c9 = 9;
        double d0 = c0, d1 = c1, d2 = 2, d3 = 3, d4 = 4, d5 = 5, d6 = 6, d7 = 7, d8 = 8, d9 = 9;
        double e0 = d0 * .5, e1 = d1 + e0, e2 = 2, e3 = 3, e4 = 4, e5 = 5, e6 = 6, e7 = 7, e8 = 8, e9 = 9;
        double f0 = e0 * .5, f1 = e1 + f0, f2 = 2, f3 = 3, f4 = 4, f5 = 5, f6 = 6, f7 = 7, f8 = 8, f9 = 9;
        long g0 = 10, g1 = 11, g2 = 12, g3 = 13, g4 = 14, g5 = 15, g6 = 16, g7 = 17, g8 = 18, g9 = 19;
        long h0 = 20, h1 = 21, h2 = 22, h3 = 23, h4 = 24, h5 = 25, h6 = 26, h7 = 27, h8 = 28, h9 = 29;
        long i0 = 30, i1 = 31, i2 = 32, i3 = 33, i4 = 34, i5 = 35, i6 = 36, i7 = 37, i8 = 38, i9 = 39;
        long j0 = 40, j1 = 41, j2 = 42, j3 = 43, j4 = 44, j5 = 45, j6 = 46, j7 = 47, j8 = 48, j9 = 49;
        double k0 = 50, k1 = 51, k2 = 52, k3 = 53, k4 = 54, k5 = 55, k6 = 56, k7 = 57, k8 = 58, k9 = 59;
        double l0 = 60, l1 = 61, l2 = 62, l3 = 63, l4 = 64, l5 = 65, l6 = 66, l7 = 67, l8 = 68, l9 = 69;
        double m0 = 70, m1 = 71, m2 = 72, m3 = 73, m4 = 74, m5 = 75, m6 = 76, m7 = 77, m8 = 78, m9 = 79;
        int counter = 5;
        float f = 1.5f;
        String s = "wide";
        for (int w = 0; w < 1000; w += 300) {
            counter += 1000;
            counter -= 200;
            counter++;
            f += w;
            s = s + counter;
        }
        long sum = a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + b0 + b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8 + b9
            + c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + g0 + g1 + g2 + g3 + g4 + g5 + g6 + g7 + g8 + g9
            + h0 + h1 + h2 + h3 + h4 + h5 + h6 + h7 + h8 + h9 + i0 + i1 + i2 + i3 + i4 + i5 + i6 + i7 + i8 + i9
            + j0 + j1 + j2 + j3 + j4 + j5 + j6 + j7 + j8 + j9;
        double dsum = d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + e0 + e1 + e2 + e3 + e4 + e5 + e6 + e7 + e8 + e9
            + f0 + f1 + f2 + f3 + f4 + f5 + f6 + f7 + f8 + f9 + k0 + k1 + k2 + k3 + k4 + k5 + k6 + k7 + k8 + k9
            + l0 + l1 + l2 + l3 + l4 + l5 + l6 + l7 + l8 + l9 + m0 + m1 + m2 + m3 + m4 + m5 + m6 + m7 + m8 + m9;
        return (int) (sum + dsum * 2 + f) + s.hashCode() + counter;
    }

    static String table(int i) {
        switch (i) {
            case -2: return "minus two";
            case -1: return "minus one";
            case 0: return "zero";
            case 1: return "one";
            case 2: return "two";
            case 3: return "three";
            case 5: return "five";
            case 8: return "eight";
            default: return "?";
        }
    }

    static String lookup(int i) {
        switch (i) {
            case Integer.MIN_VALUE: return "min";
            case -1000: return "-1000";
            case 0: return "0";
            case 1 << 20: return "2^20";
            case Integer.MAX_VALUE: return "max";
            default: return "none";
        }
    }

    int x;
    long y;
    static long z;
    static double w;

    int dups(long[] longs, int[] ints, Bytecodes[] others, int i) {
        int a = ints[i] = ints[i + 1] = 5;
        long b = longs[i] = longs[i + 1] += 7;
        long c = longs[i]++;
        long d = ++longs[i];
        int e = x = ints[i]--;
        long f = y = longs[i] *= 2;
        long g = z = y--;
        double h = w = z;
        int k = others[i].x = others[i + 1].x = e + 3;
        long l = others[i].y += others[i].y = 4;
        z += z++ + (z = 3);
        w += w++ - --w;
        return (int) (a + b * 3 + c * 5 + d * 7 + e * 11 + f * 13 + g * 17 + h * 19 + k * 23 + l * 29 + z * 31 + w * 37 + longs[i] + ints[i]);
    }

    static long constants() {
        int[] ints = {-1, 0, 1, 2, 3, 4, 5, 6, -2, 127, 128, -128, -129, 32767, 32768, -32768, -32769, 65535, 65536, Integer.MIN_VALUE};
        long[] longs = {0, 1, 2, -1, 127, 1L << 31, 1L << 32, Long.MIN_VALUE, 0xcafebabeL};
        float[] floats = {0f, 1f, 2f, 3f, -0f, 1e-45f, Float.MAX_VALUE};
        double[] doubles = {0, 1, 2, -0.0, 4.9e-324, Double.MAX_VALUE, 1e300};
        long h = 0;
        for (int v : ints) {
            h = h * 31 + v;
        }
        for (long v : longs) {
            h = h * 31 + v;
        }
        for (float v : floats) {
            h = h * 31 + Float.floatToRawIntBits(v);
        }
        for (double v : doubles) {
            h = h * 31 + Double.doubleToRawLongBits(v);
        }
        return h;
    }

    static boolean compares(Object a, Object b, int i, int j) {
        boolean r = a == b;
        r |= a != null && b == null;
        r ^= i > j;
        r &= i >= 0 || j <= 0;
        return r != (i < 0 && j != 0);
    }

    static int manyBranches(int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            if (i % 3 == 0) r += i; else if (i % 5 == 0) r -= i; else if ((i & 7) == 2) r ^= i; else r++;
            r = r > 1000 ? r - 999 : r < -1000 ? r + 777 : r;
        }
        return r;
    }

    public static void main(String[] args) {
        System.out.println(wide(3));
        for (int i = -4; i < 10; i++) {
            System.out.print(table(i) + " ");
        }
        System.out.println();
        for (int i : new int[] {Integer.MIN_VALUE, -1000, -999, 0, 1 << 20, Integer.MAX_VALUE, 77}) {
            System.out.print(lookup(i) + " ");
        }
        System.out.println();
        Bytecodes[] others = {new Bytecodes(), new Bytecodes(), new Bytecodes()};
        System.out.println(new Bytecodes().dups(new long[] {1, 2, 3}, new int[] {4, 5, 6}, others, 1) + " " + z + " " + w + " " + others[1].x + others[1].y);
        System.out.println(constants());
        String s = "s";
        System.out.println(compares(s, s, 1, 2) + " " + compares(s, null, 2, 1) + " " + compares(null, null, -1, 1) + " " + compares(null, s, 0, 0));
        System.out.println(manyBranches(10_000));
        System.out.println(int.class + " " + void.class + " " + int[][].class + " " + String[].class.getName());
    }
}
