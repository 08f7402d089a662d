package ingot.ir;

import ingot.abi.Kind;

import java.util.ArrayList;
import java.util.List;

/// What a branch says about the values it tests.
final class Refinements {
    private Refinements() {}

    /// Copies to make where `a condition b` holds.
    static List<Emitter.Refinement> of(Op.Condition condition, Kind kind, Value a, Value b) {
        var found = new ArrayList<Emitter.Refinement>(2);
        if (kind == Kind.REF) {
            references(condition == Op.Condition.EQ, a, b, found);
        } else if (a.op() instanceof Op.InstanceOf(var type) && b.op() instanceof Op.Const(_, long bits) && bits <= 1 && bits >= 0
                && (condition == Op.Condition.EQ || condition == Op.Condition.NE)) {
            boolean isInstance = (condition == Op.Condition.EQ) == (bits == 1);
            found.add(new Emitter.Refinement(a.arg(0), new Op.RefineType(type, !isInstance), null));
        } else {
            compare(condition, a, b, found);
            if (a != b) {
                compare(swap(condition), b, a, found);
            }
        }
        return found;
    }

    private static void references(boolean equal, Value a, Value b, List<Emitter.Refinement> found) {
        if (Nullness.isNull(b) || Nullness.isNull(a)) {
            Value tested = Nullness.isNull(b) ? a : b;
            if (tested.op().isRefinable()) {
                found.add(new Emitter.Refinement(tested, new Op.RefineType(null, equal), null));
            }
            return;
        }
        var condition = equal ? Op.Condition.EQ : Op.Condition.NE;
        compare(condition, a, b, found);
        if (a != b) {
            compare(condition, b, a, found);
        }
        if (equal) {
            exactClass(a, b, found);
            exactClass(b, a, found);
        }
    }

    /// o.getClass() == X.class: o is an X. (Other way round nothing follows: it may be of a subclass.)
    private static void exactClass(Value mirror, Value constant, List<Emitter.Refinement> found) {
        if (mirror.op() instanceof Op.Pure(var intrinsic) && intrinsic == Intrinsic.GET_CLASS && constant.op() instanceof Op.ClassConst(var type)) {
            found.add(new Emitter.Refinement(mirror.arg(0), new Op.RefineType(type, false), null));
        }
    }

    private static void compare(Op.Condition condition, Value value, Value other, List<Emitter.Refinement> found) {
        if (value.op().isRefinable()) {
            found.add(new Emitter.Refinement(value, new Op.RefineCompare(condition), other));
        }
    }

    /// The condition with its operands exchanged.
    static Op.Condition swap(Op.Condition condition) {
        return switch (condition) {
            case EQ, NE -> condition;
            case LT -> Op.Condition.GT;
            case GT -> Op.Condition.LT;
            case LE -> Op.Condition.GE;
            case GE -> Op.Condition.LE;
            case ULT, UGE -> throw new IllegalArgumentException("not from bytecode: " + condition);
        };
    }
}
