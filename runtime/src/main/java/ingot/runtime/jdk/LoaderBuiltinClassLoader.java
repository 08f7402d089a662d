package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.net.URL;
import java.util.Enumeration;

@TargetClass("jdk.internal.loader.BuiltinClassLoader")
final class LoaderBuiltinClassLoader {
    private LoaderBuiltinClassLoader() {
    }

    /// All classes are in the image; the original looks in modules and on the class path.
    @Substitute
    protected Class<?> loadClassOrNull(String name, boolean resolve) {
        return ClassTable.find(name);
    }

    @Substitute
    private URL findResourceOnClassPath(String name) {
        throw Resources.absent(name);
    }

    @Substitute
    private Enumeration<URL> findResourcesOnClassPath(String name) {
        throw Resources.absent(name);
    }
}
