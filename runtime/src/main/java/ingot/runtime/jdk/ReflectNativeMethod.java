package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.start.ClassInitialiser;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

@TargetClass("jdk.internal.reflect.DirectMethodHandleAccessor$NativeAccessor")
final class ReflectNativeMethod {
    @Alias
    private Method method;

    private ReflectNativeMethod() {
    }

    @Substitute
    private static Object invoke0(Method method, Object receiver, Object[] arguments) throws InvocationTargetException {
        Member member = ReflectMethod.member(method);
        ClassInitialiser.initialise(method.getDeclaringClass());
        return member.call(receiver, arguments);
    }

    /// The original hands the caller to methods that ask for it, through a method handle; here they ask the frame tables.
    @Substitute
    public Object invoke(Object receiver, Object[] arguments, Class<?> caller) throws InvocationTargetException {
        return invoke0(method, receiver, arguments);
    }
}
