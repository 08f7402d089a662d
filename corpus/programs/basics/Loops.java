/// Many loop shapes with several induction variables, nested, backwards, unsigned ends, early exits, on every primitive.
class Loops {
    static int nested(int n) {
        int total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j += 2) {
                for (int k = n; k > j; k -= 3) {
                    total += i ^ j ^ k;
                }
            }
        }
        return total;
    }

    static long longs() {
        long s = 0;
        for (long i = Integer.MAX_VALUE - 5L; i < Integer.MAX_VALUE + 5L; i++) {
            s += i;
        }
        for (int i = Integer.MAX_VALUE - 3; i > 0; i++) {
            s ^= i;
        }
        for (byte b = 100; b > 0; b++) {
            s += b;
        }
        for (char c = '\ufff0'; c != 0; c++) {
            s += c;
        }
        for (short h = 32760; h > 0; h++) {
            s -= h;
        }
        return s;
    }

    static double doubles() {
        double s = 0;
        int n = 0;
        for (double d = 0; d != 1.0 && n < 100; d += 0.1, n++) {
            s += d;
        }
        for (float f = 16777210f; f < 16777216f; f++) {
            s += f;
        }
        return s + n;
    }

    static int search(int[] a, int x) {
        int low = 0, high = a.length - 1;
        while (low <= high) {
            int mid = low + high >>> 1;
            if (a[mid] < x) {
                low = mid + 1;
            } else if (a[mid] > x) {
                high = mid - 1;
            } else {
                return mid;
            }
        }
        return ~low;
    }

    static int twoExits(int[] a) {
        int i = 0, s = 0;
        while (true) {
            if (i == a.length) {
                break;
            }
            int v = a[i++];
            if (v < 0) {
                continue;
            }
            s += v;
            if (s > 100) {
                return -i;
            }
        }
        return s;
    }

    static String spiral(int n) {
        int[][] m = new int[n][n];
        int r = 0, c = 0, dr = 0, dc = 1;
        for (int i = 1; i <= n * n; i++) {
            m[r][c] = i;
            int nr = r + dr, nc = c + dc;
            if (nr < 0 || nr >= n || nc < 0 || nc >= n || m[nr][nc] != 0) {
                int t = dr;
                dr = dc;
                dc = -t;
            }
            r += dr;
            c += dc;
        }
        StringBuilder b = new StringBuilder();
        for (int[] row : m) {
            for (int v : row) {
                b.append(v < 10 ? "  " : " ").append(v);
            }
            b.append('\n');
        }
        return b.toString();
    }

    static int rotate(int n) {
        int a = 1, b = 2, c = 3, d = 4;
        for (int i = 0; i < n; i++) {
            int t = a;
            a = b;
            b = c + i;
            c = d;
            d = t;
        }
        return a * 1000 + b * 100 + c * 10 + d;
    }

    public static void main(String[] args) {
        System.out.println(nested(40) + " " + longs() + " " + doubles());
        int[] sorted = new int[100];
        for (int i = 0; i < 100; i++) {
            sorted[i] = i * 3;
        }
        System.out.println(search(sorted, 33) + " " + search(sorted, 34) + " " + search(sorted, -5) + " " + search(sorted, 1000) + " " + search(new int[0], 1));
        System.out.println(twoExits(new int[] {1, -1, 50}) + " " + twoExits(new int[] {60, -9, 60, 1}) + " " + twoExits(new int[0]));
        System.out.print(spiral(5));
        System.out.println(rotate(1001));
        int count = 0;
        do {
            for (;;) {
                if (++count % 7 == 0) {
                    break;
                }
            }
        } while (count < 50);
        System.out.println(count);
    }
}
