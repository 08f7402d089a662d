package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;

import jdk.internal.loader.BuiltinClassLoader;
import jdk.internal.reflect.CallerSensitive;
import jdk.internal.reflect.Reflection;

@TargetClass("java.lang.Module")
final class LangModule {
    /// Null of an unnamed module.
    @Alias
    String name;
    @Alias
    private ModuleDescriptor descriptor;
    @Alias
    private ClassLoader loader;

    private LangModule() {
    }

    @Alias
    public native boolean isOpen(String packageName, Module other);

    /// The original asks its own methods, about which the analysis knows what holds for all modules together: see LangClassResources.
    @Substitute
    @CallerSensitive
    public InputStream getResourceAsStream(String resource) throws IOException {
        String found = resource.startsWith("/") ? resource.substring(1) : resource;
        if (name != null && !isVisible(found, Reflection.getCallerClass())) {
            return null;
        }
        if (loader == null || loader instanceof BuiltinClassLoader) {
            Resource known = Resources.ofModule(name, found, loader);
            return known == null ? null : known.stream();
        }
        URL url = loader.getResource(found); // an unnamed module, for others have loaders of the class library
        return url == null ? null : url.openStream();
    }

    /// The original defines a class from the module's descriptor, for its annotations.
    @Substitute
    private Class<?> loadModuleInfoClass() {
        throw new UnsupportedOperationException("the annotations of a module are not known to the executable: ".concat(name));
    }

    private boolean isVisible(String resource, Class<?> caller) {
        Module asking = caller == null ? Object.class.getModule() : caller.getModule();
        if (asking == (Object) this || asking == Object.class.getModule() || !jdk.internal.module.Resources.canEncapsulate(resource)) {
            return true;
        }
        String holder = jdk.internal.module.Resources.toPackageName(resource);
        return !descriptor.packages().contains(holder) || isOpen(holder, asking);
    }
}
