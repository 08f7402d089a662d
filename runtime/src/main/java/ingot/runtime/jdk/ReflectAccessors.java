package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.Executable;

@TargetClass("jdk.internal.reflect.MethodHandleAccessorFactory")
final class ReflectAccessors {
    private ReflectAccessors() {
    }

    /// Reflective calls go through the native accessors; the others are method handles.
    @Substitute
    private static boolean useNativeAccessor(Executable member) {
        return true;
    }
}
