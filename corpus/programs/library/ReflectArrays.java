/// Arrays whose type is only known when the program runs, as a table printer and a generic copy use them: java.lang.reflect.Array.
import java.lang.reflect.Array;
import java.util.Arrays;

class ReflectArrays {
    private static String show(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Array.getLength(value); i++) {
            text.append(i == 0 ? "" : " ").append(show(Array.get(value, i)));
        }
        return text.append("]").toString();
    }

    private static Object grown(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length + 2);
        System.arraycopy(array, 0, copy, 1, length);
        return copy;
    }

    private static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " worked");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private static void widen() {
        byte[] bytes = {-1, 2};
        char[] chars = {'a', '\uffff'};
        short[] shorts = {-3, 4};
        float[] floats = {1.5f, 2};
        System.out.println(Array.getInt(bytes, 0) + " " + Array.getLong(bytes, 1) + " " + Array.getDouble(bytes, 0) + " " + Array.getByte(bytes, 0)
            + " " + Array.getShort(bytes, 0) + " " + Array.getFloat(bytes, 1));
        System.out.println(Array.getInt(chars, 1) + " " + Array.getChar(chars, 0) + " " + Array.getLong(shorts, 0) + " " + Array.getDouble(floats, 0)
            + " " + Array.getDouble(new long[] {1L << 60}, 0) + " " + Array.getFloat(floats, 0));
        int[] ints = new int[3];
        long[] longs = new long[3];
        double[] doubles = new double[3];
        boolean[] booleans = new boolean[3];
        Array.setInt(ints, 0, 7);
        Array.setByte(ints, 1, (byte) -7);
        Array.setChar(ints, 2, 'x');
        Array.setShort(ints, 0, (short) 9);
        Array.setInt(longs, 0, -1);
        Array.setLong(longs, 1, Long.MAX_VALUE);
        Array.setLong(doubles, 0, 1L << 53);
        Array.setDouble(doubles, 1, 0.1);
        Array.setFloat(doubles, 2, 0.1f);
        Array.setBoolean(booleans, 1, true);
        Array.set(bytes, 1, (byte) 77);
        Array.set(floats, 0, 16777217);
        Array.set(chars, 0, 'z');
        Array.set(shorts, 1, (byte) 5);
        System.out.println(show(ints) + show(longs) + show(doubles) + show(booleans) + show(bytes) + show(floats) + show(chars) + show(shorts));
        System.out.println(Array.getBoolean(booleans, 1));
    }

    private static void failures() {
        attempt("get of no array", () -> Array.get("text", 0));
        attempt("length of null", () -> Array.getLength(null));
        attempt("index", () -> Array.get(new int[2], 2));
        attempt("index set", () -> Array.setInt(new long[2], -1, 0));
        attempt("narrowing get", () -> Array.getInt(new long[1], 0));
        attempt("char of int", () -> Array.getChar(new int[1], 0));
        attempt("byte of short", () -> Array.getByte(new short[1], 0));
        attempt("boolean of int", () -> Array.getBoolean(new int[1], 0));
        attempt("double of boolean", () -> Array.getDouble(new boolean[1], 0));
        attempt("int of objects", () -> Array.getInt(new Integer[] {1}, 0));
        attempt("narrowing set", () -> Array.setLong(new int[1], 0, 1));
        attempt("double into float", () -> Array.setDouble(new float[1], 0, 1));
        attempt("wrong box", () -> Array.set(new int[1], 0, "x"));
        attempt("null into int", () -> Array.set(new int[1], 0, null));
        attempt("wrong object", () -> Array.set(new String[1], 0, 1));
        attempt("set of no array", () -> Array.set(1, 0, 1));
        attempt("int into objects", () -> Array.setInt(new Object[1], 0, 1));
        attempt("long of null", () -> Array.getLong(null, 0));
        attempt("boolean set of null", () -> Array.setBoolean(null, 0, true));
        attempt("negative", () -> Array.newInstance(int.class, -1));
        attempt("negative row", () -> Array.newInstance(int.class, 2, -1));
        attempt("void", () -> Array.newInstance(void.class, 1));
        attempt("no dimension", () -> Array.newInstance(int.class, new int[0]));
    }

    public static void main(String[] args) {
        System.out.println(show(grown(new int[] {1, 2})) + show(grown(new String[] {"a"})) + show(grown(new long[][] {{1}, {2, 3}})) + show(new Object[] {1, 'c', null}));
        int[][] table = (int[][]) Array.newInstance(int.class, 2, 3);
        Array.setInt(Array.get(table, 1), 2, 5);
        System.out.println(Arrays.deepToString(table) + " " + table.getClass().getSimpleName());
        String[][][] cube = (String[][][]) Array.newInstance(String.class, 2, 2, 1);
        cube[1][0][0] = "deep";
        System.out.println(Arrays.deepToString(cube) + " " + ((Object[]) Array.newInstance(String[].class, 2)).getClass().getName());
        widen();
        failures();
    }
}
