package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A target's method that must not be reached: reaching it is a build error that gives this reason and the chain.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Delete {
    /// Why the method has no meaning in an image, for the person who meets the error.
    String value();
}
