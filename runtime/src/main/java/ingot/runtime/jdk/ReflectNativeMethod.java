package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.start.ClassInitialiser;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

@TargetClass("jdk.internal.reflect.DirectMethodHandleAccessor$NativeAccessor")
final class ReflectNativeMethod {
    private ReflectNativeMethod() {
    }

    @Substitute
    private static Object invoke0(Method method, Object receiver, Object[] arguments) throws InvocationTargetException {
        Member member = ReflectMethod.member(method);
        ClassInitialiser.initialise(method.getDeclaringClass());
        return member.call(receiver, arguments);
    }
}
