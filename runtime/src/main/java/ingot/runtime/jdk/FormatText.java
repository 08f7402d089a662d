package ingot.runtime.jdk;

/// What a format specifier with a width or flags makes of its argument, as java.util.Formatter specifies it: the calls that the compiler puts in place of
/// String.format and its like with a constant format. The locales of the image (root and en) have ASCII digits and the grouping separator ','.
public final class FormatText {
    public static final int LEFT = 1;
    public static final int ZERO = 2;
    public static final int GROUP = 4;
    public static final int UPPER = 8;

    private FormatText() {}

    /// %s and %c.
    public static String text(Object argument, int width, int flags) {
        return justify(String.valueOf(argument), width, flags);
    }

    /// %b
    public static String truth(Object argument, int width, int flags) {
        String text = argument == null ? "false" : argument instanceof Boolean known ? known.toString() : "true";
        return justify(text, width, flags);
    }

    /// %d of an Integer, Long, Short, Byte or null.
    public static String decimal(Object argument, int width, int flags) {
        if (argument == null) {
            return justify("null", width, flags);
        }
        long value = argument instanceof Integer i ? i : argument instanceof Long l ? l : argument instanceof Short s ? s : (Byte) argument;
        return decimal(value, width, flags);
    }

    /// %d
    public static String decimal(long value, int width, int flags) {
        String digits = Long.toString(value);
        int sign = value < 0 ? 1 : 0;
        if ((flags & (ZERO | GROUP)) == 0) {
            return justify(digits, width, flags);
        }
        StringBuilder text = new StringBuilder(digits);
        if ((flags & GROUP) != 0) {
            for (int at = text.length() - 3; at > sign; at -= 3) {
                text.insert(at, ',');
            }
        }
        return justify(zeros(text, sign, width, flags), width, flags);
    }

    /// %x and %X of an Integer, Long, Short, Byte or null.
    public static String hexadecimal(Object argument, int width, int flags) {
        if (argument == null) {
            return justify((flags & UPPER) != 0 ? "NULL" : "null", width, flags);
        }
        long value = argument instanceof Integer i ? i & 0xffff_ffffL : argument instanceof Long l ? l
                : argument instanceof Short s ? s & 0xffff : (Byte) argument & 0xff;
        return hexadecimal(value, width, flags);
    }

    /// %x and %X of the value's 64 bits.
    public static String hexadecimal(long value, int width, int flags) {
        StringBuilder text = new StringBuilder(16);
        int shift = 60;
        while (shift > 0 && value >>> shift == 0) {
            shift -= 4;
        }
        char letter = (flags & UPPER) != 0 ? 'A' : 'a';
        for (; shift >= 0; shift -= 4) {
            int digit = (int) (value >>> shift) & 15;
            text.append((char) (digit < 10 ? '0' + digit : letter - 10 + digit));
        }
        return justify(zeros(text, 0, width, flags), width, flags);
    }

    private static String zeros(StringBuilder text, int at, int width, int flags) {
        if ((flags & ZERO) != 0) {
            while (text.length() < width) {
                text.insert(at, '0');
            }
        }
        return text.toString();
    }

    private static String justify(String text, int width, int flags) {
        if (width <= text.length()) {
            return text;
        }
        String blanks = " ".repeat(width - text.length());
        return (flags & LEFT) != 0 ? text.concat(blanks) : blanks.concat(text);
    }
}
