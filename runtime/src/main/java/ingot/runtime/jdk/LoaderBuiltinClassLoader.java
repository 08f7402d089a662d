package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.net.URL;
import java.util.Enumeration;

/// All classes and resources are in the image; the originals look in modules and on the class path.
@TargetClass("jdk.internal.loader.BuiltinClassLoader")
final class LoaderBuiltinClassLoader {
    private LoaderBuiltinClassLoader() {
    }

    @Substitute
    protected Class<?> loadClassOrNull(String name, boolean resolve) {
        return ClassTable.find(name);
    }

    @Substitute
    public URL findResource(String name) {
        Resource found = Resources.own(name, (ClassLoader) (Object) this);
        return found == null ? null : found.url();
    }

    @Substitute
    public Enumeration<URL> findResources(String name) {
        return new ResourceUrls(Resources.own(name, (ClassLoader) (Object) this));
    }
}
