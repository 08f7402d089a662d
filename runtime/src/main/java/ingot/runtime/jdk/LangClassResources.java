package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.InputStream;
import java.net.URL;

import jdk.internal.reflect.CallerSensitive;
import jdk.internal.reflect.Reflection;

/// The originals ask methods of Module, about which the analysis knows what holds for all their callers together. Here it sees of a class of the class path that its
/// module has no name: the rules of encapsulation stay out of such programs.
@TargetClass("java.lang.Class")
final class LangClassResources {
    @Alias
    private transient Module module;
    @Alias
    private final ClassLoader classLoader = null;

    private LangClassResources() {
    }

    @Alias
    private native String resolveName(String name);

    @Alias
    private native boolean isOpenToCaller(String name, Class<?> caller);

    @Substitute
    @CallerSensitive
    public InputStream getResourceAsStream(String name) {
        String resolved = resolveName(name);
        String moduleName = ((LangModule) (Object) module).name;
        if (moduleName == null) {
            return classLoader == null ? ClassLoader.getSystemResourceAsStream(resolved) : classLoader.getResourceAsStream(resolved);
        }
        Resource found = isVisible(resolved, Reflection.getCallerClass()) ? Resources.ofModule(moduleName, resolved, classLoader) : null;
        return found == null ? null : found.stream();
    }

    @Substitute
    @CallerSensitive
    public URL getResource(String name) {
        String resolved = resolveName(name);
        String moduleName = ((LangModule) (Object) module).name;
        if (moduleName == null) {
            return classLoader == null ? ClassLoader.getSystemResource(resolved) : classLoader.getResource(resolved);
        }
        Resource found = isVisible(resolved, Reflection.getCallerClass()) ? Resources.ofModule(moduleName, resolved, classLoader) : null;
        return found == null ? null : found.url();
    }

    private boolean isVisible(String name, Class<?> caller) {
        return !jdk.internal.module.Resources.canEncapsulate(name) || isOpenToCaller(name, caller);
    }
}
