/// Arrays as objects: covariance and stores, interfaces of arrays, multi-dimensional partial creation, arrays in generics, varargs null, equality.
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

class ArraysOfObjects {
    static int stores, refused;

    static void store(Object[] a, int i, Object o) {
        try {
            a[i] = o;
            stores++;
        } catch (ArrayStoreException e) {
            refused++;
        }
    }

    static <T> T[] fill(IntFunction<T[]> make, int n, T value) {
        T[] a = make.apply(n);
        Arrays.fill(a, value);
        return a;
    }

    @SafeVarargs
    static <T> T last(T... values) {
        return values.length == 0 ? null : values[values.length - 1];
    }

    static String shape(Object o) {
        if (o instanceof Object[] a) {
            StringBuilder s = new StringBuilder(a.getClass().getComponentType().getSimpleName()).append('[').append(a.length).append(']');
            for (Object x : a) {
                if (x != null && x.getClass().isArray()) {
                    s.append('(').append(shape(x)).append(')');
                }
            }
            return s.toString();
        }
        return switch (o) {
            case int[] a -> "int*" + a.length;
            case byte[] a -> "byte*" + a.length;
            case char[] a -> "char*" + a.length;
            case double[] a -> "double*" + a.length;
            case boolean[] a -> "boolean*" + a.length;
            default -> "?";
        };
    }

    interface Shape { }
    record Dot() implements Shape { }
    static class Blob implements Shape, Comparable<Blob> {
        @Override
        public int compareTo(Blob o) {
            return 0;
        }
    }

    public static void main(String[] args) {
        Object[][] targets = {new Object[1], new Shape[1], new Dot[1], new Blob[1], new Comparable<?>[1], new String[1], new Integer[1], new Number[1], new Object[1][], new int[1][], new Shape[1][], new CharSequence[1]};
        Object[] values = {new Object(), new Dot(), new Blob(), "s", 1, 2.5, new int[0], new Dot[0], new Object[0], null, 'c', new StringBuilder("b"), new long[0]};
        StringBuilder accepted = new StringBuilder();
        for (Object[] t : targets) {
            for (Object v : values) {
                int before = stores;
                store(t, 0, v);
                accepted.append(stores > before ? '1' : '0');
            }
            accepted.append(' ');
        }
        System.out.println(accepted);
        System.out.println(stores + " " + refused);
        System.out.println(shape(new int[2][3][4]) + " " + shape(new String[2][]) + " " + shape(new Object[] {new int[1], new byte[2][1], "x", new boolean[0]}) + " " + shape(new char[0]));
        int[][] jagged = new int[3][];
        jagged[0] = new int[] {1};
        jagged[2] = jagged[0];
        jagged[2][0] = 9;
        System.out.println(jagged[0][0] + " " + (jagged[0] == jagged[2]) + " " + Arrays.deepToString(jagged));
        String[] filled = fill(String[]::new, 3, "z");
        Object[] asObjects = filled;
        System.out.println(Arrays.toString(filled) + " " + asObjects.getClass().getSimpleName() + " " + last(1, 2, 3) + last("a") + ArraysOfObjects.<Object>last());
        try {
            asObjects[0] = 1;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        int[] a = {1, 2}, b = {1, 2};
        System.out.println(a.equals(b) + " " + Arrays.equals(a, b) + " " + List.of(a).equals(List.of(a)) + " " + (a.hashCode() == a.hashCode()) + " " + a.clone().length);
        Cloneable c = a;
        java.io.Serializable s = b;
        System.out.println(((int[]) c)[1] + ((int[]) s)[0]);
        Object[] deep = new Object[1];
        deep[0] = deep;
        System.out.println(((Object[]) ((Object[]) deep[0])[0])[0] == deep);
        long[][][][] four = new long[2][1][3][2];
        four[1][0][2][1] = 5;
        long sum = 0;
        for (long[][][] x : four) {
            for (long[][] y : x) {
                for (long[] z : y) {
                    for (long v : z) {
                        sum += v + 1;
                    }
                }
            }
        }
        System.out.println(sum);
        char[][] grid = new char[4][6];
        for (char[] row : grid) {
            Arrays.fill(row, '.');
        }
        for (int i = 0; i < 4; i++) {
            grid[i][i + 1] = '#';
        }
        for (char[] row : grid) {
            System.out.println(row);
        }
    }
}
