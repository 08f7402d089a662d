package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import jdk.internal.util.StaticProperty;
import sun.util.locale.LocaleExtensions;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;
import sun.util.locale.provider.TimeZoneNameUtility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/// The default locales of the categories come from properties that are fixed when the image is built, and so are the locales: the builder of locales, with the
/// regular expressions it needs, stays out of programs that only ask for them.
@TargetClass("java.util.Locale")
final class UtilLocale {
    @Alias
    private static volatile Locale defaultLocale;

    @Alias
    private transient LocaleExtensions localeExtensions;

    /// Kinds of names, for getDisplayString.
    private static final int EXTENSION_KEY = 4, EXTENSION_TYPE = 5;

    private UtilLocale() {
    }

    @Alias
    static native Locale getInstance(String language, String script, String country, String variant, LocaleExtensions extensions);

    @Alias
    private static native Optional<LocaleExtensions> getDefaultExtensions(String property);

    @Substitute
    private static Locale initDefault(Locale.Category category) {
        return category == Locale.Category.DISPLAY ? Defaults.DISPLAY : Defaults.FORMAT;
    }

    static Locale made(String language, String script, String country, String variant, String extensions) {
        return extensions.isEmpty() && isDefault(language, script, country, variant) ? defaultLocale
                : getInstance(language, script, country, variant, getDefaultExtensions(extensions).orElse(null));
    }

    private static boolean isDefault(String language, String script, String country, String variant) {
        return language.equals(StaticProperty.USER_LANGUAGE) && script.equals(StaticProperty.USER_SCRIPT) && country.equals(StaticProperty.USER_COUNTRY)
                && variant.equals(StaticProperty.USER_VARIANT);
    }

    @Alias
    public native String getDisplayLanguage(Locale in);

    @Alias
    public native String getDisplayScript(Locale in);

    @Alias
    public native String getDisplayCountry(Locale in);

    @Alias
    private native String[] getDisplayVariantArray(Locale in);

    @Alias
    private native String getDisplayString(String code, String category, Locale in, int type);

    /// The original puts the parts together with MessageFormat; in root and en that makes "language (script, country, variants, extensions)".
    @Substitute
    public String getDisplayName(Locale in) {
        var names = new ArrayList<String>();
        for (String name : new String[] {getDisplayLanguage(in), getDisplayScript(in), getDisplayCountry(in)}) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        String[] variants = getDisplayVariantArray(in);
        names.addAll(Arrays.asList(variants));
        if (names.size() == variants.length) {
            return String.join(", ", variants);
        }
        if (localeExtensions != null) {
            for (String attribute : localeExtensions.getUnicodeLocaleAttributes()) {
                names.add(getDisplayString(attribute, null, in, EXTENSION_KEY));
            }
            LocaleResources resources = LocaleProviderAdapter.getResourceBundleBased().getLocaleResources(in);
            for (String key : localeExtensions.getUnicodeLocaleKeys()) {
                names.add(getDisplayKeyTypeExtensionString(key, resources, in));
            }
        }
        return names.size() == 1 ? names.getFirst() : names.getFirst() + " (" + String.join(", ", names.subList(1, names.size())) + ")";
    }

    @Substitute
    private String getDisplayKeyTypeExtensionString(String key, LocaleResources resources, Locale in) {
        String type = localeExtensions.getUnicodeLocaleType(key);
        String name = getDisplayString(type, key, in, EXTENSION_TYPE);
        if (name != null && !name.equals(type)) {
            return name;
        }
        String shown = switch (key) {
            case "cu" -> resources.getCurrencyName(type.toLowerCase(Locale.ROOT));
            case "rg" -> isRegion(type) ? resources.getLocaleName(type.substring(0, 2).toUpperCase(Locale.ROOT)) : null;
            case "tz" -> {
                var zone = TimeZoneNameUtility.convertLDMLShortID(type);
                yield zone.isEmpty() ? null : TimeZoneNameUtility.retrieveGenericDisplayName(zone.get(), TimeZone.LONG, in);
            }
            default -> null;
        };
        return PlainMessage.of(resources.getLocaleName("ListKeyTypePattern"), getDisplayString(key, null, in, EXTENSION_KEY), shown == null ? type : shown);
    }

    /// Two letters and "zzzz".
    static boolean isRegion(String type) {
        return type.length() == 6 && isLetter(type.charAt(0)) && isLetter(type.charAt(1)) && type.substring(2).equalsIgnoreCase("zzzz");
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /// Read when the image is built.
    private static final class Defaults {
        static final Locale DISPLAY = made(StaticProperty.USER_LANGUAGE_DISPLAY, StaticProperty.USER_SCRIPT_DISPLAY, StaticProperty.USER_COUNTRY_DISPLAY,
                StaticProperty.USER_VARIANT_DISPLAY, StaticProperty.USER_EXTENSIONS_DISPLAY);
        static final Locale FORMAT = made(StaticProperty.USER_LANGUAGE_FORMAT, StaticProperty.USER_SCRIPT_FORMAT, StaticProperty.USER_COUNTRY_FORMAT,
                StaticProperty.USER_VARIANT_FORMAT, StaticProperty.USER_EXTENSIONS_FORMAT);
    }
}
