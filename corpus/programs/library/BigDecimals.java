/// BigDecimal: scale, rounding modes, division, powers, plain and engineering strings, comparison against equality.
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

class BigDecimals {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.4500");
        BigDecimal b = new BigDecimal("-0.0067");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.scale() + " " + a.precision() + " " + a.unscaledValue());
        System.out.println(a.stripTrailingZeros() + " " + new BigDecimal("1000").stripTrailingZeros() + " " + new BigDecimal("1000").stripTrailingZeros().toPlainString());
        System.out.println(a.equals(new BigDecimal("123.45")) + " " + a.compareTo(new BigDecimal("123.45")) + " " + a.hashCode());
        for (RoundingMode mode : RoundingMode.values()) {
            StringBuilder line = new StringBuilder(mode.name());
            for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"}) {
                try {
                    line.append(' ').append(new BigDecimal(s).setScale(0, mode));
                } catch (ArithmeticException e) {
                    line.append(" !");
                }
            }
            System.out.println(line);
        }
        System.out.println(a.divide(new BigDecimal("7"), 10, RoundingMode.HALF_UP) + " " + a.divide(new BigDecimal("7"), MathContext.DECIMAL64)
            + " " + a.divide(new BigDecimal("0.8")) + " " + a.remainder(new BigDecimal("7")) + " " + a.divideToIntegralValue(new BigDecimal("7")));
        try {
            BigDecimal.ONE.divide(new BigDecimal("3"));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            BigDecimal.ONE.divide(BigDecimal.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new BigDecimal("1.1").pow(20) + " " + new BigDecimal("2").sqrt(new MathContext(30)));
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal(1e-10) .scale());
        System.out.println(new BigDecimal("1E+5") + " " + new BigDecimal("1E+5").toPlainString() + " " + new BigDecimal("12345E-10").toEngineeringString()
            + " " + new BigDecimal("123.4E+7").toEngineeringString() + " " + new BigDecimal("0.0000001"));
        System.out.println(new BigDecimal("99999.999").round(new MathContext(3)) + " " + new BigDecimal("12345.678").movePointLeft(3) + " " + new BigDecimal("1.2").movePointRight(5)
            + " " + new BigDecimal("5").scaleByPowerOfTen(-3) + " " + a.negate().plus() + " " + b.abs() + " " + b.signum() + " " + a.ulp());
        System.out.println(a.intValue() + " " + b.doubleValue() + " " + new BigDecimal("1e30").longValue() + " " + new BigDecimal("77").intValueExact() + " " + a.toBigInteger());
        try {
            a.intValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            new BigDecimal("1.2x");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        BigDecimal pi = BigDecimal.ZERO;
        MathContext mc = new MathContext(60);
        BigDecimal k16 = BigDecimal.ONE;
        for (int k = 0; k < 50; k++) {
            BigDecimal t = new BigDecimal(4).divide(new BigDecimal(8 * k + 1), mc).subtract(new BigDecimal(2).divide(new BigDecimal(8 * k + 4), mc))
                .subtract(BigDecimal.ONE.divide(new BigDecimal(8 * k + 5), mc)).subtract(BigDecimal.ONE.divide(new BigDecimal(8 * k + 6), mc));
            pi = pi.add(t.divide(k16, mc));
            k16 = k16.multiply(new BigDecimal(16));
        }
        System.out.println(pi.round(new MathContext(50)));
        BigDecimal balance = new BigDecimal("1000.00");
        for (int month = 1; month <= 12; month++) {
            balance = balance.multiply(new BigDecimal("1.0041")).setScale(2, RoundingMode.HALF_EVEN);
        }
        System.out.println(balance + " " + balance.max(a).min(BigDecimal.TEN));
    }
}
