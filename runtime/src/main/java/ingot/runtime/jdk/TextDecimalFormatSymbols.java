package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

@TargetClass("java.text.DecimalFormatSymbols")
final class TextDecimalFormatSymbols {
    private TextDecimalFormatSymbols() {
    }

    @Substitute
    public static DecimalFormatSymbols getInstance(Locale locale) {
        return NumberLocale.of(locale).symbols();
    }
}
