package ingot.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method ends the process: [NoSafepoint] code may call it whatever it does.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Fatal {
}
