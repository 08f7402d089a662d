package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Inject;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;

@TargetClass("sun.reflect.annotation.AnnotationInvocationHandler")
final class ReflectAnnotationHandler {
    @Alias
    private Map<String, Object> memberValues;
    /// Constants are to be fetched.
    @Inject
    private boolean late;

    private ReflectAnnotationHandler() {
    }

    /// An annotation's proxy is asked; `other` is what it is compared with, or null.
    static InvocationHandler ready(InvocationHandler handler, Object other) {
        fetch(handler);
        if (other instanceof Proxy && other.getClass().getSuperclass() == Proxy.class) {
            fetch(Proxy.getInvocationHandler(other));
        }
        return handler;
    }

    private static void fetch(Object handler) {
        if (handler instanceof ReflectAnnotationHandler annotation && annotation.late) {
            LateEnumConstants.fetch(annotation.memberValues);
            annotation.late = false;
        }
    }
}
