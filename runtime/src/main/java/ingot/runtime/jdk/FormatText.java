package ingot.runtime.jdk;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formattable;
import java.util.Formatter;
import java.util.IllegalFormatCodePointException;
import java.util.IllegalFormatConversionException;
import java.util.Locale;

/// What a format specifier makes of its argument, as java.util.Formatter specifies it: the calls that the compiler puts in place of String.format and its like with a
/// constant format. The locales of the image (root and en) have ASCII digits, the grouping separator ',' and the decimal separator '.'.
///
/// Methods that return a text take what cannot fail. The others take any object, and append to what is formatted so far. If the object is wrong or its toString
/// throws, the stream, unless it is null, gets what was formatted before, as Formatter would have printed it. Rare arguments (Formattable, BigInteger, BigDecimal) are left to
/// Formatter's own code, behind tests of the type: it is part of an executable whose formats may meet one.
public final class FormatText {
    /// java.util.Formatter's flags.
    public static final int LEFT = 1, UPPER = 1 << 1, PREFIX = 1 << 2, PLUS = 1 << 3, BLANK = 1 << 4, ZERO = 1 << 5, GROUP = 1 << 6, PARENTHESES = 1 << 7;

    private FormatText() {}

    /// %s alone, of a string.
    public static void general(Object argument, StringBuilder to) {
        if (argument instanceof Formattable special) {
            special.formatTo(new Formatter(to, Locale.getDefault(Locale.Category.FORMAT)), 0, -1, -1);
        } else {
            to.append(argument);
        }
    }

    /// %s
    public static void general(Object argument, StringBuilder to, PrintStream stream, int width, int precision, int flags) {
        boolean done = false;
        try {
            if (argument instanceof Formattable special) {
                special.formatTo(new Formatter(to, Locale.getDefault(Locale.Category.FORMAT)), flags, width, precision);
            } else {
                to.append(text(String.valueOf(argument), width, precision, flags));
            }
            done = true;
        } finally {
            printUnless(done, to, stream);
        }
    }

    /// %h
    public static void hash(Object argument, StringBuilder to, PrintStream stream, int width, int precision, int flags) {
        boolean done = false;
        try {
            to.append(text(argument == null ? "null" : Integer.toHexString(argument.hashCode()), width, precision, flags));
            done = true;
        } finally {
            printUnless(done, to, stream);
        }
    }

    /// %c
    public static void character(Object argument, StringBuilder to, PrintStream stream, int width, int flags) {
        String text;
        if (argument == null) {
            text = "null";
        } else if (argument instanceof Character c) {
            text = String.valueOf((char) c);
        } else if (argument instanceof Integer || argument instanceof Short || argument instanceof Byte) {
            int code = ((Number) argument).intValue();
            if (!Character.isValidCodePoint(code)) {
                printUnless(false, to, stream);
                throw new IllegalFormatCodePointException(code);
            }
            text = Character.toString(code);
        } else {
            throw wrong('c', argument, to, stream);
        }
        to.append(justify(text, width, flags));
    }

    /// %d
    public static void decimal(Object argument, StringBuilder to, PrintStream stream, int width, int flags) {
        if (argument == null) {
            to.append(justify("null", width, flags));
        } else if (argument instanceof Integer || argument instanceof Long || argument instanceof Short || argument instanceof Byte) {
            to.append(decimal(((Number) argument).longValue(), width, flags));
        } else if (argument instanceof BigInteger big) {
            to.append(FormatBig.integer(big, 'd', width, flags));
        } else {
            throw wrong('d', argument, to, stream);
        }
    }

    /// %x, %X and %o.
    public static void bits(Object argument, StringBuilder to, PrintStream stream, char conversion, int width, int flags) {
        if (argument == null) {
            to.append(justify((flags & UPPER) != 0 ? "NULL" : "null", width, flags));
        } else if (argument instanceof Integer i) {
            to.append(bits(i & 0xffff_ffffL, conversion, width, flags));
        } else if (argument instanceof Long l) {
            to.append(bits(l, conversion, width, flags));
        } else if (argument instanceof Short s) {
            to.append(bits(s & 0xffff, conversion, width, flags));
        } else if (argument instanceof Byte b) {
            to.append(bits(b & 0xff, conversion, width, flags));
        } else if (argument instanceof BigInteger big) {
            to.append(FormatBig.integer(big, conversion, width, flags));
        } else {
            throw wrong(conversion, argument, to, stream);
        }
    }

