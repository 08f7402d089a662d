package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;

/// The classes of proxies are made when the program is built.
@TargetClass("java.lang.reflect.Proxy")
final class ReflectProxy {
    private ReflectProxy() {
    }

    @Substitute
    private static Constructor<?> getProxyConstructor(ClassLoader loader, Class<?>... interfaces) {
        return LangClass.proxy(interfaces);
    }

    @Substitute
    public static boolean isProxyClass(Class<?> type) {
        return type.getSuperclass() == Proxy.class && type.getName().contains("$Proxy");
    }
}
