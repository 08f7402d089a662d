package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.annotation.Annotation;
import java.util.Map;

@TargetClass("java.lang.reflect.RecordComponent")
final class ReflectRecordComponent {
    @Alias
    private transient volatile Map<Class<? extends Annotation>, Annotation> declaredAnnotations;

    private ReflectRecordComponent() {
    }

    @Substitute
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return Unforeseen.annotations(declaredAnnotations, this);
    }
}
