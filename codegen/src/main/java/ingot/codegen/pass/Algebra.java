package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.ConstantFolding;
import ingot.ir.Op;
import ingot.ir.Value;

import static ingot.codegen.pass.Simplify.bits;
import static ingot.codegen.pass.Simplify.isConst;

/// Identities of integer arithmetic. Floats fold on constants alone: x + 0.0 and its like are not identities.
final class Algebra {
    private Algebra() {}

    /// A value to use in place of `value`, or null; may also rewrite `value` in place.
    static Value simplify(Op.Arithmetic operator, Kind kind, Value value, Rewriter rewriter) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        boolean divides = operator == Op.Arithmetic.DIV || operator == Op.Arithmetic.REM;
        boolean integer = kind == Kind.INT || kind == Kind.LONG;
        if (isConst(a) && isConst(b) && !(divides && integer && bits(b) == 0)) {
            return constant(value, kind, ConstantFolding.binary(operator, kind, bits(a), bits(b)), rewriter);
        }
        if (!integer) {
            return null;
        }
        if (isConst(a) && isCommutative(operator)) {
            value.args().set(0, b);
            value.args().set(1, a);
            rewriter.setChanged();
            a = value.arg(0);
            b = value.arg(1);
        }
        if (isConst(b)) {
            return withConstant(operator, kind, value, a, bits(b), rewriter);
        }
        return a == b ? withItself(operator, kind, value, rewriter) : null;
    }

    private static boolean isCommutative(Op.Arithmetic operator) {
        return switch (operator) {
            case ADD, MUL, AND, OR, XOR, MIN, MAX -> true;
            case SUB, DIV, REM, SHL, SHR, USHR -> false;
        };
    }

    private static Value constant(Value before, Kind kind, long bits, Rewriter rewriter) {
        return rewriter.constant(before, new Op.Const(kind, bits), kind);
    }

    private static Value withItself(Op.Arithmetic operator, Kind kind, Value value, Rewriter rewriter) {
        return switch (operator) {
            case SUB, XOR -> constant(value, kind, 0, rewriter);
            case AND, OR, MIN, MAX -> value.arg(0);
            default -> null;
        };
    }

    private static Value withConstant(Op.Arithmetic operator, Kind kind, Value value, Value a, long b, Rewriter rewriter) {
        int mask = kind == Kind.INT ? 31 : 63;
        return switch (operator) {
            case ADD -> b == 0 ? a : reassociate(operator, kind, value, a, b, rewriter);
            case AND -> b == 0 ? constant(value, kind, 0, rewriter) : b == -1 ? a : reassociate(operator, kind, value, a, b, rewriter);
            case OR -> b == 0 ? a : b == -1 ? constant(value, kind, -1, rewriter) : reassociate(operator, kind, value, a, b, rewriter);
            case XOR -> b == 0 ? a : reassociate(operator, kind, value, a, b, rewriter);
            case SUB -> {
                if (b == 0) {
                    yield a;
                }
                yield rewriter.insertBefore(value, new Op.Binary(Op.Arithmetic.ADD, kind), kind, a, constant(value, kind, narrow(kind, -b), rewriter));
            }
            case MUL -> multiply(kind, value, a, b, rewriter);
            case DIV -> b == 1 ? a : null;
            case REM -> b == 1 || b == -1 ? constant(value, kind, 0, rewriter) : null;
            case SHL, SHR, USHR -> (b & mask) == 0 ? a : null;
            case MIN, MAX -> null;
        };
    }

    private static long narrow(Kind kind, long bits) {
        return kind == Kind.INT ? (int) bits : bits;
    }

    private static Value multiply(Kind kind, Value value, Value a, long b, Rewriter rewriter) {
        if (b == 0) {
            return constant(value, kind, 0, rewriter);
        }
        if (b == 1) {
            return a;
        }
        if (b > 0 && Long.bitCount(b) == 1) {
            Value shift = constant(value, Kind.INT, Long.numberOfTrailingZeros(b), rewriter);
            return rewriter.insertBefore(value, new Op.Binary(Op.Arithmetic.SHL, kind), kind, a, shift);
        }
        return null;
    }

    /// (x op c1) op c2 is x op (c1 op c2).
    private static Value reassociate(Op.Arithmetic operator, Kind kind, Value value, Value a, long b, Rewriter rewriter) {
        if (a.op() instanceof Op.Binary(var inner, _) && inner == operator && isConst(rewriter.arg(a, 1))) {
            long both = ConstantFolding.binary(operator, kind, bits(a.arg(1)), b);
            return rewriter.insertBefore(value, value.op(), kind, rewriter.arg(a, 0), constant(value, kind, both, rewriter));
        }
        return null;
    }
}
