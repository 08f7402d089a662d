package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.List;
import java.util.ResourceBundle;

@TargetClass("java.util.ResourceBundle")
final class UtilResourceBundle {
    private UtilResourceBundle() {
    }

    /// A bundle of a module, which is the class library's. The original asks ResourceBundleProvider services first; those of the class library are for its locale data,
    /// which the image has by other ways (LocaleBundles).
    @Substitute
    private static ResourceBundle loadBundle(UtilResourceBundleCacheKey key, List<String> formats, ResourceBundle.Control control, Module module, Module caller) {
        String name = control.toBundleName(key.getName(), key.getLocale());
        if (caller != module && !module.isOpen(name.substring(0, Math.max(0, name.lastIndexOf('.'))), caller)) {
            return null;
        }
        for (String format : formats) {
            try {
                ResourceBundle bundle = UtilResourceBundleControl.load(name, format, module);
                if (bundle != null) {
                    key.setFormat(format);
                    return bundle;
                }
            } catch (LinkageError | Exception e) { // as the original: the next format may do
                key.setCause(e);
            }
        }
        return null;
    }
}
