package ingot.ir;

import ingot.abi.Kind;

/// Arithmetic on constants as the JVM does it. A constant is INT sign-extended, LONG, or the raw bits of FLOAT (sign-extended) and DOUBLE.
public final class ConstantFolding {
    private ConstantFolding() {}

    /// The divisor of an integer DIV or REM is not zero.
    public static long binary(Op.Arithmetic operator, Kind kind, long a, long b) {
        return switch (kind) {
            case INT -> (int) integers(operator, (int) a, (int) b, (int) b & 31, 32);
            case LONG -> integers(operator, a, b, (int) b & 63, 64);
            case FLOAT -> Float.floatToRawIntBits(floats(operator, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b)));
            case DOUBLE -> Double.doubleToRawLongBits(doubles(operator, Double.longBitsToDouble(a), Double.longBitsToDouble(b)));
            default -> throw new IllegalArgumentException("no arithmetic on " + kind);
        };
    }

    private static long integers(Op.Arithmetic operator, long a, long b, int shift, int width) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << shift;
            case SHR -> a >> shift;
            case USHR -> width == 32 ? (int) a >>> shift : a >>> shift;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
        };
    }

    private static float floats(Op.Arithmetic operator, float a, float b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case AND, OR, XOR, SHL, SHR, USHR -> throw new IllegalArgumentException(operator + " of floats");
        };
    }

    private static double doubles(Op.Arithmetic operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case AND, OR, XOR, SHL, SHR, USHR -> throw new IllegalArgumentException(operator + " of doubles");
        };
    }

    public static long negate(Kind kind, long a) {
        return switch (kind) {
            case INT -> -(int) a;
            case LONG -> -a;
            case FLOAT -> Float.floatToRawIntBits(-Float.intBitsToFloat((int) a));
            case DOUBLE -> Double.doubleToRawLongBits(-Double.longBitsToDouble(a));
            default -> throw new IllegalArgumentException("no arithmetic on " + kind);
        };
    }

    public static long convert(Kind from, Kind to, long a) {
        return switch (from) {
            case INT -> fromLong(to, (int) a);
            case LONG -> to == Kind.INT ? (int) a : fromLong(to, a);
            case FLOAT -> fromFloat(to, Float.intBitsToFloat((int) a));
            case DOUBLE -> fromDouble(to, Double.longBitsToDouble(a));
            default -> throw new IllegalArgumentException("no conversion from " + from);
        };
    }

    private static long fromLong(Kind to, long a) {
        return switch (to) {
            case BYTE -> (byte) a;
            case CHAR -> (char) a;
            case SHORT -> (short) a;
            case INT -> (int) a;
            case LONG -> a;
            case FLOAT -> Float.floatToRawIntBits((float) a); // exact from int: both round once
            case DOUBLE -> Double.doubleToRawLongBits((double) a);
            default -> throw new IllegalArgumentException("no conversion to " + to);
        };
    }

    private static long fromFloat(Kind to, float a) {
        return switch (to) {
            case INT -> (int) a;
            case LONG -> (long) a;
            case DOUBLE -> Double.doubleToRawLongBits(a);
            default -> throw new IllegalArgumentException("no conversion to " + to);
        };
    }

    private static long fromDouble(Kind to, double a) {
        return switch (to) {
            case INT -> (int) a;
            case LONG -> (long) a;
            case FLOAT -> Float.floatToRawIntBits((float) a);
            default -> throw new IllegalArgumentException("no conversion to " + to);
        };
    }

    /// -1, 0, 1; `nan` if unordered.
    public static int compare(Kind kind, int nan, long a, long b) {
        return switch (kind) {
            case LONG -> Long.compare(a, b);
            case FLOAT -> compare(nan, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b));
            case DOUBLE -> compare(nan, Double.longBitsToDouble(a), Double.longBitsToDouble(b));
            default -> throw new IllegalArgumentException("no comparison of " + kind);
        };
    }

    private static int compare(int nan, double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : nan;
    }

    /// Of INT and LONG constants.
    public static boolean holds(Op.Condition condition, Kind kind, long a, long b) {
        return switch (condition) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case GE -> a >= b;
            case GT -> a > b;
            case LE -> a <= b;
            case ULT -> kind == Kind.INT ? Integer.compareUnsigned((int) a, (int) b) < 0 : Long.compareUnsigned(a, b) < 0;
            case UGE -> kind == Kind.INT ? Integer.compareUnsigned((int) a, (int) b) >= 0 : Long.compareUnsigned(a, b) >= 0;
        };
    }

    /// The value of a pure intrinsic on numbers, null for those on objects. A divisor is not zero.
    public static Long intrinsic(Intrinsic intrinsic, long a, long b) {
        return switch (intrinsic) {
            case SQRT -> Double.doubleToRawLongBits(Math.sqrt(Double.longBitsToDouble(a)));
            case ABS_INT -> (long) Math.abs((int) a);
            case ABS_LONG -> Math.abs(a);
            case ABS_FLOAT -> (long) Float.floatToRawIntBits(Math.abs(Float.intBitsToFloat((int) a)));
            case ABS_DOUBLE -> Double.doubleToRawLongBits(Math.abs(Double.longBitsToDouble(a)));
            case FLOAT_BITS, BITS_FLOAT -> (long) (int) a;
            case DOUBLE_BITS, BITS_DOUBLE -> a;
            case MULTIPLY_HIGH -> Math.multiplyHigh(a, b);
            case UNSIGNED_MULTIPLY_HIGH -> Math.unsignedMultiplyHigh(a, b);
            case BIT_COUNT_INT -> (long) Integer.bitCount((int) a);
            case BIT_COUNT_LONG -> (long) Long.bitCount(a);
            case REVERSE_BYTES_INT -> (long) Integer.reverseBytes((int) a);
            case REVERSE_BYTES_LONG -> Long.reverseBytes(a);
            case LEADING_ZEROS_INT -> (long) Integer.numberOfLeadingZeros((int) a);
            case LEADING_ZEROS_LONG -> (long) Long.numberOfLeadingZeros(a);
            case TRAILING_ZEROS_INT -> (long) Integer.numberOfTrailingZeros((int) a);
            case TRAILING_ZEROS_LONG -> (long) Long.numberOfTrailingZeros(a);
            case UNSIGNED_DIVIDE_INT -> (long) Integer.divideUnsigned((int) a, (int) b);
            case UNSIGNED_REMAINDER_INT -> (long) Integer.remainderUnsigned((int) a, (int) b);
            case UNSIGNED_DIVIDE_LONG -> Long.divideUnsigned(a, b);
            case UNSIGNED_REMAINDER_LONG -> Long.remainderUnsigned(a, b);
            default -> null;
        };
    }
}
