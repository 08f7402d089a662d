package ingot.runtime.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
            assertThat(FormatText.decimal(value, -1, FormatText.GROUP)).isEqualTo(format("%,d", value));
            for (int width = 1; width < 25; width += 4) {
                assertThat(FormatText.decimal(value, width, 0)).isEqualTo(format("%" + width + "d", value));
                assertThat(FormatText.decimal(value, width, FormatText.LEFT)).isEqualTo(format("%-" + width + "d", value));
                assertThat(FormatText.decimal(value, width, FormatText.ZERO)).isEqualTo(format("%0" + width + "d", value));
                assertThat(FormatText.decimal(value, width, FormatText.ZERO | FormatText.GROUP)).isEqualTo(format("%0," + width + "d", value));
                assertThat(FormatText.decimal(value, width, FormatText.LEFT | FormatText.GROUP)).isEqualTo(format("%-," + width + "d", value));
            }
        }
    }

    @Test
    void hexadecimalsAreFormatters() {
        for (Object value : INTEGERS) {
            assertThat(FormatText.hexadecimal(value, -1, 0)).isEqualTo(format("%x", value));
            assertThat(FormatText.hexadecimal(value, -1, FormatText.UPPER)).isEqualTo(format("%X", value));
            for (int width = 1; width < 25; width += 4) {
                assertThat(FormatText.hexadecimal(value, width, 0)).isEqualTo(format("%" + width + "x", value));
                assertThat(FormatText.hexadecimal(value, width, FormatText.LEFT)).isEqualTo(format("%-" + width + "x", value));
                assertThat(FormatText.hexadecimal(value, width, FormatText.ZERO | FormatText.UPPER)).isEqualTo(format("%0" + width + "X", value));
            }
        }
    }

    @Test
    void textAndTruthAreFormatters() {
        for (Object value : Arrays.asList("", "abc", true, false, null, 'c', 12, List.of(1))) {
            for (int width = 1; width < 12; width += 3) {
                assertThat(FormatText.text(value, width, 0)).isEqualTo(format("%" + width + "s", value));
                assertThat(FormatText.text(value, width, FormatText.LEFT)).isEqualTo(format("%-" + width + "s", value));
                assertThat(FormatText.truth(value, width, FormatText.LEFT)).isEqualTo(format("%-" + width + "b", value));
            }
            assertThat(FormatText.truth(value, -1, 0)).isEqualTo(format("%b", value));
        }
    }
}
