package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.Locale;

@TargetClass("sun.util.locale.provider.TimeZoneNameUtility")
final class LocaleZones {
    private LocaleZones() {
    }

    /// The original asks the pool of providers. Date.toString leads here, and with it every program that turns objects of many kinds into text.
    @Substitute
    private static String[] retrieveDisplayNamesImpl(String id, Locale locale) {
        return ZoneNames.of(id, locale);
    }
}
