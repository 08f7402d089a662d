package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.locale.provider.BaseLocaleDataMetaInfo;

@TargetClass("sun.util.locale.provider.JRELocaleProviderAdapter")
final class LocaleJreAdapter {
    private LocaleJreAdapter() {
    }

    /// The image has the locales of java.base; the original asks the installed modules for more.
    @Substitute
    private static String createSupportedLocaleString(String category) {
        return BaseLocaleDataMetaInfo.getSupportedLocaleString(category);
    }
}
