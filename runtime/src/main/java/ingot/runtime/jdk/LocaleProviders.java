package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.locale.provider.LocaleServiceProviderPool;

import java.util.List;
import java.util.Locale;
import java.util.spi.LocaleServiceProvider;

@TargetClass("sun.util.locale.provider.LocaleServiceProviderPool")
final class LocaleProviders {
    private LocaleProviders() {
    }

    @Alias
    static native List<Locale> getLookupLocales(Locale locale);

    @Alias
    private native List<LocaleServiceProvider> findProviders(Locale locale, boolean isObjectProvider);

    /// The original logs where a provider has no object. Only a program's own providers could, and they are not supported.
    @Substitute
    @SuppressWarnings("unchecked")
    private <P extends LocaleServiceProvider, S> S getLocalizedObjectImpl(LocaleServiceProviderPool.LocalizedObjectGetter<P, S> getter, Locale locale,
            boolean isObjectProvider, String key, Object... params) {
        for (Locale candidate : getLookupLocales(locale)) {
            for (LocaleServiceProvider provider : findProviders(candidate, isObjectProvider)) {
                S found = getter.getObject((P) provider, locale, key, params);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
