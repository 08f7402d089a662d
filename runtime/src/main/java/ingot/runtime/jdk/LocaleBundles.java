package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import jdk.internal.access.SharedSecrets;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.resources.OpenListResourceBundle;
import sun.util.resources.TimeZoneNamesBundle;

import java.util.Locale;
import java.util.ResourceBundle;

/// The locale data of the image: root and en, read when the image is built, one class a bundle, so that a program has those it asks for. The original
/// puts together the names of classes. A locale that is not there gets the closest one's data, as on a JVM.
@TargetClass("sun.util.resources.LocaleData")
final class LocaleBundles {
    private static final String CLDR_TEXT = "sun.text.resources.cldr.";
    private static final String CLDR_UTIL = "sun.util.resources.cldr.";
    private static final String TEXT = "sun.text.resources.";
    private static final String UTIL = "sun.util.resources.";

    @Alias
    private LocaleProviderAdapter.Type type;

    private LocaleBundles() {
    }

    /// The JDK's older data, which have root only, behind the fallback adapter.
    private boolean isCldr() {
        return type == LocaleProviderAdapter.Type.CLDR;
    }

    @Substitute
    public ResourceBundle getDateFormatData(Locale locale) {
        return formats(isCldr(), locale);
    }

    @Substitute
    public ResourceBundle getNumberFormatData(Locale locale) {
        return formats(isCldr(), locale);
    }

    private static ResourceBundle formats(boolean cldr, Locale locale) {
        return !cldr ? Formats.ROOT : !isEnglish(locale) ? CldrFormats.ROOT : isPosix(locale) ? CldrFormats.POSIX : CldrFormats.ENGLISH;
    }

    @Substitute
    public ResourceBundle getCalendarData(Locale locale) {
        return isCldr() ? CldrCalendars.ROOT : Calendars.ROOT;
    }

    @Substitute
    public OpenListResourceBundle getCurrencyNames(Locale locale) {
        return !isCldr() ? Currencies.ROOT : isEnglish(locale) ? CldrCurrencies.ENGLISH : CldrCurrencies.ROOT;
    }

    @Substitute
    public OpenListResourceBundle getLocaleNames(Locale locale) {
        return !isCldr() ? Locales.ROOT : isEnglish(locale) ? CldrLocales.ENGLISH : CldrLocales.ROOT;
    }

    @Substitute
    public TimeZoneNamesBundle getTimeZoneNames(Locale locale) {
        return !isCldr() ? Zones.ROOT : isEnglish(locale) ? CldrZones.ENGLISH : CldrZones.ROOT;
    }

    @Substitute
    public ResourceBundle getCollationData(Locale locale) {
        return Collation.ROOT;
    }

    @Substitute
    private static OpenListResourceBundle getSupplementary(String name, Locale locale) {
        return name.equals(TEXT + "JavaTimeSupplementary") ? Supplement.ROOT : null;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static boolean isPosix(Locale locale) {
        return locale.getCountry().equals("US") && locale.getVariant().equals("POSIX");
    }

    /// Joins a bundle to the one above it, and makes it read its contents.
    private static <B extends ResourceBundle> B made(B bundle, String name, Locale locale, ResourceBundle parent) {
        var access = SharedSecrets.getJavaUtilResourceBundleAccess();
        if (parent != null) {
            access.setParent(bundle, parent);
        }
        access.setLocale(bundle, locale);
        access.setName(bundle, name);
        bundle.containsKey("");
        return bundle;
    }

    private static final class CldrFormats {
        static final ResourceBundle ROOT = made(new sun.text.resources.cldr.FormatData(), CLDR_TEXT + "FormatData", Locale.ROOT, null);
        static final ResourceBundle ENGLISH = made(new sun.text.resources.cldr.FormatData_en(), CLDR_TEXT + "FormatData", Locale.ENGLISH, ROOT);
        static final ResourceBundle POSIX = made(new sun.text.resources.cldr.FormatData_en_US_POSIX(), CLDR_TEXT + "FormatData", Locale.of("en", "US", "POSIX"), ENGLISH);
    }

    private static final class CldrCalendars {
        static final ResourceBundle ROOT = made(new sun.util.resources.cldr.CalendarData(), CLDR_UTIL + "CalendarData", Locale.ROOT, null);
    }

    private static final class CldrCurrencies {
        static final OpenListResourceBundle ROOT = made(new sun.util.resources.cldr.CurrencyNames(), CLDR_UTIL + "CurrencyNames", Locale.ROOT, null);
        static final OpenListResourceBundle ENGLISH = made(new sun.util.resources.cldr.CurrencyNames_en(), CLDR_UTIL + "CurrencyNames", Locale.ENGLISH, ROOT);
    }

    private static final class CldrLocales {
        static final OpenListResourceBundle ROOT = made(new sun.util.resources.cldr.LocaleNames(), CLDR_UTIL + "LocaleNames", Locale.ROOT, null);
        static final OpenListResourceBundle ENGLISH = made(new sun.util.resources.cldr.LocaleNames_en(), CLDR_UTIL + "LocaleNames", Locale.ENGLISH, ROOT);
    }

    private static final class CldrZones {
        static final TimeZoneNamesBundle ROOT = made(new sun.util.resources.cldr.TimeZoneNames(), CLDR_UTIL + "TimeZoneNames", Locale.ROOT, null);
        static final TimeZoneNamesBundle ENGLISH = made(new sun.util.resources.cldr.TimeZoneNames_en(), CLDR_UTIL + "TimeZoneNames", Locale.ENGLISH, ROOT);
    }

    private static final class Formats {
        static final ResourceBundle ROOT = made(new sun.text.resources.FormatData(), TEXT + "FormatData", Locale.ROOT, null);
    }

    private static final class Supplement {
        static final OpenListResourceBundle ROOT = made(new sun.text.resources.JavaTimeSupplementary(), TEXT + "JavaTimeSupplementary", Locale.ROOT, null);
    }

    private static final class Collation {
        static final ResourceBundle ROOT = made(new sun.text.resources.CollationData(), TEXT + "CollationData", Locale.ROOT, null);
    }

    private static final class Calendars {
        static final ResourceBundle ROOT = made(new sun.util.resources.CalendarData(), UTIL + "CalendarData", Locale.ROOT, null);
    }

    private static final class Currencies {
        static final OpenListResourceBundle ROOT = made(new sun.util.resources.CurrencyNames(), UTIL + "CurrencyNames", Locale.ROOT, null);
    }

    private static final class Locales {
        static final OpenListResourceBundle ROOT = made(new sun.util.resources.LocaleNames(), UTIL + "LocaleNames", Locale.ROOT, null);
    }

    private static final class Zones {
        static final TimeZoneNamesBundle ROOT = made(new sun.util.resources.TimeZoneNames(), UTIL + "TimeZoneNames", Locale.ROOT, null);
    }
}
