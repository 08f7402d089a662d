package ingot.analysis;

import ingot.abi.Kind;
import ingot.ir.ConstantFolding;
import ingot.ir.Intrinsic;

/// What [ConstantFolding] leaves to its callers.
final class Folding {
    private Folding() {
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

    /// The result of a pure intrinsic on constants, or null if it is not folded.
    static Long intrinsic(Intrinsic intrinsic, long[] a) {
        boolean divides = switch (intrinsic) {
            case UNSIGNED_DIVIDE_INT, UNSIGNED_REMAINDER_INT, UNSIGNED_DIVIDE_LONG, UNSIGNED_REMAINDER_LONG -> true;
            default -> false;
        };
        return divides && a[1] == 0 ? null : ConstantFolding.intrinsic(intrinsic, a.length > 0 ? a[0] : 0, a.length > 1 ? a[1] : 0);
    }
}
