import java.math.*;
import java.util.*;
import java.util.concurrent.Callable;

/// Numbers and their texts, many of each, folded into hashes.
public class NumbersBroad {
    static void t(String name, Callable<?> s) { try { System.out.println(name + ": " + s.call()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    static long h(long h, Object o) { return h * 31 + o.toString().hashCode(); }
    public static void main(String[] args) {
        SplittableRandom r = new SplittableRandom(2024);
        t("dtoa", () -> { long h = 0; for (int i = 0; i < 20000; i++) { double d = Double.longBitsToDouble(r.nextLong());
                h = h(h, Double.toString(d)); if (!Double.isNaN(d) && Double.parseDouble(Double.toString(d)) != d) return d; } return h; });
        t("ftoa", () -> { long h = 0; for (int i = 0; i < 20000; i++) { float d = Float.intBitsToFloat(r.nextInt()); h = h(h, Float.toString(d));
                if (!Float.isNaN(d) && Float.parseFloat(Float.toString(d)) != d) return d; } return h; });
        t("hex", () -> { long h = 0; for (int i = 0; i < 2000; i++) { double d = Double.longBitsToDouble(r.nextLong());
                h = h(h, Double.toHexString(d)); } return h; });
        t("parse", () -> { long h = 0; for (int i = 0; i < 5000; i++) { String s = r.nextInt(-999, 999) + "." + Math.abs(r.nextLong()) + "e"
                + r.nextInt(-330, 310); h = h(h, Double.parseDouble(s)); h = h(h, Float.parseFloat(s)); } return h; });
        t("math", () -> { double h = 0; StringBuilder sb = new StringBuilder(); long k = 0; for (int i = 0; i < 3000;
                i++) { double a = r.nextDouble(-50, 50), b = r.nextDouble(0.001, 20); for (double v : new double[] {Math.sin(a),
                Math.cos(a), Math.tan(a), Math.asin(a / 50), Math.acos(a / 50), Math.atan(a),
                Math.exp(a), Math.log(b), Math.log10(b), Math.log1p(b), Math.expm1(a), Math.sinh(a),
                Math.cosh(a), Math.tanh(a), Math.pow(b, a / 10), Math.cbrt(a), Math.hypot(a,
                b), Math.atan2(a, b), Math.sqrt(b), Math.rint(a), Math.ceil(a), Math.floor(a),
                Math.IEEEremainder(a, b), a % b, Math.toRadians(a), Math.nextAfter(a, b), Math.fma(a, b, a)}) k = k * 31 + Double.doubleToLongBits(v);
                } return k; });
        t("ints", () -> { long k = 0; for (int i = 0; i < 5000; i++) { int a = r.nextInt(), b = r.nextInt() | 1;
                long c = r.nextLong(), d = r.nextLong() | 1; k = k * 31 + Integer.divideUnsigned(a, b) + Integer.remainderUnsigned(a, b)
                + Long.divideUnsigned(c, d) + Long.remainderUnsigned(c, d) + Math.multiplyHigh(c, d) + Math.unsignedMultiplyHigh(c, d)
                + Math.floorMod(a, b) + Math.floorDiv(c, d) + Integer.compress(a, b) + Long.expand(c, d) + Integer.reverse(a) + Long.reverse(c)
                + Long.bitCount(c) + Integer.numberOfLeadingZeros(a) + Math.ceilMod(a, b) + Long.rotateRight(c, a) + Character.getType(a & 0x1ffff)
                + (Character.toUpperCase(a & 0xffff) ^ Character.toLowerCase(a & 0xffff)) + (Character.isLetterOrDigit(a & 0xfffff) ? 1 : 0);
                k = h(k, Integer.toUnsignedString(a, 7) + Long.toUnsignedString(c, 36) + Long.toOctalString(d)); } return k; });
        t("bigint", () -> { long k = 0; Random q = new Random(5); for (int i = 0; i < 300; i++) { BigInteger a = new BigInteger(q.nextInt(2000)
                + 1, q), b = new BigInteger(q.nextInt(1000) + 1, q).add(BigInteger.ONE); k = h(k, a.multiply(b)); k = h(k, a.divide(b));
                k = h(k, a.mod(b)); k = h(k, a.gcd(b)); k = h(k, a.subtract(b).toString(16)); k = h(k, a.sqrt());
                k = h(k, a.shiftLeft(i).xor(b).andNot(a)); if (i % 10 == 0) k = h(k, b.modPow(a.mod(BigInteger.valueOf(1000)), a.setBit(0)));
                if (b.testBit(0) && a.gcd(b).equals(BigInteger.ONE)) k = h(k, a.modInverse(b)); } return k; });
        t("bigpow", () -> BigInteger.valueOf(3).pow(20000).toString().hashCode() + " "
                + new BigInteger("7".repeat(3000)).multiply(new BigInteger("3".repeat(4000))).bitLength() + " "
                + new BigInteger("9".repeat(9000)).toString().length());
        t("bigdec", () -> { long k = 0; Random q = new Random(6); RoundingMode[] m = RoundingMode.values(); for (int i = 0; i < 500;
                i++) { BigDecimal a = new BigDecimal(new BigInteger(q.nextInt(200), q), q.nextInt(40) - 10),
                b = new BigDecimal(new BigInteger(q.nextInt(100) + 1, q).add(BigInteger.ONE), q.nextInt(20)).negate(); k = h(k, a.multiply(b));
                k = h(k, a.divide(b, 20, m[i % 7])); k = h(k, a.divide(b, new MathContext(1 + i % 30, m[i % 7]))); k = h(k, a.remainder(b));
                k = h(k, a.round(new MathContext(1 + i % 9))); k = h(k, a.toEngineeringString() + a.toPlainString());
                k = h(k, a.abs().sqrt(MathContext.DECIMAL64)); k = h(k, a.doubleValue() + " " + a.longValue() + " " + a.stripTrailingZeros());
                } return k; });
        t("format", () -> { long k = 0; for (int i = 0; i < 1500; i++) { double d = r.nextDouble(-1e9, 1e9) / Math.pow(10, i % 20);
                k = h(k, String.format("%.3f %10.2e %g %,.1f %s %a", d, d, d, d, d, d)); k = h(k,
                String.format("%d %x %,d %08d %+d %o", (int) d, (int) d, (long) d, i, i, i)); } return k; });
        t("strings", () -> { long k = 0; for (int i = 0; i < 2000; i++) { StringBuilder b = new StringBuilder(); for (int j = r.nextInt(40); j > 0;
                j--) b.appendCodePoint(r.nextInt(5) == 0 ? r.nextInt(0x250) : 'a' + r.nextInt(4)); String s = b.toString();
                k = h(k, s.toUpperCase(Locale.ROOT) + s.toLowerCase(Locale.ROOT) + s.strip() + s.replace("ab", "b").indexOf("ba")
                + s.lastIndexOf('a') + s.split("a").length + new StringBuilder(s).reverse() + s.compareTo("abc") + s.hashCode()
                + s.replaceAll("[ab]+", "<$0>") + s.chars().distinct().count()); } return k; });
    }
}
