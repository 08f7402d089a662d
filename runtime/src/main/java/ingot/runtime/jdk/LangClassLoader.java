package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;

import jdk.internal.loader.BuiltinClassLoader;

/// The originals open the URL of the resource; a program that has no use for URLs should have none.
@TargetClass("java.lang.ClassLoader")
final class LangClassLoader {
    private LangClassLoader() {
    }

    @Alias
    public native URL getResource(String name);

    @Substitute
    public InputStream getResourceAsStream(String name) {
        Objects.requireNonNull(name);
        if ((Object) this instanceof BuiltinClassLoader) {
            Resource found = Resources.visible(name, (ClassLoader) (Object) this);
            return found == null ? null : found.stream();
        }
        URL url = getResource(name);
        try {
            return url == null ? null : url.openStream();
        } catch (IOException _) {
            return null;
        }
    }

    @Substitute
    public static InputStream getSystemResourceAsStream(String name) {
        return ClassLoader.getSystemClassLoader().getResourceAsStream(name);
    }
}
