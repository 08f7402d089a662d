package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;

import java.util.Locale;

/// Names of time zones that CLDR has no entry for, by its rules (Unicode TR 35, part 4, time zone names). The originals say the same through MessageFormat, Formatter, regular
/// expressions and streams; the patterns of the image's locales (root and en) only say where a text goes.
@TargetClass("sun.util.cldr.CLDRTimeZoneNameProviderImpl")
final class LocaleZoneNames {
    private LocaleZoneNames() {
    }

    @Substitute
    private boolean regionFormatFallback(String[] names, int index, Locale locale) {
        String name = index % 2 == 0 ? null : ZoneNames.ofRegion(names[ZoneNames.ID], index, resources(locale));
        if (name != null) {
            names[index] = name;
        }
        return index % 2 != 0 && names[index] != null && !names[index].isEmpty();
    }

    @Substitute
    private String toGMTFormat(String id, boolean daylight, Locale locale) {
        return ZoneNames.offset(id, daylight);
    }

    @Substitute
    private boolean isFixedOffset(String id) {
        return ZoneNames.isFixed(id);
    }

    private static LocaleResources resources(Locale locale) {
        return LocaleProviderAdapter.forType(LocaleProviderAdapter.Type.CLDR).getLocaleResources(locale);
    }
}
