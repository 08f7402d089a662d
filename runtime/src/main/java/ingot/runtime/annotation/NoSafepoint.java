package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method, with all that it calls, neither allocates nor throws nor reaches a safepoint. The build checks it (IN0301).
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NoSafepoint {
}
