package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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

    /// The original makes a method handle.
    @Substitute
    static Object invokeDefault(Object proxy, Method method, Object[] arguments, Class<?> caller) throws Throwable {
        if (!isProxyClass(proxy.getClass())) {
            throw new IllegalArgumentException("'proxy' is not a proxy instance");
        }
        if (!method.isDefault()) {
            throw new IllegalArgumentException("\"".concat(method.toString()).concat("\" is not a default method"));
        }
        try {
            return LangClass.special(method.getDeclaringClass(), ReflectMethod.slot(method), method.getName()).call(proxy, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Substitute
    public static boolean isProxyClass(Class<?> type) {
        return type.getSuperclass() == Proxy.class && type.getName().contains("$Proxy");
    }
}
