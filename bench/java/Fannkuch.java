/// Pancake flips over all permutations (Anderson and Rettig, "Performing Lisp analysis of the FANNKUCH benchmark", 1994): small int arrays.
final class Fannkuch {
    private static final int N = 10;
    private static final int REPEATS = 5;

    private static long flips() {
        int[] p = new int[N], q = new int[N], count = new int[N];
        int most = 0, checksum = 0, permutation = 0;
        for (int i = 0; i < N; i++) {
            p[i] = i;
        }
        int r = N;
        while (true) {
            for (; r != 1; r--) {
                count[r - 1] = r;
            }
            for (int i = 0; i < N; i++) {
                q[i] = p[i];
            }
            int flips = 0;
            for (int k = q[0]; k != 0; k = q[0]) {
                for (int low = 0, high = k; low < high; low++, high--) {
                    int t = q[low];
                    q[low] = q[high];
                    q[high] = t;
                }
                flips++;
            }
            most = Math.max(most, flips);
            checksum += (permutation & 1) == 0 ? flips : -flips;
            while (true) {
                if (r == N) {
                    return checksum * 100L + most;
                }
                int first = p[0];
                for (int i = 0; i < r; i++) {
                    p[i] = p[i + 1];
                }
                p[r] = first;
                if (--count[r] > 0) {
                    break;
                }
                r++;
            }
            permutation++;
        }
    }

    private static String run() {
        long sum = 0;
        for (int i = 0; i < REPEATS; i++) {
            sum += flips();
        }
        return "fannkuch " + sum;
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
