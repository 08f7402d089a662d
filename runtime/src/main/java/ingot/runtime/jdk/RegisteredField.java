package ingot.runtime.jdk;

import jdk.internal.reflect.FieldAccessor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Objects;

/// Field.get, set and their typed forms: the checks and conversions of Field's Javadoc, with the texts of java.base's own accessors.
final class RegisteredField implements FieldAccessor {
    private final Field field;
    private final Class<?> type;
    private final FieldAccess access;
    private final boolean isStatic;
    private final boolean readOnly;

    RegisteredField(Field field, FieldAccess access, boolean readOnly) {
        this.field = field;
        this.type = field.getType();
        this.access = access;
        this.isStatic = Modifier.isStatic(field.getModifiers());
        this.readOnly = readOnly;
    }

    /// JLS 5.1.2, and a type to itself.
    private static boolean widens(Class<?> from, Class<?> to) {
        int wanted = width(to);
        return from == to || from == char.class && wanted >= width(int.class) || width(from) > 0 && width(from) <= wanted;
    }

    /// Numeric types are in order; other types have none.
    private static int width(Class<?> type) {
        return type == byte.class ? 1 : type == short.class ? 2 : type == int.class ? 3 : type == long.class ? 4 : type == float.class ? 5
                : type == double.class ? 6 : 0;
    }

    @Override
    public Object get(Object o) {
        return access.get(isStatic ? null : receiver(o, "get"));
    }

    private Object receiver(Object o, String act) {
        if (!field.getDeclaringClass().isInstance(Objects.requireNonNull(o))) {
            throw new IllegalArgumentException(start(act).concat(" on ").concat(o.getClass().getName()));
        }
        return o;
    }

    /// As "Can not set static final int field Foo.bar".
    private String start(String act) {
        return "Can not ".concat(act).concat(isStatic ? " static" : "").concat(Modifier.isFinal(field.getModifiers()) ? " final " : " ")
                .concat(type.getName()).concat(" field ").concat(name());
    }

    private String name() {
        return field.getDeclaringClass().getName().concat(".").concat(field.getName());
    }

    private Object get(Object o, Class<?> wanted) {
        if (!widens(type, wanted)) {
            throw new IllegalArgumentException("Attempt to get ".concat(type.getName()).concat(" field \"").concat(name())
                    .concat("\" with illegal data type conversion to ").concat(wanted.getName()));
        }
        return get(o);
    }

    @Override
    public boolean getBoolean(Object o) {
        return Arguments.booleanOf(get(o, boolean.class));
    }

    @Override
    public byte getByte(Object o) {
        return Arguments.byteOf(get(o, byte.class));
    }

    @Override
    public char getChar(Object o) {
        return Arguments.charOf(get(o, char.class));
    }

    @Override
    public short getShort(Object o) {
        return Arguments.shortOf(get(o, short.class));
    }

    @Override
    public int getInt(Object o) {
        return Arguments.intOf(get(o, int.class));
    }

    @Override
    public long getLong(Object o) {
        return Arguments.longOf(get(o, long.class));
    }

    @Override
    public float getFloat(Object o) {
        return Arguments.floatOf(get(o, float.class));
    }

    @Override
    public double getDouble(Object o) {
        return Arguments.doubleOf(get(o, double.class));
    }

    @Override
    public void set(Object o, Object value) throws IllegalAccessException {
        ensureObj(o);
        String given = value == null ? "null value" : value.getClass().getName();
        if (readOnly) {
            throw new IllegalAccessException(start("set").concat(" to ").concat(given));
        }
        if (type.isPrimitive() ? value == null || !widens(primitive(value), type) : value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(start("set").concat(" to ").concat(given));
        }
        access.set(o, value);
    }

    private void ensureObj(Object o) {
        if (!isStatic && !field.getDeclaringClass().isAssignableFrom(o.getClass())) {
            throw new IllegalArgumentException(start("set").concat(" to ").concat(o.getClass().getName()));
        }
    }

    /// What is in the box; the class itself if it is none.
    private static Class<?> primitive(Object value) {
        return switch (value) {
            case Boolean _ -> boolean.class;
            case Byte _ -> byte.class;
            case Character _ -> char.class;
            case Short _ -> short.class;
            case Integer _ -> int.class;
            case Long _ -> long.class;
            case Float _ -> float.class;
            case Double _ -> double.class;
            default -> value.getClass();
        };
    }

    private void setPrimitive(Object o, Object value) throws IllegalAccessException {
        Class<?> given = primitive(value);
        if (!widens(given, type)) {
            throw new IllegalArgumentException(start("set").concat(" to (").concat(given.getName()).concat(")").concat(value.toString()));
        }
        if (readOnly) {
            ensureObj(o);
            throw new IllegalAccessException(start("set").concat(" to (").concat(type.getName()).concat(")").concat(widened(value)));
        }
        access.set(isStatic ? null : receiver(o, "set"), value);
    }

    private String widened(Object value) {
        if (type == double.class) {
            return Double.toString(Arguments.doubleOf(value));
        }
        if (type == float.class) {
            return Float.toString(Arguments.floatOf(value));
        }
        return value instanceof Character letter && type != char.class ? Integer.toString(letter) : value.toString();
    }

    @Override
    public void setBoolean(Object o, boolean value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setByte(Object o, byte value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setChar(Object o, char value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setShort(Object o, short value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setInt(Object o, int value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setLong(Object o, long value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setFloat(Object o, float value) throws IllegalAccessException {
        setPrimitive(o, value);
    }

    @Override
    public void setDouble(Object o, double value) throws IllegalAccessException {
        setPrimitive(o, value);
    }
}
