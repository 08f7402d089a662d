package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Inject;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import jdk.internal.access.SharedSecrets;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;

/// What the class file says of a method beyond its type is in the object that the others were copied from.
@TargetClass("java.lang.reflect.Executable")
final class ReflectExecutable {
    @Alias
    private transient volatile Map<Class<? extends Annotation>, Annotation> declaredAnnotations;
    /// A row a parameter; null if none has an annotation.
    @Inject
    private Annotation[][] parameterTable;
    /// Null if the class file does not name the parameters.
    @Inject
    private Parameter[] namedParameters;

    private ReflectExecutable() {
    }

    private static ReflectExecutable root(ReflectExecutable self) {
        Executable root = SharedSecrets.getJavaLangReflectAccess().getRoot((Executable) (Object) self);
        return root == null ? self : (ReflectExecutable) (Object) root;
    }

    @Substitute
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return Unforeseen.annotations(root(this).declaredAnnotations, this);
    }

    @Substitute
    Annotation[][] parseParameterAnnotations(byte[] attribute) {
        Annotation[][] rows = root(this).parameterTable.clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].clone();
        }
        return rows;
    }

    @Substitute
    private Parameter[] getParameters0() {
        return root(this).namedParameters;
    }
}
