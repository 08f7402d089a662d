package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.Locale;

/// The original asks a BreakIterator for word boundaries, which brings the locale providers into every toLowerCase.
@TargetClass("java.lang.ConditionalSpecialCasing")
final class LangConditionalSpecialCasing {
    private LangConditionalSpecialCasing() {
    }

    @Alias
    private static native boolean isCased(int ch);

    /// Final_Sigma (Unicode 16, table 3-17): a cased letter before, with only case-ignorable characters between, and none such after.
    @Substitute
    private static boolean isFinalCased(String text, int index, Locale locale) {
        int ch = 0;
        int before = index;
        boolean found = false;
        while (before > 0 && !found) {
            ch = text.codePointBefore(before);
            before -= Character.charCount(ch);
            if (isCased(ch)) {
                found = true;
            } else if (!isCaseIgnorable(ch)) {
                return false;
            }
        }
        int after = index + Character.charCount(text.codePointAt(index));
        while (found && after < text.length()) {
            ch = text.codePointAt(after);
            after += Character.charCount(ch);
            if (isCased(ch)) {
                return false;
            }
            if (!isCaseIgnorable(ch)) {
                return true;
            }
        }
        return found;
    }

    /// Unicode 16, definition D136: marks, formats, modifiers, and what may stand in the middle of a word.
    private static boolean isCaseIgnorable(int ch) {
        return switch (Character.getType(ch)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.MODIFIER_LETTER, Character.MODIFIER_SYMBOL -> true;
            default -> switch (ch) {
                case '\'', '.', ':', 0xb7, 0x387, 0x55f, 0x5f4, 0x2018, 0x2019, 0x2024, 0x2027, 0xfe13, 0xfe52, 0xfe55, 0xff07, 0xff0e, 0xff1a -> true;
                default -> false;
            };
        };
    }
}
