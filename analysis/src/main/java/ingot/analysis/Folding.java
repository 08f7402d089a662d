package ingot.analysis;

import ingot.abi.Kind;
import ingot.ir.Intrinsic;
import ingot.ir.Op;

/// Arithmetic on constants, as the JVM does it. Constants are INT sign-extended, LONG, raw bits of FLOAT (sign-extended) and DOUBLE.
final class Folding {
    private Folding() {
    }

    static long binary(Op.Arithmetic operator, Kind kind, long a, long b) {
        return switch (kind) {
            case INT -> ints(operator, (int) a, (int) b);
            case LONG -> longs(operator, a, b);
            case FLOAT -> Float.floatToRawIntBits(floats(operator, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b)));
            case DOUBLE -> Double.doubleToRawLongBits(doubles(operator, Double.longBitsToDouble(a), Double.longBitsToDouble(b)));
            default -> throw new AssertionError(kind);
        };
    }

    private static int ints(Op.Arithmetic operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
        };
    }

    private static long longs(Op.Arithmetic operator, long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
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
            default -> throw new AssertionError(operator);
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
            default -> throw new AssertionError(operator);
        };
    }

    static long negate(Kind kind, long a) {
        return switch (kind) {
            case INT -> -(int) a;
            case LONG -> -a;
            case FLOAT -> Float.floatToRawIntBits(-Float.intBitsToFloat((int) a));
            case DOUBLE -> Double.doubleToRawLongBits(-Double.longBitsToDouble(a));
            default -> throw new AssertionError(kind);
        };
    }

    static long convert(Kind from, Kind to, long a) {
        return switch (from) {
            case FLOAT -> fromDouble(to, Float.intBitsToFloat((int) a), a);
            case DOUBLE -> fromDouble(to, Double.longBitsToDouble(a), a);
            default -> switch (to) {
                case FLOAT -> Float.floatToRawIntBits(from == Kind.LONG ? (float) a : (float) (int) a);
                case DOUBLE -> Double.doubleToRawLongBits(from == Kind.LONG ? (double) a : (double) (int) a);
                default -> narrow(to, a);
            };
        };
    }

    private static long fromDouble(Kind to, double value, long bits) {
        return switch (to) {
            case INT -> (int) value;
            case LONG -> (long) value;
            case FLOAT -> Float.floatToRawIntBits((float) value);
            case DOUBLE -> Double.doubleToRawLongBits(value);
            default -> throw new AssertionError(to + " from " + bits);
        };
    }

    /// What a slot of this kind keeps of the value.
    static long narrow(Kind kind, long bits) {
        return switch (kind) {
            case BOOLEAN -> bits & 1;
            case BYTE -> (byte) bits;
            case CHAR -> (char) bits;
            case SHORT -> (short) bits;
            case INT, FLOAT -> (int) bits;
            default -> bits;
        };
    }

    static int compare(Kind kind, int nan, long a, long b) {
        return switch (kind) {
            case LONG -> Long.compare(a, b);
            case FLOAT -> order(nan, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b));
            case DOUBLE -> order(nan, Double.longBitsToDouble(a), Double.longBitsToDouble(b));
            default -> throw new AssertionError(kind);
        };
    }

    private static int order(int nan, double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : nan;
    }

    /// Of INT or LONG constants (INT sign-extended, so unsigned comparison of the wide values agrees).
    static boolean holds(Op.Condition condition, long a, long b) {
        return switch (condition) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case GE -> a >= b;
            case GT -> a > b;
            case LE -> a <= b;
            case ULT -> Long.compareUnsigned(a, b) < 0;
            case UGE -> Long.compareUnsigned(a, b) >= 0;
        };
    }

    /// The result of a pure intrinsic on constants, or null if it is not folded.
    static Long intrinsic(Intrinsic intrinsic, long[] a) {
        return switch (intrinsic) {
            case SQRT -> Double.doubleToRawLongBits(Math.sqrt(Double.longBitsToDouble(a[0])));
            case ABS_INT -> (long) Math.abs((int) a[0]);
            case ABS_LONG -> Math.abs(a[0]);
            case ABS_FLOAT -> (long) ((int) a[0] & Integer.MAX_VALUE);
            case ABS_DOUBLE -> a[0] & Long.MAX_VALUE;
            case FLOAT_BITS, BITS_FLOAT -> (long) (int) a[0];
            case DOUBLE_BITS, BITS_DOUBLE -> a[0];
            case MULTIPLY_HIGH -> Math.multiplyHigh(a[0], a[1]);
            case UNSIGNED_MULTIPLY_HIGH -> Math.unsignedMultiplyHigh(a[0], a[1]);
            case BIT_COUNT_INT -> (long) Integer.bitCount((int) a[0]);
            case BIT_COUNT_LONG -> (long) Long.bitCount(a[0]);
            case REVERSE_BYTES_INT -> (long) Integer.reverseBytes((int) a[0]);
            case REVERSE_BYTES_LONG -> Long.reverseBytes(a[0]);
            case LEADING_ZEROS_INT -> (long) Integer.numberOfLeadingZeros((int) a[0]);
            case LEADING_ZEROS_LONG -> (long) Long.numberOfLeadingZeros(a[0]);
            case TRAILING_ZEROS_INT -> (long) Integer.numberOfTrailingZeros((int) a[0]);
            case TRAILING_ZEROS_LONG -> (long) Long.numberOfTrailingZeros(a[0]);
            case UNSIGNED_DIVIDE_INT -> a[1] == 0 ? null : (long) Integer.divideUnsigned((int) a[0], (int) a[1]);
            case UNSIGNED_REMAINDER_INT -> a[1] == 0 ? null : (long) Integer.remainderUnsigned((int) a[0], (int) a[1]);
            case UNSIGNED_DIVIDE_LONG -> a[1] == 0 ? null : Long.divideUnsigned(a[0], a[1]);
            case UNSIGNED_REMAINDER_LONG -> a[1] == 0 ? null : Long.remainderUnsigned(a[0], a[1]);
            default -> null;
        };
    }
}
