package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// In every symbolic reference from run-time classes, descriptors included, the annotated class's name stands for the
/// target class. The target need not be accessible, or known to javac. Members of the annotated class:
///
/// - with [Substitute], [Alias], [Inject], [Delete]: see there;
/// - a static method or field without annotation stays the annotated class's own;
/// - an instance method without annotation (a private one, the body of a lambda) is added to the target;
/// - an instance field or a constructor without annotation has no meaning (javac's default constructor is ignored).
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TargetClass {
    /// Binary name of the target, such as "java.lang.Thread$FieldHolder".
    String value();
}
