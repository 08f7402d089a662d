package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.Iterator;
import java.util.ServiceLoader;

/// Providers are found when the image is built: the original looks through modules and through META-INF/services of the class path.
@TargetClass("java.util.ServiceLoader")
final class UtilServiceLoader<S> {
    @Alias
    private Class<S> service;
    @Alias
    private ClassLoader loader;

    private UtilServiceLoader() {
    }

    /// Whether the caller's module `uses` the service. A program of the class path is an unnamed module, which uses all.
    @Substitute
    private static void checkCaller(Class<?> caller, Class<?> service) {
    }

    @Substitute
    private Iterator<ServiceLoader.Provider<S>> newLookupIterator() {
        return new FoundProviders<>(service, loader != null && loader == ClassLoader.getPlatformClassLoader());
    }
}
