package ingot.runtime.jdk;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/// Number formats and their symbols for the locales of the image, made by the class library when the image is built. At run time a locale gets a copy of the closest one's:
/// the provider machinery and its resource bundles stay out.
final class NumberLocale {
    private static final NumberLocale ROOT = new NumberLocale(Locale.ROOT);
    private static final NumberLocale ENGLISH = new NumberLocale(Locale.ENGLISH);
    private static final NumberLocale US = new NumberLocale(Locale.US);

    /// The choices of NumberFormat's private factory.
    private static final int NUMBER = 0, CURRENCY = 1, PERCENT = 2, INTEGER = 4;

    private final DecimalFormatSymbols symbols;
    private final DecimalFormat number;
    private final DecimalFormat currency;
    private final DecimalFormat percent;
    private final DecimalFormat integer;

    /// The patterns are CLDR's for root and en.
    private NumberLocale(Locale locale) {
        symbols = new DecimalFormatSymbols(locale);
        number = new DecimalFormat("#,##0.###", symbols);
        currency = new DecimalFormat(locale.getLanguage().isEmpty() ? "\u00a4\u00a0#,##0.00" : "\u00a4#,##0.00", symbols);
        percent = new DecimalFormat("#,##0%", symbols);
        integer = new DecimalFormat("#,##0", symbols);
        integer.setParseIntegerOnly(true);
        integer.setRoundingMode(RoundingMode.HALF_EVEN);
    }

    static NumberLocale of(Locale locale) {
        if (!locale.getLanguage().equals("en")) {
            return ROOT;
        }
        return locale.getCountry().equals("US") ? US : ENGLISH;
    }

    DecimalFormatSymbols symbols() {
        return (DecimalFormatSymbols) symbols.clone();
    }

    NumberFormat format(int choice) {
        DecimalFormat format = switch (choice) {
            case NUMBER -> number;
            case CURRENCY -> currency;
            case PERCENT -> percent;
            case INTEGER -> integer;
            default -> throw new UnsupportedOperationException("compact number formats are not part of the image");
        };
        return (NumberFormat) format.clone();
    }
}
