package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;
import jdk.internal.loader.BuiltinClassLoader;

@TargetClass("jdk.internal.loader.ClassLoaders")
final class LoaderClassLoaders {
    private LoaderClassLoaders() {
    }

    @Alias
    static native BuiltinClassLoader bootLoader();
}
