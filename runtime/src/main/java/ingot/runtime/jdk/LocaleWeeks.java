package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;

import java.util.Calendar;
import java.util.Locale;

/// Where weeks begin, by region: CLDR's data, read when the image is built. The original asks the pool of providers, and builds a locale of the region; every Calendar that
/// is made leads here.
@TargetClass("sun.util.locale.provider.CalendarDataUtility")
final class LocaleWeeks {
    private LocaleWeeks() {
    }

    /// Groups "n: region region ...;".
    private static final class Data {
        static final String FIRST_DAYS = read("firstDayOfWeek");
        static final String MINIMAL_DAYS = read("minimalDaysInFirstWeek");

        private static String read(String key) {
            LocaleResources resources = LocaleProviderAdapter.forType(LocaleProviderAdapter.Type.CLDR).getLocaleResources(Locale.ROOT);
            return resources.getCalendarData(key);
        }
    }

    @Substitute
    public static int retrieveFirstDayOfWeek(Locale locale) {
        String chosen = locale.getUnicodeLocaleType("fw");
        int day = chosen == null ? -1 : "sunmontuewedthufrisat".indexOf(chosen.toLowerCase(Locale.ROOT));
        if (day >= 0 && day % 3 == 0 && chosen.length() == 3) {
            return Calendar.SUNDAY + day / 3;
        }
        int known = value(Data.FIRST_DAYS, locale);
        return known == 0 ? Calendar.MONDAY : known > Calendar.SATURDAY ? Calendar.SUNDAY : known;
    }

    @Substitute
    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        int known = value(Data.MINIMAL_DAYS, locale);
        return known < 1 || known > 7 ? 1 : known;
    }

    /// The region's number, else that of the world (001), else 0. A locale without a region counts as one of the United States.
    private static int value(String groups, Locale locale) {
        String region = region(locale);
        int at = groups.indexOf(region.isEmpty() ? "US" : region);
        if (at < 0) {
            at = groups.indexOf("001");
        }
        if (at < 0) {
            return 0;
        }
        int start = groups.lastIndexOf(';', at) + 1;
        return Integer.parseInt(groups, start, groups.indexOf(':', start), 10);
    }

    /// That of the extension "rg", two letters and "zzzz", else the locale's own.
    private static String region(Locale locale) {
        String chosen = locale.getUnicodeLocaleType("rg");
        return chosen != null && UtilLocale.isRegion(chosen) ? chosen.substring(0, 2).toUpperCase(Locale.ROOT) : locale.getCountry();
    }
}
