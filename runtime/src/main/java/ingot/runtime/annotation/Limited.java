package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method of the run-time that looks at the stack limit and polls as ordinary code does: it recurses, or leads back to what called it. No reference may be held
/// as an address across a call of it, and it is not inlined.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Limited {
}
