/// Numeric work: primes, gcd, Newton, Simpson, FFT, pi by several series, Collatz, Mandelbrot, Monte Carlo with a fixed generator.
class Numerics {
    interface F {
        double of(double x);
    }

    static double simpson(F f, double a, double b, int n) {
        double h = (b - a) / n, s = f.of(a) + f.of(b);
        for (int i = 1; i < n; i++) {
            s += f.of(a + i * h) * (i % 2 == 0 ? 2 : 4);
        }
        return s * h / 3;
    }

    static double newton(F f, F df, double x) {
        for (int i = 0; i < 50; i++) {
            double next = x - f.of(x) / df.of(x);
            if (next == x) {
                break;
            }
            x = next;
        }
        return x;
    }

    static void fft(double[] re, double[] im, boolean inverse) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double angle = 2 * Math.PI / len * (inverse ? -1 : 1);
            for (int i = 0; i < n; i += len) {
                for (int k = 0; k < len / 2; k++) {
                    double c = Math.cos(angle * k), s = Math.sin(angle * k);
                    int a = i + k, b = a + len / 2;
                    double xr = re[b] * c - im[b] * s, xi = re[b] * s + im[b] * c;
                    re[b] = re[a] - xr;
                    im[b] = im[a] - xi;
                    re[a] += xr;
                    im[a] += xi;
                }
            }
        }
        if (inverse) {
            for (int i = 0; i < n; i++) {
                re[i] /= n;
                im[i] /= n;
            }
        }
    }

    static String mandelbrot() {
        StringBuilder b = new StringBuilder();
        for (double y = -1.2; y <= 1.2; y += 0.2) {
            for (double x = -2; x <= 0.6; x += 0.07) {
                double zr = 0, zi = 0;
                int i = 0;
                while (i < 60 && zr * zr + zi * zi < 4) {
                    double t = zr * zr - zi * zi + x;
                    zi = 2 * zr * zi + y;
                    zr = t;
                    i++;
                }
                b.append(" .:-=+*#%@".charAt(i == 60 ? 9 : i / 7));
            }
            b.append('\n');
        }
        return b.toString();
    }

    public static void main(String[] args) {
        boolean[] composite = new boolean[20_000];
        int count = 0;
        long sum = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                sum += i;
                for (int j = i * 2; j < composite.length; j += i) {
                    composite[j] = true;
                }
            }
        }
        System.out.println(count + " " + sum);
        System.out.println(simpson(Math::sin, 0, Math.PI, 100) + " " + simpson(x -> x * x, 0, 3, 10) + " " + simpson(Math::exp, 0, 1, 50));
        System.out.println(newton(x -> x * x - 2, x -> 2 * x, 1) + " " + newton(x -> Math.cos(x) - x, x -> -Math.sin(x) - 1, 1));
        double leibniz = 0, basel = 0;
        for (int i = 0; i < 100_000; i++) {
            leibniz += (i % 2 == 0 ? 4.0 : -4.0) / (2 * i + 1);
            basel += 1.0 / ((double) (i + 1) * (i + 1));
        }
        System.out.println(leibniz + " " + Math.sqrt(basel * 6));
        double[] re = new double[64], im = new double[64];
        for (int i = 0; i < 64; i++) {
            re[i] = Math.sin(i * 0.5) + i % 3;
        }
        double[] copy = re.clone();
        fft(re, im, false);
        System.out.println(re[0] + " " + im[5] + " " + re[17]);
        fft(re, im, true);
        double error = 0;
        for (int i = 0; i < 64; i++) {
            error = Math.max(error, Math.abs(re[i] - copy[i]));
        }
        System.out.println(error < 1e-13);
        System.out.print(mandelbrot());
        int longest = 0, start = 0;
        for (int i = 1; i < 20_000; i++) {
            int steps = 0;
            for (long n = i; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) {
                steps++;
            }
            if (steps > longest) {
                longest = steps;
                start = i;
            }
        }
        System.out.println(start + " " + longest);
        long state = 123456789;
        int inside = 0;
        for (int i = 0; i < 100_000; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double x = (state >>> 11) * 0x1.0p-53;
            state = state * 6364136223846793005L + 1442695040888963407L;
            double y = (state >>> 11) * 0x1.0p-53;
            inside += x * x + y * y < 1 ? 1 : 0;
        }
        System.out.println(4.0 * inside / 100_000);
        float f = 0;
        for (int i = 0; i < 1000; i++) {
            f += 0.1f;
        }
        System.out.println(f + " " + (float) (0.1 + 0.2) + " " + (0.1f + 0.2f) + " " + (double) 0.1f + " " + (int) 3.99e9f + " " + (long) -1.5);
    }
}
