package ingot.runtime.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllegalFormatCodePointException;
import java.util.IllegalFormatConversionException;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

/// Against java.util.Formatter itself.
class FormatTextTest {
    private static final List<Object> INTEGERS = Arrays.asList(0, 7, -7, 1234567, -1234567, Integer.MIN_VALUE, Integer.MAX_VALUE, 0L, -1L, Long.MIN_VALUE,
            Long.MAX_VALUE, (short) -5, (byte) -5, (byte) 100, (short) 1000, 999, 1000, -999, -1000, null);

    private static String format(String spec, Object argument) {
        return String.format(Locale.ROOT, spec, new Object[] {argument});
    }

    @Test
    void decimalsAreFormatters() {
        for (Object value : INTEGERS) {
            for (int flags = 0; flags < 256; flags++) {
                for (int width : new int[] {-1, 3, 7, 11, 15, 19, 23}) {
                    int chosen = flags;
                    check("d", flags, width, -1, value, to -> FormatText.decimal(value, to, null, width, chosen));
                }
            }
        }
    }

    @Test
    void bitsAreFormatters() {
        for (Object value : INTEGERS) {
            for (int flags = 0; flags < 256; flags++) {
                for (int width : new int[] {-1, 3, 7, 11, 15, 19, 23}) {
                    int chosen = flags;
                    check("x", flags, width, -1, value, to -> FormatText.bits(value, to, null, 'x', width, chosen));
                    check("o", flags, width, -1, value, to -> FormatText.bits(value, to, null, 'o', width, chosen));
                }
            }
        }
    }

    @Test
    void floatsAreFormatters() {
        var values = new ArrayList<Object>(Arrays.asList(0.0, -0.0, 0.5, 1.5, 2.5, -0.125, 0.001, 0.0001, 0.00001, 1e5, 123456.5, 999999.5, 1e7, 1e-7, 1234567.891, 1e100, Double.MAX_VALUE,
                Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.15, 0.25, 0.35, 1.005, 2.675, 9.995, 99.995, 1f, 0.1f, -3.3f, 16777216f, Float.MIN_VALUE, null));
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            values.add(Double.longBitsToDouble(random.nextLong()));
            values.add(random.nextInt(2_000_000) / 1000.0 - 1000);
            values.add(Float.intBitsToFloat(random.nextInt()));
        }
        for (Object value : values) {
            for (int i = 0; i < 60; i++) {
                int flags = random.nextInt(256) & (i < 20 ? FormatText.GROUP | FormatText.LEFT : 255);
                int width = random.nextInt(4) == 0 ? -1 : 1 + random.nextInt(24);
                int precision = random.nextInt(4) == 0 ? -1 : random.nextInt(12);
                for (char c : "efg".toCharArray()) {
                    check(String.valueOf(c), flags, width, precision, value, to -> FormatText.floating(value, to, null, c, width, precision, flags));
                }
            }
        }
    }

    @Test
    void textsAreFormatters() {
        for (Object value : Arrays.asList("", "abc", true, false, null, 'c', 12, List.of(1))) {
            for (int width = -1; width < 12; width += 3) {
                for (int precision = -1; precision < 4; precision++) {
                    for (int flags : new int[] {0, FormatText.LEFT}) {
                        int w = width;
                        int p = precision;
                        check("s", flags, width, precision, value, to -> FormatText.general(value, to, null, w, p, flags));
                        check("h", flags, width, precision, value, to -> FormatText.hash(value, to, null, w, p, flags));
                        check("b", flags, width, precision, value, to -> to.append(FormatText.truth(value, w, p, flags)));
                    }
                }
            }
        }
        for (Object value : Arrays.asList('c', (byte) 65, (short) 0x3b1, 0x1f600, null)) {
            check("c", 0, -1, -1, value, to -> FormatText.character(value, to, null, -1, 0));
            check("c", FormatText.LEFT, 5, -1, value, to -> FormatText.character(value, to, null, 5, FormatText.LEFT));
        }
    }

    @Test
    void wrongArgumentsFailAsFormatters() {
        var stream = new ByteArrayOutputStream();
        var to = new StringBuilder("before ");
        assertThatThrownBy(() -> FormatText.decimal(1.5, to, new PrintStream(stream), -1, 0)).isInstanceOf(IllegalFormatConversionException.class).hasMessage("d != java.lang.Double");
        assertThatThrownBy(() -> FormatText.floating(1, to, null, 'f', -1, -1, 0)).isInstanceOf(IllegalFormatConversionException.class).hasMessage("f != java.lang.Integer");
        assertThatThrownBy(() -> FormatText.character(0x110000, to, null, -1, 0)).isInstanceOf(IllegalFormatCodePointException.class);
        assertThat(stream).hasToString("before ");
    }

    /// Where Formatter takes the flags.
    private static void check(String conversion, int flags, int width, int precision, Object value, Consumer<StringBuilder> format) {
        var spec = new StringBuilder("%");
        for (int i = 0; i < 8; i++) {
            spec.append((flags & 1 << i) != 0 ? new String[] {"-", "", "#", "+", " ", "0", ",", "("}[i] : "");
        }
        spec.append(width < 0 ? "" : width).append(precision < 0 ? "" : "." + precision)
                .append((flags & FormatText.UPPER) != 0 ? conversion.toUpperCase(Locale.ROOT) : conversion);
        String expected;
        try {
            expected = format(spec.toString(), value);
        } catch (IllegalFormatException e) {
            return;
        }
        if (((flags & FormatText.PREFIX) == 0 || "xo".contains(conversion)) && !(value instanceof Number && "xo".contains(conversion) && (flags & 0xd8) != 0)) {
            var text = new StringBuilder();
            format.accept(text);
            assertThat(text.toString()).as("%s of %s", spec, value).isEqualTo(expected);
        }
    }
}