    /// %e, %E, %f, %g and %G.
    public static void floating(Object argument, StringBuilder to, PrintStream stream, char conversion, int width, int precision, int flags) {
        if (argument == null) {
            to.append(text((flags & UPPER) != 0 ? "NULL" : "null", width, precision, flags));
        } else if (argument instanceof Double d) {
            to.append(FormatFloats.text(d, conversion, width, precision, flags));
        } else if (argument instanceof Float f) {
            to.append(FormatFloats.text(f, conversion, width, precision, flags));
        } else if (argument instanceof BigDecimal big) {
            to.append(FormatBig.decimal(big, conversion, width, precision, flags));
        } else {
            throw wrong(conversion, argument, to, stream);
        }
    }

    private static IllegalFormatConversionException wrong(char conversion, Object argument, StringBuilder to, PrintStream stream) {
        printUnless(false, to, stream);
        return new IllegalFormatConversionException(conversion, argument.getClass());
    }

    private static void printUnless(boolean done, StringBuilder to, PrintStream stream) {
        if (!done && stream != null) {
            stream.print(to.toString());
        }
    }

    /// %b
    public static String truth(Object argument, int width, int precision, int flags) {
        String text = argument == null ? "false" : argument instanceof Boolean known ? known.toString() : "true";
        return text(text, width, precision, flags);
    }

    /// %s of a text, null or not.
    public static String text(String argument, int width, int precision, int flags) {
        String text = String.valueOf(argument);
        return justify(precision >= 0 && precision < text.length() ? text.substring(0, precision) : text, width, flags);
    }

    /// %d
    public static String decimal(long value, int width, int flags) {
        String digits = Long.toString(value);
        boolean negative = value < 0;
        if ((flags & ~LEFT) == 0) {
            return justify(digits, width, flags);
        }
        StringBuilder text = new StringBuilder(digits);
        if (negative) {
            text.deleteCharAt(0);
        }
        return justify(signed(text, negative, width, flags), width, flags);
    }

    /// The magnitude of a number gets its groups, its sign, and zeros before its digits up to the width.
    static String signed(StringBuilder magnitude, boolean negative, int width, int flags) {
        int dot = magnitude.indexOf(".");
        for (int at = (dot < 0 ? magnitude.length() : dot) - 3; at > 0 && (flags & GROUP) != 0; at -= 3) {
            magnitude.insert(at, ',');
        }
        boolean enclosed = negative && (flags & PARENTHESES) != 0;
        int signs = (negative || (flags & (PLUS | BLANK)) != 0 ? 1 : 0) + (enclosed ? 1 : 0);
        zeros(magnitude, width - signs, flags);
        if (signs != 0) {
            magnitude.insert(0, enclosed ? '(' : negative ? '-' : (flags & PLUS) != 0 ? '+' : ' ');
        }
        return enclosed ? magnitude.append(')').toString() : magnitude.toString();
    }

    /// %x, %X or %o of the value's 64 bits.
    public static String bits(long value, char conversion, int width, int flags) {
        int digitBits = conversion == 'o' ? 3 : 4;
        StringBuilder text = new StringBuilder(24);
        int shift = conversion == 'o' ? 63 : 60;
        while (shift > 0 && value >>> shift == 0) {
            shift -= digitBits;
        }
        char letter = (flags & UPPER) != 0 ? 'A' : 'a';
        for (; shift >= 0; shift -= digitBits) {
            int digit = (int) (value >>> shift) & (1 << digitBits) - 1;
            text.append((char) (digit < 10 ? '0' + digit : letter - 10 + digit));
        }
        String prefix = (flags & PREFIX) == 0 ? "" : conversion == 'o' ? "0" : (flags & UPPER) != 0 ? "0X" : "0x";
        zeros(text, width - prefix.length(), flags);
        return justify(text.insert(0, prefix).toString(), width, flags);
    }

    private static void zeros(StringBuilder text, int width, int flags) {
        if ((flags & ZERO) != 0) {
            while (text.length() < width) {
                text.insert(0, '0');
            }
        }
    }

    static String justify(String text, int width, int flags) {
        if (width <= text.length()) {
            return text;
        }
        String blanks = " ".repeat(width - text.length());
        return (flags & LEFT) != 0 ? text.concat(blanks) : blanks.concat(text);
    }
}
