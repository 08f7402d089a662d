package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import jdk.internal.access.SharedSecrets;
import sun.reflect.annotation.AnnotationType;

import java.lang.annotation.Annotation;

@TargetClass("sun.reflect.annotation.AnnotationType")
final class ReflectAnnotationType {
    private ReflectAnnotationType() {
    }

    /// The original reads the class file.
    @Substitute
    public static AnnotationType getInstance(Class<? extends Annotation> type) {
        AnnotationType known = SharedSecrets.getJavaLangAccess().getAnnotationType(type);
        if (known == null) {
            throw new IllegalArgumentException("Not an annotation type");
        }
        return known;
    }
}
