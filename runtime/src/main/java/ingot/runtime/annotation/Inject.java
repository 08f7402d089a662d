package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Adds an instance field to the target's layout, as HotSpot injects fields into java.lang.Class. Reflection does not see it.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Inject {
}
