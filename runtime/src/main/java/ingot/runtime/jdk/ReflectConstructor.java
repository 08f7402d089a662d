package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.Constructor;

@TargetClass("java.lang.reflect.Constructor")
final class ReflectConstructor {
    /// Index among the declared methods of the class.
    @Alias
    private int slot;

    private ReflectConstructor() {
    }

    static Member member(Constructor<?> constructor) {
        return LangClass.member(constructor.getDeclaringClass(), ((ReflectConstructor) (Object) constructor).slot, "<init>");
    }
}
