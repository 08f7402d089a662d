package ingot.ir;

import java.util.ArrayList;
import java.util.List;

/// A constant format, taken apart (java.util.Formatter's specification). Only formats of which nothing can fail but an argument's type.
final class FormatString {
    /// The flags of ingot.runtime.jdk.FormatText.
    static final int LEFT = 1, ZERO = 2, GROUP = 4, UPPER = 8;

    sealed interface Piece {}

    record Literal(String text) implements Piece {}

    /// @param argument   index from 0
    /// @param conversion s, d, x, c or b
    /// @param width      -1 if there is none
    record Specifier(int argument, char conversion, int width, int flags) implements Piece {}

    private final String text;
    private final int arguments;
    private int at;
    private int ordinary;
    private int last = -1;

    private FormatString(String text, int arguments) {
        this.text = text;
        this.arguments = arguments;
    }

    /// The pieces, neighbouring literals joined; null if the format is malformed, or has something that is not expanded (floats, dates, precision ...).
    static List<Piece> parse(String format, int arguments) {
        return new FormatString(format, arguments).parse();
    }

    private List<Piece> parse() {
        var pieces = new ArrayList<Piece>();
        var literal = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '%') {
                literal.append(c);
            } else if (text.startsWith("n", at) || text.startsWith("%", at)) {
                literal.append(text.charAt(at++) == 'n' ? '\n' : '%'); // the line separator of Linux
            } else {
                Specifier specifier = specifier();
                if (specifier == null) {
                    return null;
                }
                flush(literal, pieces);
                pieces.add(specifier);
            }
        }
        flush(literal, pieces);
        return pieces;
    }

    private static void flush(StringBuilder literal, List<Piece> pieces) {
        if (!literal.isEmpty()) {
            pieces.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /// %[index$][flags][width]conversion
    private Specifier specifier() {
        int index = index();
        int flags = 0;
        for (int flag = flag(); flag != 0; flag = flag()) {
            if ((flags & flag) != 0) {
                return null; // DuplicateFormatFlagsException
            }
            flags |= flag;
        }
        int start = at;
        int width = number();
        if (at >= text.length() || width > 1_000 || start < at && width < 1) {
            return null;
        }
        char conversion = text.charAt(at++);
        if (conversion == 'X') {
            flags |= UPPER;
            conversion = 'x';
        }
        int allowed = switch (conversion) {
            case 's', 'b', 'c' -> LEFT;
            case 'd' -> LEFT | ZERO | GROUP;
            case 'x' -> LEFT | ZERO | UPPER;
            default -> -1;
        };
        boolean wrong = allowed < 0 || (flags & ~allowed) != 0 || (flags & (LEFT | ZERO)) != 0 && width < 0 || (flags & (LEFT | ZERO)) == (LEFT | ZERO);
        int argument = index == PREVIOUS ? last : index >= 0 ? index : ordinary++;
        last = argument;
        return wrong || argument < 0 || argument >= arguments ? null : new Specifier(argument, conversion, width, flags);
    }

    private static final int PREVIOUS = -2;

    /// From 0; PREVIOUS for "<"; -1 if there is none.
    private int index() {
        if (text.startsWith("<", at)) {
            at++;
            return PREVIOUS;
        }
        int start = at;
        int number = number();
        if (number > 0 && text.charAt(start) != '0' && text.startsWith("$", at)) {
            at++;
            return number - 1;
        }
        at = start;
        return -1;
    }

    private int flag() {
        if (at >= text.length()) {
            return 0;
        }
        int flag = switch (text.charAt(at)) {
            case '-' -> LEFT;
            case '0' -> ZERO;
            case ',' -> GROUP;
            default -> 0;
        };
        at += flag == 0 ? 0 : 1;
        return flag;
    }

    /// -1 if there are no digits; large numbers stop growing.
    private int number() {
        int number = -1;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = Math.min(100_000, Math.max(0, number) * 10 + text.charAt(at++) - '0');
        }
        return number;
    }
}
