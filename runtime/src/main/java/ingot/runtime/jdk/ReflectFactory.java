package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import jdk.internal.reflect.FieldAccessor;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

@TargetClass("jdk.internal.reflect.ReflectionFactory")
final class ReflectFactory {
    private ReflectFactory() {
    }

    /// The original reads and writes through method handles.
    @Substitute
    public FieldAccessor newFieldAccessor(Field field, boolean override) {
        FieldAccess access = ReflectField.access(field);
        boolean readOnly = Modifier.isFinal(field.getModifiers()) && (!override || ReflectField.isTrustedFinal(field));
        return new RegisteredField(field, access, readOnly);
    }
}
