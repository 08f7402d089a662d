/// BigInteger: factorials, powers, modular arithmetic, primes, bit operations, radix conversion, large products.
import java.math.BigInteger;

class BigIntegers {
    public static void main(String[] args) {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f);
        System.out.println(f.bitLength() + " " + f.bitCount() + " " + f.getLowestSetBit() + " " + f.signum());
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-987654321098765432109876543210");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b));
        BigInteger[] qr = b.divideAndRemainder(a);
        System.out.println(qr[0] + " " + qr[1] + " " + b.mod(a) + " " + b.negate().abs());
        System.out.println(a.gcd(b) + " " + a.pow(5));
        System.out.println(a.modPow(new BigInteger("65537"), new BigInteger("1000000007")) + " " + a.modInverse(new BigInteger("1000000007")));
        System.out.println(a.shiftLeft(70) + " " + a.shiftRight(33) + " " + b.shiftRight(100));
        System.out.println(a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + a.andNot(b));
        System.out.println(a.toString(16) + " " + b.toString(2).length() + " " + b.toString(36) + " " + new BigInteger("zz", 36));
        System.out.println(a.compareTo(b) + " " + a.equals(new BigInteger(a.toString())) + " " + a.hashCode() + " " + a.max(b).min(BigInteger.TEN));
        System.out.println(a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + b.floatValue());
        try {
            a.longValueExact();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        BigInteger x = BigInteger.ZERO, y = BigInteger.ONE;
        for (int i = 0; i < 1000; i++) {
            BigInteger t = x.add(y);
            x = y;
            y = t;
        }
        System.out.println(x);
        BigInteger m = BigInteger.TWO.pow(521).subtract(BigInteger.ONE);
        System.out.println(m.isProbablePrime(20) + " " + m.add(BigInteger.TWO).isProbablePrime(20) + " " + new BigInteger("1000000").nextProbablePrime());
        BigInteger big = BigInteger.valueOf(3).pow(5000);
        String s = big.toString();
        System.out.println(s.length() + " " + s.substring(0, 20) + " " + s.hashCode());
        System.out.println(new BigInteger(s).equals(big));
        BigInteger square = big.multiply(big);
        System.out.println(square.bitLength() + " " + square.sqrt().equals(big) + " " + square.divide(big).equals(big) + " " + square.mod(BigInteger.valueOf(97)));
        byte[] bytes = b.toByteArray();
        System.out.println(bytes.length + " " + bytes[0] + " " + new BigInteger(bytes) + " " + new BigInteger(1, bytes).bitLength());
        System.out.println(BigInteger.ONE.setBit(100).clearBit(0).flipBit(5) + " " + a.testBit(3));
    }
}
