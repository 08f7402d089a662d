package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.cldr.CLDRLocaleProviderAdapter;
import sun.util.locale.provider.FallbackLocaleProviderAdapter;
import sun.util.locale.provider.JRELocaleProviderAdapter;
import sun.util.locale.provider.LocaleProviderAdapter;

/// The adapters between locale-sensitive classes and the data of the locales, made when the image is built. The original makes each by its class's name.
@TargetClass("sun.util.locale.provider.LocaleProviderAdapter")
final class LocaleAdapters {
    private static final LocaleProviderAdapter CLDR = new CLDRLocaleProviderAdapter();
    private static final LocaleProviderAdapter FALLBACK = new FallbackLocaleProviderAdapter();
    private static final LocaleProviderAdapter JRE = new JRELocaleProviderAdapter();

    private LocaleAdapters() {
    }

    @Substitute
    public static LocaleProviderAdapter forType(LocaleProviderAdapter.Type type) {
        return switch (type) {
            case CLDR -> CLDR;
            case FALLBACK -> FALLBACK;
            case JRE -> JRE;
            case SPI, HOST -> throw new UnsupportedOperationException("locale providers of a program are not supported in an executable");
        };
    }
}
