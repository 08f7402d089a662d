package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Inject;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Map;

@TargetClass("java.lang.reflect.Field")
final class ReflectField {
    /// Index among the declared fields of the class.
    @Alias
    private int slot;
    @Alias
    private boolean trustedFinal;
    /// In the object, or in the statics of the class. Of copies only the root has it.
    @Inject
    private int offset;

    @Alias
    private Field root;
    @Alias
    private transient volatile Map<Class<? extends Annotation>, Annotation> declaredAnnotations;

    private ReflectField() {
    }

    @Substitute
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return Unforeseen.annotations(root == null ? declaredAnnotations : ((ReflectField) (Object) root).declaredAnnotations, this);
    }

    static FieldAccess access(Field field) {
        return LangClass.access(field.getDeclaringClass(), ((ReflectField) (Object) field).slot, field.getName());
    }

    static int offset(Field field) {
        ReflectField own = (ReflectField) (Object) field;
        return own.root == null ? own.offset : ((ReflectField) (Object) own.root).offset;
    }

    static boolean isTrustedFinal(Field field) {
        return ((ReflectField) (Object) field).trustedFinal;
    }
}
