package ingot.runtime.jdk;

/// Elements of primitive arrays with the widenings that java.lang.reflect.Array allows (JLS 5.1.2).
final class PrimitiveElements {
    private PrimitiveElements() {
    }

    static <T> T refuse() {
        throw new IllegalArgumentException("argument type mismatch");
    }

    static int toInt(Object array, int index) {
        return switch (array) {
            case int[] a -> a[index];
            case byte[] a -> a[index];
            case char[] a -> a[index];
            case short[] a -> a[index];
            default -> PrimitiveElements.<Integer>refuse();
        };
    }

    /// `value` is the box of a primitive.
    static void set(Object array, int index, Object value) {
        switch (array) {
            case int[] a -> a[index] = value instanceof Integer i ? i : small(value);
            case long[] a -> a[index] = value instanceof Long n ? n : value instanceof Integer i ? i : small(value);
            case double[] a -> a[index] = toDouble(value);
            case float[] a -> a[index] = toFloat(value);
            case byte[] a -> a[index] = value instanceof Byte b ? b : PrimitiveElements.<Byte>refuse();
            case char[] a -> a[index] = value instanceof Character c ? c : PrimitiveElements.<Character>refuse();
            case short[] a -> a[index] = value instanceof Short s ? s : value instanceof Byte b ? b : PrimitiveElements.<Short>refuse();
            case boolean[] a -> a[index] = value instanceof Boolean b ? b : PrimitiveElements.<Boolean>refuse();
            default -> refuse();
        }
    }

    private static int small(Object value) {
        return switch (value) {
            case Byte b -> b;
            case Short s -> s;
            case Character c -> c;
            case null, default -> PrimitiveElements.<Integer>refuse();
        };
    }

    private static double toDouble(Object value) {
        return switch (value) {
            case Double d -> d;
            case Long n -> n;
            case Integer i -> i;
            case null, default -> toFloat(value);
        };
    }

    private static float toFloat(Object value) {
        return switch (value) {
            case Float f -> f;
            case Long n -> n;
            case Integer i -> i;
            case null, default -> small(value);
        };
    }
}
