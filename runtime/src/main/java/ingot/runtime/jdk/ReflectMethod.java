package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.Method;

@TargetClass("java.lang.reflect.Method")
final class ReflectMethod {
    /// Index among the declared methods of the class.
    @Alias
    private int slot;

    private ReflectMethod() {
    }

    static Member member(Method method) {
        return LangClass.member(method.getDeclaringClass(), ((ReflectMethod) (Object) method).slot, method.getName());
    }
}
