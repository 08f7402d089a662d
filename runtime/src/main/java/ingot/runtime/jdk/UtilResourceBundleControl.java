package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/// The compiler brings the classes and files of each bundle whose name it knows. The original opens a URL, which programs without other use for URLs need not have.
@TargetClass("java.util.ResourceBundle$Control")
final class UtilResourceBundleControl {
    private UtilResourceBundleControl() {
    }

    @Substitute
    private ResourceBundle newBundle0(String bundleName, String format, ClassLoader loader, boolean reload) throws ReflectiveOperationException, IOException {
        switch (format) {
            case "java.class" -> {
                try {
                    return ofClass(loader.loadClass(bundleName));
                } catch (ClassNotFoundException _) {
                    return null;
                }
            }
            case "java.properties" -> {
                String file = fileName(bundleName);
                return file == null ? null : ofFile(loader.getResourceAsStream(file));
            }
            default -> throw new IllegalArgumentException("unknown format: ".concat(format));
        }
    }

    /// What is in the image does not change.
    @Substitute
    public boolean needsReload(String baseName, Locale locale, String format, ClassLoader loader, ResourceBundle bundle, long loadTime) {
        Objects.requireNonNull(bundle);
        return false;
    }

    /// A bundle of a named module.
    static ResourceBundle load(String name, String format, Module module) throws ReflectiveOperationException, IOException {
        if (format.equals("java.class")) {
            Class<?> type = ClassTable.find(name);
            return type == null ? null : ofClass(type);
        }
        Resource file = Resources.ofModule(module.getName(), fileName(name), null);
        return file == null ? null : ofFile(file.stream());
    }

    /// Null for what cannot be a file's name: a URL.
    private static String fileName(String bundleName) {
        return bundleName.contains("://") ? null : bundleName.replace('.', '/').concat(".properties");
    }

    private static ResourceBundle ofFile(InputStream stream) throws IOException {
        try (stream) {
            return stream == null ? null : new PropertyResourceBundle(stream);
        }
    }

    private static ResourceBundle ofClass(Class<?> type) throws ReflectiveOperationException {
        if (!ResourceBundle.class.isAssignableFrom(type)) {
            throw new ClassCastException(type.getName().concat(" cannot be cast to ResourceBundle"));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            if (!Modifier.isPublic(constructor.getModifiers())) {
                throw new IllegalAccessException("no-arg constructor in ".concat(type.getName()).concat(" is not publicly accessible."));
            }
            constructor.setAccessible(true);
            return (ResourceBundle) constructor.newInstance();
        } catch (NoSuchMethodException _) {
            throw new InstantiationException("public no-arg constructor does not exist in ".concat(type.getName()));
        } catch (InvocationTargetException e) {
            throw UtilResourceBundleControl.<RuntimeException>unchecked(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
