/// java.util.Arrays: sort, search, fill, copy, equals, hashCode, toString, deep forms, mismatch, compare, setAll, streams.
import java.util.Arrays;
import java.util.Collections;

class ArraysClass {
    public static void main(String[] args) {
        int[] a = new int[300];
        long seed = 17;
        for (int i = 0; i < a.length; i++) {
            seed = seed * 25214903917L + 11 & (1L << 48) - 1;
            a[i] = (int) (seed >> 20) % 1000;
        }
        int[] b = a.clone();
        Arrays.sort(b);
        System.out.println(Arrays.hashCode(a) + " " + Arrays.hashCode(b) + " " + b[0] + " " + b[299] + " " + Arrays.binarySearch(b, b[150]) / 300);
        Arrays.sort(a, 100, 200);
        System.out.println(Arrays.hashCode(a) + " " + Arrays.equals(a, b) + " " + Arrays.mismatch(a, b) + " " + Arrays.compare(a, b) / 1000);
        double[] d = {3.5, -0.0, 0.0, Double.NaN, -7, Double.NEGATIVE_INFINITY, 1e10};
        Arrays.sort(d);
        System.out.println(Arrays.toString(d));
        char[] c = "the quick brown fox".toCharArray();
        Arrays.sort(c);
        System.out.println(new String(c).trim() + " " + Arrays.toString(Arrays.copyOfRange(c, 3, 6)));
        byte[] bytes = new byte[200];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 77);
        }
        Arrays.sort(bytes);
        System.out.println(bytes[0] + " " + bytes[100] + " " + bytes[199] + " " + Arrays.hashCode(bytes));
        short[] shorts = {5, -5, 300, -300};
        long[] longs = {5L, Long.MIN_VALUE, Long.MAX_VALUE, 0};
        float[] floats = {2f, -1f, Float.NaN, 0f, -0f};
        Arrays.sort(shorts);
        Arrays.sort(longs);
        Arrays.sort(floats);
        System.out.println(Arrays.toString(shorts) + Arrays.toString(longs) + Arrays.toString(floats));
        String[] s = {"pear", "Apple", "fig", "apple", "Banana"};
        Arrays.sort(s);
        System.out.println(Arrays.toString(s));
        Arrays.sort(s, String.CASE_INSENSITIVE_ORDER);
        System.out.println(Arrays.toString(s));
        Arrays.sort(s, Collections.reverseOrder());
        System.out.println(Arrays.asList(s) + " " + Arrays.binarySearch(new String[] {"a", "c", "e"}, "d"));
        int[] filled = new int[6];
        Arrays.fill(filled, 7);
        Arrays.fill(filled, 2, 4, -1);
        System.out.println(Arrays.toString(filled) + Arrays.toString(Arrays.copyOf(filled, 8)) + Arrays.toString(Arrays.copyOf(s, 2)) + Arrays.toString((int[]) null));
        Arrays.setAll(filled, i -> i * i);
        Arrays.parallelPrefix(filled, Integer::sum);
        System.out.println(Arrays.toString(filled) + " " + Arrays.stream(filled).sum() + " " + Arrays.stream(s, 1, 3).toList());
        int[][] deep = {{1, 2}, {3}, null};
        int[][] same = {{1, 2}, {3}, null};
        System.out.println(Arrays.deepToString(deep) + " " + Arrays.deepEquals(deep, same) + " " + Arrays.equals(deep, same) + " " + Arrays.deepHashCode(deep));
        Object[] mixed = {1, "x", new int[] {1}, new Object[] {2.5, null}, 'c'};
        System.out.println(Arrays.deepToString(mixed) + " " + Arrays.asList(1, 2, 3).hashCode() + " " + Arrays.hashCode(new Object[] {1, 2, 3}));
        boolean[] flags = {true, false};
        System.out.println(Arrays.toString(flags) + Arrays.hashCode(flags) + " " + Arrays.equals(flags, new boolean[] {true, false}) + " " + Arrays.equals(new int[] {1, 2, 3}, 1, 3, new int[] {2, 3}, 0, 2));
        Integer[] boxed = new Integer[100];
        for (int i = 0; i < 100; i++) {
            boxed[i] = i * 31 % 100;
        }
        Arrays.sort(boxed, (x, y) -> y % 10 != x % 10 ? x % 10 - y % 10 : y - x);
        System.out.println(boxed[0] + " " + boxed[50] + " " + boxed[99] + " " + Arrays.hashCode(boxed));
        System.out.println(Arrays.compare(new String[] {"a"}, new String[] {"a", "b"}) + " " + Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}));
    }
}
