package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import jdk.internal.access.SharedSecrets;

@TargetClass("jdk.internal.loader.BootLoader")
final class LoaderBootLoader {
    private LoaderBootLoader() {
    }

    /// The original asks the virtual machine in which module the package lies. The class knows.
    @Substitute
    public static Package definePackage(Class<?> type) {
        return SharedSecrets.getJavaLangAccess().definePackage(LoaderClassLoaders.bootLoader(), type.getPackageName(), type.getModule());
    }
}
