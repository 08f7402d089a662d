package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The annotated method's body replaces the body of the target's method of the same name and descriptor (after the mapping
/// of [TargetClass] names). For an instance method that Java does not let a class declare again (final ones of Object) the
/// annotated method is static and takes the receiver first. It is synchronised if the annotated method is; every other modifier stays the target's.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Substitute {
}
