/// Floating point in formats: %f %e %g %a with precision and flags, rounding, special values, BigDecimal.
import java.math.BigDecimal;
import java.util.Locale;

class FormatFloats {
    public static void main(String[] args) {
        double[] values = {0, -0.0, 1, 0.5, 1.005, 2.675, 1234567.891, 1e-7, 123e20, -99.995, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 9.9999999};
        for (double v : values) {
            System.out.println(String.format(Locale.ROOT, "%f|%.2f|%.0f|%10.3f|%-10.1f|%+.1f|%e|%.3e|%g|%,.2f", v, v, v, v, v, v, v, v, v, v));
        }
        System.out.println(String.format("%.3f %.1f %8.2f", 3.14159, 2.25, -1.5));
        System.out.println(String.format("%08.2f|%(.2f|% .2f|%#.0f", 3.14159, -3.14159, 3.14159, 3.0));
        System.out.println(String.format("%f %.10f", 1.0f, 0.1f));
        System.out.println(String.format("%a %A %.3a", 1.0, 0.1, Math.PI));
        System.out.println(String.format("%s %s", 1.0f, 1e100));
        System.out.println(String.format("%.2f %e", new BigDecimal("12345.6789"), new BigDecimal("0.00001234")));
        System.out.println(String.format("%5.1f%%", 45.678));
        System.out.println(String.format("%E %G", 12345.678, 0.00001));
        System.out.println("%.15f %.20f".formatted(0.1, 0.1));
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            sum += 1.0 / i;
            System.out.printf("%2d %.6f%n", i, sum);
        }
        try {
            System.out.println(String.format("%f", 1));
        } catch (java.util.IllegalFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
