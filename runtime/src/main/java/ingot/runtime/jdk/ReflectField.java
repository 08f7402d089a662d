package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.Field;

@TargetClass("java.lang.reflect.Field")
final class ReflectField {
    /// Index among the declared fields of the class.
    @Alias
    private int slot;
    @Alias
    private boolean trustedFinal;

    private ReflectField() {
    }

    static FieldAccess access(Field field) {
        return LangClass.access(field.getDeclaringClass(), ((ReflectField) (Object) field).slot, field.getName());
    }

    static boolean isTrustedFinal(Field field) {
        return ((ReflectField) (Object) field).trustedFinal;
    }
}
