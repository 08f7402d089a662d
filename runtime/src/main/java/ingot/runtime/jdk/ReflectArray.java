package ingot.runtime.jdk;

import ingot.abi.HubLayout;
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
        return switch (array) {
            case Object[] a -> a.length;
            case int[] a -> a.length;
            case byte[] a -> a.length;
            case char[] a -> a.length;
            case long[] a -> a.length;
            case double[] a -> a.length;
            case float[] a -> a.length;
            case short[] a -> a.length;
            case boolean[] a -> a.length;
            case null -> throw new NullPointerException();
            default -> throw new IllegalArgumentException("Argument is not an array");
        };
    }

    /// An array that has the index.
    private static Object at(Object array, int index) {
        if (index < 0 || index >= getLength(array)) {
            throw new ArrayIndexOutOfBoundsException();
        }
        return array;
    }

    private static Object primitiveAt(Object array, int index) {
        if (array instanceof Object[]) {
            throw new IllegalArgumentException("Argument is not an array of primitive type");
        }
        return at(array, index);
    }

    @Substitute
    public static Object get(Object array, int index) {
        return switch (at(array, index)) {
            case Object[] a -> a[index];
            case int[] a -> a[index];
            case long[] a -> a[index];
            case byte[] a -> a[index];
            case char[] a -> a[index];
            case double[] a -> a[index];
            case float[] a -> a[index];
            case short[] a -> a[index];
            case boolean[] a -> a[index];
            default -> PrimitiveElements.refuse();
        };
    }

    @Substitute
    public static void set(Object array, int index, Object value) {
        if (!(array instanceof Object[] objects)) {
            if (getLength(array) >= 0 && value == null) {
                throw new IllegalArgumentException();
            }
            PrimitiveElements.set(at(array, index), index, value);
            return;
        }
        at(array, index);
        if (value != null && !array.getClass().getComponentType().isInstance(value)) {
            throw new IllegalArgumentException("array element type mismatch");
        }
        objects[index] = value;
    }

    @Substitute
    public static boolean getBoolean(Object array, int index) {
        return primitiveAt(array, index) instanceof boolean[] a ? a[index] : PrimitiveElements.<Boolean>refuse();
    }

    @Substitute
    public static byte getByte(Object array, int index) {
        return primitiveAt(array, index) instanceof byte[] a ? a[index] : PrimitiveElements.<Byte>refuse();
    }

    @Substitute
    public static char getChar(Object array, int index) {
        return primitiveAt(array, index) instanceof char[] a ? a[index] : PrimitiveElements.<Character>refuse();
    }

    @Substitute
    public static short getShort(Object array, int index) {
        return primitiveAt(array, index) instanceof short[] a ? a[index] : getByte(array, index);
    }

    @Substitute
    public static int getInt(Object array, int index) {
        return PrimitiveElements.toInt(primitiveAt(array, index), index);
    }

    @Substitute
    public static long getLong(Object array, int index) {
        return primitiveAt(array, index) instanceof long[] a ? a[index] : PrimitiveElements.toInt(array, index);
    }

    @Substitute
    public static float getFloat(Object array, int index) {
        return primitiveAt(array, index) instanceof float[] a ? a[index] : getLong(array, index);
    }

    @Substitute
    public static double getDouble(Object array, int index) {
        return primitiveAt(array, index) instanceof double[] a ? a[index] : array instanceof float[] f ? f[index] : getLong(array, index);
    }

    @Substitute
    public static void setBoolean(Object array, int index, boolean value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setByte(Object array, int index, byte value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setChar(Object array, int index, char value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setShort(Object array, int index, short value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setInt(Object array, int index, int value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setLong(Object array, int index, long value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setFloat(Object array, int index, float value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    public static void setDouble(Object array, int index, double value) {
        PrimitiveElements.set(primitiveAt(array, index), index, value);
    }

    @Substitute
    private static Object newArray(Class<?> component, int length) {
        return Allocator.array(arrayHub(component), length);
    }

    @Substitute
    private static Object multiNewArray(Class<?> component, int[] dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException();
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
