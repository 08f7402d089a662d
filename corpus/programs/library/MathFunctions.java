/// Math and StrictMath: every function on corner values and a sweep, exact bits.
class MathFunctions {
    static final double[] VALUES = {0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3.7, 10, 100.25, 1e-8, 1e-300, 1e300, 709.7, 710, -745.2,
        Math.PI, -Math.PI, Math.PI / 2, Math.E, 1e15 + 0.5, 4503599627370497.5, Double.MIN_VALUE, Double.MAX_VALUE,
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    static long hash;

    static void mix(double d) {
        hash = hash * 31 + Double.doubleToLongBits(d);
    }

    static void report(String name) {
        System.out.println(name + " " + Long.toHexString(hash));
        hash = 0;
    }

    interface F {
        double f(double x);
    }

    static void sweep(String name, F f) {
        for (double v : VALUES) {
            mix(f.f(v));
        }
        for (int i = -200; i < 200; i++) {
            mix(f.f(i * 0.37));
            mix(f.f(i * 1234.5678));
        }
        report(name);
    }

    public static void main(String[] args) {
        sweep("sin", Math::sin);
        sweep("cos", Math::cos);
        sweep("tan", Math::tan);
        sweep("asin", Math::asin);
        sweep("acos", Math::acos);
        sweep("atan", Math::atan);
        sweep("sinh", Math::sinh);
        sweep("cosh", Math::cosh);
        sweep("tanh", Math::tanh);
        sweep("exp", Math::exp);
        sweep("expm1", Math::expm1);
        sweep("log", Math::log);
        sweep("log10", Math::log10);
        sweep("log1p", Math::log1p);
        sweep("sqrt", Math::sqrt);
        sweep("cbrt", Math::cbrt);
        sweep("floor", Math::floor);
        sweep("ceil", Math::ceil);
        sweep("rint", Math::rint);
        sweep("round", x -> Math.round(x));
        sweep("roundf", x -> Math.round((float) x));
        sweep("abs", Math::abs);
        sweep("signum", Math::signum);
        sweep("ulp", Math::ulp);
        sweep("nextUp", Math::nextUp);
        sweep("nextDown", Math::nextDown);
        sweep("exponent", x -> Math.getExponent(x));
        sweep("toDegrees", Math::toDegrees);
        sweep("toRadians", Math::toRadians);
        for (double a : VALUES) {
            for (double b : VALUES) {
                mix(Math.pow(a, b));
                mix(Math.atan2(a, b));
                mix(Math.hypot(a, b));
                mix(Math.IEEEremainder(a, b));
                mix(Math.copySign(a, b));
                mix(Math.nextAfter(a, b));
                mix(Math.fma(a, b, 1.5));
                mix(Math.fma((float) a, (float) b, 0.1f));
            }
        }
        report("two arguments");
        for (int i = -10; i < 10; i++) {
            mix(Math.scalb(1.7, i * 200));
            mix(Math.floorDiv(i * 7, 3) + Math.floorMod(i * 7, 3) * 0.5 + Math.ceilDiv(i * 5, 4));
            mix(Math.abs(i) + Math.absExact(i));
            mix(Math.clamp(i * 10L, -20, 30));
            mix(Math.unsignedMultiplyHigh(i * 0x123456789L, -i));
        }
        report("integers");
        System.out.println(Math.sin(1) + " " + Math.exp(1) + " " + Math.pow(2, 0.5) + " " + Math.log(10) + " " + Math.cbrt(27));
        System.out.println(Math.round(0.49999999999999994) + " " + Math.round(-0.5) + " " + Math.round(1e18 + 1) + " " + Math.round(Double.NaN));
        System.out.println(Math.max(-0.0, 0.0) + " " + Math.min(-0.0f, 0.0f) + " " + Math.max(Double.NaN, 1) + " " + Math.abs(Integer.MIN_VALUE));
        System.out.println(StrictMath.sin(1e22) == Math.sin(1e22));
    }
}
