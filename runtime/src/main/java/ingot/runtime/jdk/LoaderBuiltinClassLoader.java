package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("jdk.internal.loader.BuiltinClassLoader")
final class LoaderBuiltinClassLoader {
    private LoaderBuiltinClassLoader() {
    }

    /// All classes are in the image; the original looks in modules and on the class path.
    @Substitute
    protected Class<?> loadClassOrNull(String name, boolean resolve) {
        return ClassTable.find(name);
    }
}
