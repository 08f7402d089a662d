package ingot.runtime.jdk;

import jdk.internal.math.FormattedFPDecimal;

/// %e, %f and %g of a double, as java.util.Formatter specifies them, over the class library's own conversion and rounding ([FormattedFPDecimal]).
public final class FormatFloats {
    private static final int DEFAULT_PRECISION = 6;

    private FormatFloats() {}

    /// @param precision -1 if the specifier has none
    public static String text(double value, char conversion, int width, int precision, int flags) {
        boolean upper = (flags & FormatText.UPPER) != 0;
        if (Double.isNaN(value)) {
            return FormatText.justify(upper ? "NAN" : "NaN", width, flags);
        }
        boolean negative = Double.compare(value, 0.0) < 0;
        double magnitude = Math.abs(value);
        if (magnitude == Double.POSITIVE_INFINITY) {
            int plain = flags & ~(FormatText.ZERO | FormatText.GROUP);
            return FormatText.justify(FormatText.signed(new StringBuilder(upper ? "INFINITY" : "Infinity"), negative, width, plain), width, flags);
        }
        int wanted = precision < 0 ? DEFAULT_PRECISION : precision == 0 && conversion == 'g' ? 1 : precision;
        var text = new StringBuilder();
        char[] exponent = conversion == 'g' && magnitude == 0 ? zero(text, wanted) : digits(text, magnitude, conversion, wanted);
        if (exponent == null) {
            return FormatText.justify(FormatText.signed(text, negative, width, flags), width, flags);
        }
        // The exponent's digits count as width, a closing parenthesis comes after them.
        boolean enclosed = negative && (flags & FormatText.PARENTHESES) != 0;
        String number = FormatText.signed(text, negative, width - exponent.length - 1, flags);
        var whole = new StringBuilder(number);
        if (enclosed) {
            whole.setLength(whole.length() - 1);
        }
        whole.append(upper ? 'E' : 'e').append(exponent);
        if (enclosed) {
            whole.append(')');
        }
        return FormatText.justify(whole.toString(), width, flags);
    }

    private static char[] zero(StringBuilder text, int precision) {
        text.append('0');
        addZeros(text, precision - 1);
        return null;
    }

    /// Appends the digits, and gives the exponent's sign and digits, or null if there is no exponent.
    private static char[] digits(StringBuilder text, double magnitude, char conversion, int precision) {
        FormattedFPDecimal decimal = FormattedFPDecimal.valueOf(magnitude, precision, conversion);
        text.append(decimal.getMantissa());
        char[] exponent = decimal.getExponent();
        int places = conversion != 'g' ? precision : exponent != null ? precision - 1 : precision - 1 - decimal.getExponentRounded();
        addZeros(text, places);
        return conversion == 'e' && magnitude == 0 ? new char[] {'+', '0', '0'} : exponent;
    }

    /// Up to that many places after the decimal separator.
    private static void addZeros(StringBuilder text, int places) {
        int dot = text.indexOf(".");
        int missing = places - (dot < 0 ? 0 : text.length() - dot - 1);
        if (dot < 0 && missing > 0) {
            text.append('.');
        }
        for (; missing > 0; missing--) {
            text.append('0');
        }
    }
}
