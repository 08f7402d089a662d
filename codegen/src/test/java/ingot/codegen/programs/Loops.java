package ingot.codegen.programs;

/// Loops, recursion, switches, many live values, calls with many arguments.
public final class Loops {
    private static int counter;

    private Loops() {
    }

    public static long run() {
        long sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum = sum * 31 + i;
        }
        sum = sum * 31 + fibonacci(20);
        sum = sum * 31 + gcd(1071, 462);
        sum = sum * 31 + collatz(27);
        for (int i = -3; i < 12; i++) {
            sum = sum * 31 + dense(i);
            sum = sum * 31 + sparse(i * 1000);
        }
        sum = sum * 31 + many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12L, 13.0, 14f, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5);
        sum = sum * 31 + pressure(3, 5);
        sum = sum * 31 + nested(17);
        sum = sum * 31 + swap(100);
        sum = sum * 31 + (long) harmonic(50);
        sum = sum * 31 + acrossCalls(7, 9L, 1.25);
        sum = sum * 31 + counter;
        sum = sum * 31 + (even(10) ? 1 : 2);
        return sum;
    }

    static int fibonacci(int n) {
        counter++;
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    static int gcd(int a, int b) {
        while (b != 0) {
            int t = a % b;
            a = b;
            b = t;
        }
        return a;
    }

    static int collatz(long n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    static int dense(int x) {
        switch (x) {
            case 0: return 5;
            case 1: return 7;
            case 2: x += 3;
            case 3: x *= 2; break;
            case 4: return -1;
            case 6: return 9;
            default: x = x - 1;
        }
        return x;
    }

    static int sparse(int x) {
        return switch (x) {
            case -3000 -> 1;
            case 0 -> 2;
            case 1000 -> 3;
            case 4000 -> 4;
            case 5000 -> 5;
            case 9000 -> 6;
            case Integer.MAX_VALUE -> 7;
            case Integer.MIN_VALUE -> 8;
            default -> 9;
        };
    }

    static long many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, long l, double m, float n,
            double o, double p, double q, double r, double s, double t, double u, double v) {
        return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l
                + (long) (m + 2 * n + 3 * o + 4 * p + 5 * q + 6 * r + 7 * s + 8 * t + 9 * u + 10 * v);
    }

    /// More values alive than there are registers.
    static int pressure(int x, int y) {
        int a = x + y, b = x - y, c = x * y, d = x ^ y, e = x & y, f = x | y, g = a + b, h = a - c, i = b * d, j = c ^ e, k = d + f, l = e - g, m = f * h, n = g ^ i, o = h + j, p = i - k;
        int sum = 0;
        for (int z = 0; z < 10; z++) {
            sum += a + b * 2 + c * 3 + d * 5 + e * 7 + f * 11 + g * 13 + h * 17 + i * 19 + j * 23 + k * 29 + l * 31 + m * 37 + n * 41 + o * 43 + p * 47;
            a = b; b = c; c = d; d = e; e = f; f = g; g = h; h = i; i = j; j = k; k = l; l = m; m = n; n = o; o = p; p = sum;
        }
        return sum;
    }

    static int nested(int n) {
        int total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                if ((i + j) % 3 == 0) {
                    continue;
                }
                for (int k = 0; k < j; k++) {
                    total += i * j - k;
                    if (total > 100_000) {
                        total -= 99_999;
                        break;
                    }
                }
            }
        }
        return total;
    }

    static int swap(int n) {
        int a = 1, b = 2, c = 3;
        for (int i = 0; i < n; i++) {
            int t = a;
            a = b;
            b = c;
            c = t;
            if ((i & 7) == 3) {
                t = a;
                a = c;
                c = t + i;
            }
        }
        return a * 10_000 + b * 100 + c;
    }

    static double harmonic(int n) {
        double sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += 1_000_000.0 / i;
        }
        return sum;
    }

    static long acrossCalls(int a, long b, double c) {
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            int d = fibonacci(i + 3);
            double e = harmonic(i + a);
            sum += a * d + b - (long) (c * e) + i;
            b += d;
            c += 0.5;
        }
        return sum + a + b + (long) c;
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }
}
