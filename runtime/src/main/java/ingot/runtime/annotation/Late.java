package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a static method without parameters in a [TargetClass] class: the target's static field named by the value is late.
/// It is never folded, and this method computes its value when the program starts.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Late {
    /// Name of the target's static field.
    String value();
}
