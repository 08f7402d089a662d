package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.util.Locale;

@TargetClass("java.util.ResourceBundle$CacheKey")
final class UtilResourceBundleCacheKey {
    private UtilResourceBundleCacheKey() {
    }

    @Alias
    native String getName();

    @Alias
    native Locale getLocale();

    @Alias
    native void setFormat(String format);

    @Alias
    native void setCause(Throwable cause);
}
