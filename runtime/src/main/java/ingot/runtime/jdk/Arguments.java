package ingot.runtime.jdk;

/// Arguments of reflective calls, checked and unboxed as Method.invoke's Javadoc says (JLS 5.1.2 for widening); called by generated [Member] classes.
final class Arguments {
    private Arguments() {
    }

    static void count(Object[] given, int expected) {
        int count = given == null ? 0 : given.length;
        if (count != expected) {
            throw new IllegalArgumentException("wrong number of arguments: ".concat(Integer.toString(count)).concat(" expected: ").concat(Integer.toString(expected)));
        }
    }

    static Object receiver(Object object, Class<?> type) {
        if (!type.isInstance(java.util.Objects.requireNonNull(object))) {
            throw new IllegalArgumentException("object of type ".concat(object.getClass().getName()).concat(" is not an instance of ").concat(type.getName()));
        }
        return object;
    }

    static Object reference(Object given, Class<?> type) {
        if (given != null && !type.isInstance(given)) {
            throw mismatch();
        }
        return given;
    }

    static boolean booleanOf(Object given) {
        if (given instanceof Boolean value) {
            return value;
        }
        throw mismatch();
    }

    static char charOf(Object given) {
        if (given instanceof Character value) {
            return value;
        }
        throw mismatch();
    }

    static byte byteOf(Object given) {
        if (given instanceof Byte value) {
            return value;
        }
        throw mismatch();
    }

    static short shortOf(Object given) {
        return given instanceof Short value ? value : byteOf(given);
    }

    static int intOf(Object given) {
        return given instanceof Integer value ? value : given instanceof Character letter ? letter : shortOf(given);
    }

    static long longOf(Object given) {
        return given instanceof Long value ? value : intOf(given);
    }

    static float floatOf(Object given) {
        return given instanceof Float value ? value : longOf(given);
    }

    static double doubleOf(Object given) {
        return given instanceof Double value ? value : floatOf(given);
    }

    private static IllegalArgumentException mismatch() {
        return new IllegalArgumentException("argument type mismatch");
    }
}
