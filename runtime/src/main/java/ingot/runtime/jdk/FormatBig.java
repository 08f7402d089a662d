package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formatter;
import java.util.Locale;

/// Formatter's own code for big numbers, with a specifier made at hand: without the parser, and without the symbols of a locale, for which null stands.
@TargetClass("java.util.Formatter$FormatSpecifier")
final class FormatBig {
    @Alias
    private int flags;
    @Alias
    private int width;
    @Alias
    private int precision;
    @Alias
    private char c;

    @Alias
    private FormatBig(char conversion) {
    }

    @Alias
    private native void print(Formatter formatter, BigInteger value, Locale locale) throws IOException;

    @Alias
    private native void print(Formatter formatter, BigDecimal value, Locale locale) throws IOException;

    /// %d, %x, %X and %o.
    static String integer(BigInteger value, char conversion, int width, int flags) {
        var text = new StringBuilder();
        try {
            specifier(conversion, width, -1, flags).print(new Formatter(text, null), value, null);
        } catch (IOException e) {
            throw new AssertionError(e); // a StringBuilder throws none
        }
        return text.toString();
    }

    /// %e, %E, %f, %g and %G.
    static String decimal(BigDecimal value, char conversion, int width, int precision, int flags) {
        var text = new StringBuilder();
        try {
            specifier(conversion, width, precision, flags).print(new Formatter(text, null), value, null);
        } catch (IOException e) {
            throw new AssertionError(e); // a StringBuilder throws none
        }
        return text.toString();
    }

    private static FormatBig specifier(char conversion, int width, int precision, int flags) {
        var specifier = new FormatBig(conversion);
        specifier.width = width;
        specifier.precision = precision;
        specifier.flags = flags;
        return specifier;
    }
}
