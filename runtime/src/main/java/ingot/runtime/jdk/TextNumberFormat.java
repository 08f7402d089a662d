package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.text.NumberFormat;
import java.util.Locale;

@TargetClass("java.text.NumberFormat")
final class TextNumberFormat {
    private TextNumberFormat() {
    }

    @Substitute
    private static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
        return NumberLocale.of(locale).format(choice);
    }
}
