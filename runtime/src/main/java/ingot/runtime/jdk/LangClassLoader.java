package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;

@TargetClass("java.lang.ClassLoader")
final class LangClassLoader {
    private LangClassLoader() {
    }

    @Substitute
    public URL getResource(String name) {
        throw Resources.absent(name);
    }

    @Substitute
    public Enumeration<URL> getResources(String name) {
        throw Resources.absent(name);
    }

    @Substitute
    public InputStream getResourceAsStream(String name) {
        throw Resources.absent(name);
    }
}
