/// The largest eigenvalue of an infinite matrix by the power method (Hundred-Dollar, Hundred-Digit Challenge, problem 3): loops over arrays of
/// double with a division each.
final class SpectralNorm {
    private static final int N = 5000;

    private static double a(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static void times(double[] v, double[] result) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += a(i, j) * v[j];
            }
            result[i] = sum;
        }
    }

    private static void timesTransposed(double[] v, double[] result) {
        for (int i = 0; i < v.length; i++) {
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += a(j, i) * v[j];
            }
            result[i] = sum;
        }
    }

    private static String run() {
        double[] u = new double[N], v = new double[N], t = new double[N];
        for (int i = 0; i < N; i++) {
            u[i] = 1;
        }
        for (int i = 0; i < 10; i++) {
            times(u, t);
            timesTransposed(t, v);
            times(v, t);
            timesTransposed(t, u);
        }
        double vbv = 0, vv = 0;
        for (int i = 0; i < N; i++) {
            vbv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return "spectral-norm " + Long.toHexString(Double.doubleToRawLongBits(Math.sqrt(vbv / vv)));
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        String result = "";
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            result = run();
            if (rounds > 1) {
                System.err.println(System.nanoTime() - start);
            }
        }
        System.out.println(result);
    }
}
