/// Seven sorting algorithms on the same data, generic and primitive, with comparison counts.
import java.util.Arrays;
import java.util.Comparator;

class Sorting {
    static long comparisons;
    static final Comparator<Integer> COUNTING = (a, b) -> {
        comparisons++;
        return Integer.compare(a, b);
    };

    interface Sort {
        <T> void sort(T[] a, Comparator<? super T> c);
    }

    static <T> void swap(T[] a, int i, int j) {
        T t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    static <T> void bubble(T[] a, Comparator<? super T> c) {
        boolean swapped = true;
        for (int n = a.length; swapped; n--) {
            swapped = false;
            for (int i = 1; i < n; i++) {
                if (c.compare(a[i - 1], a[i]) > 0) {
                    swap(a, i - 1, i);
                    swapped = true;
                }
            }
        }
    }

    static <T> void insertion(T[] a, Comparator<? super T> c) {
        for (int i = 1; i < a.length; i++) {
            T x = a[i];
            int j = i - 1;
            while (j >= 0 && c.compare(a[j], x) > 0) {
                a[j + 1] = a[j--];
            }
            a[j + 1] = x;
        }
    }

    static <T> void quick(T[] a, Comparator<? super T> c) {
        quick(a, 0, a.length - 1, c);
    }

    private static <T> void quick(T[] a, int low, int high, Comparator<? super T> c) {
        if (low >= high) {
            return;
        }
        T pivot = a[(low + high) >>> 1];
        int i = low, j = high;
        while (i <= j) {
            while (c.compare(a[i], pivot) < 0) {
                i++;
            }
            while (c.compare(a[j], pivot) > 0) {
                j--;
            }
            if (i <= j) {
                swap(a, i++, j--);
            }
        }
        quick(a, low, j, c);
        quick(a, i, high, c);
    }

    static <T> void merge(T[] a, Comparator<? super T> c) {
        if (a.length < 2) {
            return;
        }
        T[] left = Arrays.copyOfRange(a, 0, a.length / 2), right = Arrays.copyOfRange(a, a.length / 2, a.length);
        merge(left, c);
        merge(right, c);
        for (int i = 0, l = 0, r = 0; i < a.length; i++) {
            a[i] = r == right.length || l < left.length && c.compare(left[l], right[r]) <= 0 ? left[l++] : right[r++];
        }
    }

    static <T> void heap(T[] a, Comparator<? super T> c) {
        for (int i = a.length / 2 - 1; i >= 0; i--) {
            sift(a, i, a.length, c);
        }
        for (int n = a.length - 1; n > 0; n--) {
            swap(a, 0, n);
            sift(a, 0, n, c);
        }
    }

    private static <T> void sift(T[] a, int i, int n, Comparator<? super T> c) {
        while (true) {
            int child = 2 * i + 1;
            if (child >= n) {
                return;
            }
            if (child + 1 < n && c.compare(a[child], a[child + 1]) < 0) {
                child++;
            }
            if (c.compare(a[i], a[child]) >= 0) {
                return;
            }
            swap(a, i, child);
            i = child;
        }
    }

    static <T> void shell(T[] a, Comparator<? super T> c) {
        for (int gap = a.length / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < a.length; i++) {
                T x = a[i];
                int j = i;
                for (; j >= gap && c.compare(a[j - gap], x) > 0; j -= gap) {
                    a[j] = a[j - gap];
                }
                a[j] = x;
            }
        }
    }

    static void radix(int[] a) {
        int[] from = a, to = new int[a.length];
        for (int shift = 0; shift < 32; shift += 8) {
            int[] count = new int[257];
            for (int v : from) {
                count[((v ^ Integer.MIN_VALUE) >>> shift & 255) + 1]++;
            }
            for (int i = 0; i < 256; i++) {
                count[i + 1] += count[i];
            }
            for (int v : from) {
                to[count[(v ^ Integer.MIN_VALUE) >>> shift & 255]++] = v;
            }
            int[] t = from;
            from = to;
            to = t;
        }
    }

    static void check(String name, Sort sort, Integer[] data, Integer[] expected) {
        Integer[] a = data.clone();
        comparisons = 0;
        sort.sort(a, COUNTING);
        System.out.println(name + " " + Arrays.equals(a, expected) + " " + comparisons);
    }

    public static void main(String[] args) {
        Integer[] data = new Integer[500];
        int[] primitive = new int[data.length];
        long seed = 4711;
        for (int i = 0; i < data.length; i++) {
            seed = seed * 6364136223846793005L + 1;
            primitive[i] = data[i] = (int) (seed >>> 33) % 1000 - 500;
        }
        Integer[] expected = data.clone();
        Arrays.sort(expected);
        check("bubble", Sorting::bubble0, data, expected);
        check("insertion", new Sort() {
            @Override
            public <T> void sort(T[] a, Comparator<? super T> c) {
                insertion(a, c);
            }
        }, data, expected);
        check("quick", Sorting::quick, data, expected);
        check("merge", Sorting::merge, data, expected);
        check("heap", Sorting::heap, data, expected);
        check("shell", Sorting::shell, data, expected);
        check("library", Arrays::sort, data, expected);
        radix(primitive);
        System.out.println("radix " + Arrays.equals(primitive, Arrays.stream(expected).mapToInt(Integer::intValue).toArray()));
    }

    static <T> void bubble0(T[] a, Comparator<? super T> c) {
        bubble(a, c);
    }
}
