package ingot.runtime.mem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeClassesTest {
    @Test
    void thereAre67ClassesUpTo32KiB() {
        assertThat(SizeClasses.bytes(1)).isEqualTo(8);
        assertThat(SizeClasses.bytes(67)).isEqualTo(32768);
        for (int c = 2; c < SizeClasses.COUNT; c++) {
            assertThat(SizeClasses.bytes(c)).isGreaterThan(SizeClasses.bytes(c - 1));
        }
    }

    @Test
    void sizesAreThoseOfTheRule() { // sizes that the rule is known to give
        assertThat(SizeClasses.of(33)).isEqualTo(SizeClasses.of(48));
        assertThat(SizeClasses.bytes(SizeClasses.of(1025))).isEqualTo(1152);
        assertThat(SizeClasses.bytes(SizeClasses.of(8193))).isEqualTo(9472);
    }

    @Test
    void theClassOfASizeIsTheSmallestThatHoldsIt() {
        for (int bytes = 1; bytes <= SizeClasses.LARGEST; bytes++) {
            int c = SizeClasses.of(bytes);
            assertThat(SizeClasses.bytes(c)).isGreaterThanOrEqualTo(bytes);
            assertThat(SizeClasses.bytes(c - 1)).isLessThan(bytes);
        }
        assertThat(SizeClasses.of(SizeClasses.LARGEST + 1)).isZero();
    }

    @Test
    void spansWasteAtMostAnEighth() {
        for (int c = 1; c < SizeClasses.COUNT; c++) {
            int span = SizeClasses.pages(c) * SizeClasses.PAGE;
            assertThat(span % SizeClasses.bytes(c)).isLessThanOrEqualTo(span / 8);
        }
    }
}
