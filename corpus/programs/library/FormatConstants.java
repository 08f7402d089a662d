import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formattable;
import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.Locale;

/// Constant formats, which are taken apart when a program is built: each conversion with its flags, arguments of types that are not known, wrong ones, and what is
/// printed before one is found to be wrong.
public class FormatConstants {
    private record Celsius(double degrees) implements Formattable {
        @Override
        public void formatTo(Formatter formatter, int flags, int width, int precision) {
            formatter.format("<%s:%d:%d:%d>", degrees, flags, width, precision);
        }
    }

    private static void numbers(Object n) {
        System.out.println(String.format("[%d] [%6d] [%-6d] [%06d] [%,d] [%+d] [% d] [%(d] [%(,012d]", n, n, n, n, n, n, n, n, n));
    }

    private static void bits(Object n) {
        System.out.println(String.format("[%x] [%X] [%8x] [%-8x] [%08X] [%o] [%#x] [%#010x] [%#o]", n, n, n, n, n, n, n, n, n));
    }

    private static void floats(Object x) {
        System.out.println(String.format("[%f] [%.0f] [%.2f] [%10.3f] [%-10.1f] [%010.2f] [%,.2f] [%+.1f] [%(.1f]", x, x, x, x, x, x, x, x, x));
        System.out.println(String.format("[%e] [%.0e] [%12.3E] [%-12.1e] [%012.2e] [%g] [%.3g] [%,.9G] [%(.2e]", x, x, x, x, x, x, x, x, x));
    }

    private static void doubles(double x, float f) {
        System.out.printf("%.2f %8.3f %e %g %.1f|%.1f %s %s%n", x, x, x, x, f, f * 2, x, f);
    }

    private static void texts(Object o) {
        System.out.printf(Locale.ROOT, "[%s] [%8s] [%-8s] [%.2s] [%8.3s] [%b] [%6b] [%.1b] [%h]%n", o, o, o, o, o, o, o, o, o);
    }

    private static void wrong(Runnable format) {
        try {
            format.run();
            System.out.println("fine");
        } catch (IllegalFormatException | NullPointerException | IllegalStateException e) {
            System.out.println(" -> " + e);
        }
    }

    public static void main(String[] args) {
        for (Object n : new Object[] {0, -5, 1234567, Long.MIN_VALUE, (short) 300, (byte) -1, new BigInteger("-123456789012345678901234567890"), null}) {
            numbers(n);
        }
        for (Object n : new Object[] {0, -5, 255, Long.MIN_VALUE, (short) -2, (byte) -1, BigInteger.TWO.pow(70), null}) {
            bits(n);
        }
        for (Object x : new Object[] {0.0, -0.0, 0.5, 1.5, 2.675, -9.995, 1234567.891, 1e-7, 3.4e38f, 0.1f, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
            new BigDecimal("-1234.565"), new BigDecimal("1E+5"), null}) {
            floats(x);
        }
        doubles(99.995, 0.15f);
        doubles(-1e21, -12.25f);
        for (Object o : new Object[] {"text", 'c', true, false, 12.5, null, new Celsius(21.5)}) {
            texts(o);
        }
        System.out.println(String.format("%c%c%5c|%-3c|%c", 'x', 65, 'y', 'z', 0x1f600));
        System.out.println(String.format(Locale.US, "%2$s %1$s %<s %%%n%s", "a", "b").length() + " " + "%s-%<s".formatted("twice"));
        Object text = "text";
        Object number = 5;
        wrong(() -> System.out.printf("before %d after", text));
        wrong(() -> System.out.printf("%s %.2f", "shown", number));
        wrong(() -> System.out.printf("%5d|%c", 7, 2.5));
        wrong(() -> System.out.println(String.format("%x", 1.5f)));
        wrong(() -> System.out.println(String.format("%c", 0x110000)));
        wrong(() -> System.out.printf("begun %s", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        }));
        wrong(() -> System.out.println(String.format("%-d", 1)));
        wrong(() -> System.out.println(String.format("%s %s", "one")));
        wrong(() -> System.out.println(String.format("%q", 1)));
    }
}
