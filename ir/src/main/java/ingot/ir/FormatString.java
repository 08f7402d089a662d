package ingot.ir;

import java.util.ArrayList;
import java.util.List;

/// A constant format, taken apart (java.util.Formatter's specification). Only formats of which nothing can fail but an argument's type.
final class FormatString {
    /// The flags of ingot.runtime.jdk.FormatText.
    static final int LEFT = 1, UPPER = 1 << 1, PREFIX = 1 << 2, PLUS = 1 << 3, BLANK = 1 << 4, ZERO = 1 << 5, GROUP = 1 << 6, PARENTHESES = 1 << 7;

    sealed interface Piece {}

    record Literal(String text) implements Piece {}

    /// @param argument   index from 0
    /// @param conversion s, b, h, c, d, x, o, e, f or g
    /// @param width      -1 if there is none
    /// @param precision  -1 if there is none
    record Specifier(int argument, char conversion, int width, int precision, int flags) implements Piece {}

    private final String text;
    private final int arguments;
    private int at;
    private int ordinary;
    private int last = -1;

    private FormatString(String text, int arguments) {
        this.text = text;
        this.arguments = arguments;
    }

    /// The pieces, neighbouring literals joined; null if the format is malformed, or has something that is not expanded (dates, hexadecimal floats, texts in capitals ...).
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

    /// %[index$][flags][width][.precision]conversion
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
        if (width > MOST || start < at && width < 1) {
            return null;
        }
        int precision = -1;
        if (text.startsWith(".", at)) {
            at++;
            precision = number();
            if (precision < 0 || precision > MOST) {
                return null;
            }
        }
        if (at >= text.length()) {
            return null;
        }
        char conversion = text.charAt(at++);
        if (conversion == 'X' || conversion == 'E' || conversion == 'G') {
            flags |= UPPER;
            conversion = Character.toLowerCase(conversion);
        }
        int argument = index == PREVIOUS ? last : index >= 0 ? index : ordinary++;
        last = argument;
        boolean wrong = precision >= 0 && "cdxo".indexOf(conversion) >= 0 || !isAllowed(conversion, flags, width);
        return wrong || argument < 0 || argument >= arguments ? null : new Specifier(argument, conversion, width, precision, flags);
    }

    private static boolean isAllowed(char conversion, int flags, int width) {
        int allowed = switch (conversion) {
            case 's', 'b', 'c', 'h' -> LEFT;
            case 'x', 'o' -> LEFT | ZERO | UPPER | PREFIX;
            case 'd' -> LEFT | ZERO | GROUP | PLUS | BLANK | PARENTHESES;
            case 'e' -> LEFT | ZERO | PLUS | BLANK | PARENTHESES | UPPER;
            case 'f', 'g' -> LEFT | ZERO | GROUP | PLUS | BLANK | PARENTHESES | UPPER;
            default -> -1;
        };
        return allowed >= 0 && (flags & ~allowed) == 0 && ((flags & (LEFT | ZERO)) == 0 || width >= 0)
                && (flags & (LEFT | ZERO)) != (LEFT | ZERO) && (flags & (PLUS | BLANK)) != (PLUS | BLANK);
    }

    /// The largest width and precision that is expanded.
    private static final int MOST = 1_000;
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
            case '#' -> PREFIX;
            case '+' -> PLUS;
            case ' ' -> BLANK;
            case '(' -> PARENTHESES;
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
