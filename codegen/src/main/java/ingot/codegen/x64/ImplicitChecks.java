package ingot.codegen.x64;

import ingot.ir.Intrinsic;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.List;

/// Null checks that the next access of the object does by itself: nothing is mapped below 64 KiB, so it faults, and the record of its address in the frame table
/// (FrameTable.MAP_FAULT) turns the fault into the exception. Between check and access may be only what cannot be seen from outside.
final class ImplicitChecks {
    /// vm.mmap_min_addr's default; an access that starts below it with an offset of that size faults.
    private static final int UNMAPPED_BYTES = 64 << 10;

    private final Demand demand;

    ImplicitChecks(Demand demand) {
        this.demand = demand;
    }

    /// The instruction of the block that faults where the check at `index` fails, or null. The check has no handler: what it throws leaves the method.
    Value access(List<Value> values, int index) {
        Value object = Selection.origin(values.get(index));
        for (Value value : values.subList(index + 1, values.size())) {
            if (demand.isNeeded(value) && !demand.isFolded(value)) {
                Value load = demand.load(value);
                if (faults(load == null ? value : load, object)) {
                    return value;
                }
                if (load != null || !isInvisible(value.op())) {
                    return null;
                }
            }
        }
        return null;
    }

    private boolean faults(Value value, Value object) {
        return switch (value.op()) {
            case Op.LoadField(var field) -> isBase(value, object) && field.offset() < UNMAPPED_BYTES;
            case Op.StoreField(var field) -> isBase(value, object) && field.offset() < UNMAPPED_BYTES;
            case Op.ArrayLength _ -> isBase(value, object);
            case Op.Pure(var intrinsic) -> (intrinsic == Intrinsic.HUB_OF || intrinsic == Intrinsic.GET_CLASS) && isBase(value, object);
            case Op.BoundsCheck _ -> {
                Value length = Selection.origin(value.arg(1));
                yield demand.isFolded(length) && isBase(length, object);
            }
            case Op.Invoke op -> op.isDispatched() && isBase(value, object);
            default -> false;
        };
    }

    private static boolean isBase(Value access, Value object) {
        return Selection.origin(access.arg(0)) == object;
    }

    /// No code, or arithmetic in registers.
    private static boolean isInvisible(Op op) {
        return Selection.passesOn(op) && !op.canThrow() || switch (op) {
            case Op.Const _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _, Op.Param _, Op.Negate _, Op.Convert _, Op.Compare _ -> true;
            case Op.Binary(var operator, _) -> operator != Op.Arithmetic.DIV && operator != Op.Arithmetic.REM;
            default -> false;
        };
    }
}
