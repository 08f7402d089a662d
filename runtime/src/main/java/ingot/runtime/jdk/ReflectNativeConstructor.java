package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.start.ClassInitialiser;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

@TargetClass("jdk.internal.reflect.DirectConstructorHandleAccessor$NativeAccessor")
final class ReflectNativeConstructor {
    private ReflectNativeConstructor() {
    }

    /// What the initialiser throws is not wrapped.
    @Substitute
    private static Object newInstance0(Constructor<?> constructor, Object[] arguments) throws InvocationTargetException {
        Member member = ReflectConstructor.member(constructor);
        ClassInitialiser.initialise(constructor.getDeclaringClass());
        return member.call(null, arguments);
    }
}
