package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.mem.Allocator;

@TargetClass("java.lang.reflect.Array")
final class ReflectArray {
    private ReflectArray() {
    }

    @Substitute
    public static int getLength(Object array) {
        return ArrayCopy.length(checked(array));
    }

    /// The array, or NullPointerException or IllegalArgumentException.
    private static Object checked(Object array) {
        if (Memory.getInt(Machine.hubOf(java.util.Objects.requireNonNull(array)) + HubLayout.LAYOUT) >= 0) {
            throw new IllegalArgumentException("Argument is not an array");
        }
        return array;
    }

    private static Object mismatch() {
        throw new IllegalArgumentException("argument type mismatch");
    }

    @Substitute
    public static Object get(Object array, int index) {
        return switch (checked(array)) {
            case Object[] a -> a[index];
            case int[] a -> a[index];
            case long[] a -> a[index];
            case byte[] a -> a[index];
            case char[] a -> a[index];
            case double[] a -> a[index];
            case float[] a -> a[index];
            case short[] a -> a[index];
            case boolean[] a -> a[index];
            default -> mismatch();
        };
    }

    @Substitute
    public static void set(Object array, int index, Object value) {
        switch (checked(array)) {
            case Object[] a -> {
                if (value != null && !a.getClass().getComponentType().isInstance(value)) {
                    throw new IllegalArgumentException("array element type mismatch");
                }
                a[index] = value;
            }
            default -> PrimitiveElements.set(array, index, value);
        }
    }

    @Substitute
    public static int getInt(Object array, int index) {
        return PrimitiveElements.toInt(checked(array), index);
    }

    @Substitute
    public static long getLong(Object array, int index) {
        return array instanceof long[] a ? a[index] : PrimitiveElements.toInt(checked(array), index);
    }

    @Substitute
    public static boolean getBoolean(Object array, int index) {
        return array instanceof boolean[] a ? a[index] : PrimitiveElements.<Boolean>refuse(checked(array));
    }

    @Substitute
    public static byte getByte(Object array, int index) {
        return array instanceof byte[] a ? a[index] : PrimitiveElements.<Byte>refuse(checked(array));
    }

    @Substitute
    public static char getChar(Object array, int index) {
        return array instanceof char[] a ? a[index] : PrimitiveElements.<Character>refuse(checked(array));
    }

    @Substitute
    public static double getDouble(Object array, int index) {
        return array instanceof double[] a ? a[index] : array instanceof float[] f ? f[index] : getLong(array, index);
    }

    @Substitute
    public static void setInt(Object array, int index, int value) {
        PrimitiveElements.set(checked(array), index, value);
    }

    @Substitute
    public static void setLong(Object array, int index, long value) {
        PrimitiveElements.set(checked(array), index, value);
    }

    @Substitute
    public static void setByte(Object array, int index, byte value) {
        PrimitiveElements.set(checked(array), index, value);
    }

    @Substitute
    public static void setChar(Object array, int index, char value) {
        PrimitiveElements.set(checked(array), index, value);
    }

    @Substitute
    public static void setBoolean(Object array, int index, boolean value) {
        PrimitiveElements.set(checked(array), index, value);
    }

    @Substitute
    public static void setDouble(Object array, int index, double value) {
        PrimitiveElements.set(checked(array), index, value);
    }

    @Substitute
    private static Object newArray(Class<?> component, int length) {
        return Allocator.array(arrayHub(component), length);
    }

    @Substitute
    private static Object multiNewArray(Class<?> component, int[] dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException("Empty dimensions array");
        }
        Class<?> type = component;
        for (int i = 1; i < dimensions.length; i++) {
            type = LangClass.mirror(arrayHub(type));
        }
        return Allocator.multiArray(arrayHub(type), dimensions);
    }

    /// The hub of the array type with this component; the closed world has it only if the build saw a use.
    private static long arrayHub(Class<?> component) {
        if (component == void.class) {
            throw new IllegalArgumentException();
        }
        long hub = LangClass.hub(component);
        long array = hub == 0 ? 0 : Memory.getInt(hub + HubLayout.ARRAY) & 0xffff_ffffL;
        if (array == 0) {
            throw new UnsupportedOperationException("arrays of ".concat(component.getName())
                .concat(" were not foreseen when the program was built; reachability metadata can name the type ").concat(component.getName()).concat("[]"));
        }
        return array;
    }
}
