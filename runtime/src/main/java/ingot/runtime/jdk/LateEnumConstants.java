package ingot.runtime.jdk;

import java.util.Map;

/// Stands in an annotation for constants that do not exist when the program is built: their class is initialised when the program runs.
final class LateEnumConstants {
    private Class<?> type;
    private String[] names;
    /// What the annotation holds is this array of them; null: the only one.
    private Object[] array;

    private LateEnumConstants() {
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object get() {
        if (array == null) {
            return Enum.valueOf((Class) type, names[0]);
        }
        for (int i = 0; i < names.length; i++) {
            array[i] = Enum.valueOf((Class) type, names[i]);
        }
        return array;
    }

    /// What the value is now.
    static Object present(Object value) {
        return value instanceof LateEnumConstants late ? late.get() : value;
    }

    static void fetch(Map<String, Object> values) {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            value.setValue(present(value.getValue()));
        }
    }
}
