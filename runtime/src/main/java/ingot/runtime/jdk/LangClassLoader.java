package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.lang.ClassLoader")
final class LangClassLoader {
    private LangClassLoader() {
    }

    @Substitute
    private static void registerNatives() {
    }

    @Substitute
    private static Class<?> findBootstrapClass(String name) {
        return ClassTable.find(name);
    }

    @Substitute
    private Class<?> findLoadedClass0(String name) {
        return ClassTable.find(name);
    }
}
