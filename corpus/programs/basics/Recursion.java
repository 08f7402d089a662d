/// Calls: recursion, many parameters of mixed kinds, mutual recursion, deep but bounded stacks.
class Recursion {
    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ackermann(int m, int n) {
        if (m == 0) {
            return n + 1;
        }
        return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static int moves;

    static void hanoi(int n, char from, char to, char via) {
        if (n == 0) {
            return;
        }
        hanoi(n - 1, from, via, to);
        if (n > 6) {
            System.out.println(n + ": " + from + " -> " + to);
        }
        moves++;
        hanoi(n - 1, via, to, from);
    }

    static String many(int a, long b, float c, double d, byte e, short f, char g, boolean h, String i, int j, long k, double l,
                       double m, double n, double o, double p, double q, double r, int s, int t, Object u) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g + "," + h + "," + i + "," + j + "," + k + "," + l
            + "," + m + "," + n + "," + o + "," + p + "," + q + "," + r + "," + s + "," + t + "," + u;
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static double power(double x, int n) {
        if (n < 0) {
            return 1 / power(x, -n);
        }
        if (n == 0) {
            return 1;
        }
        double h = power(x, n / 2);
        return n % 2 == 0 ? h * h : h * h * x;
    }

    static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    static void permute(String done, String rest) {
        if (rest.isEmpty()) {
            System.out.print(done + " ");
            return;
        }
        for (int i = 0; i < rest.length(); i++) {
            permute(done + rest.charAt(i), rest.substring(0, i) + rest.substring(i + 1));
        }
    }

    public static void main(String[] args) {
        System.out.println(fib(24));
        System.out.println(ackermann(2, 9));
        System.out.println(even(1000) + " " + odd(777) + " " + even(77));
        hanoi(8, 'A', 'C', 'B');
        System.out.println(moves);
        System.out.println(many(1, 2L, 3.5f, 4.25, (byte) -5, (short) 6, '7', true, "nine", 10, 11L, 12.5, 13, 14, 15, 16, 17, 18.125, 19, 20, "last"));
        System.out.println(gcd(1071, 462) + " " + gcd(1L << 40, 3L << 20));
        System.out.println(power(2, 30) + " " + power(2, -3) + " " + power(1.5, 7));
        System.out.println(depth(3000));
        permute("", "abcd");
        System.out.println();
    }
}
