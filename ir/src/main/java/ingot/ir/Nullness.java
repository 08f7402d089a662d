package ingot.ir;

import ingot.abi.Kind;
import ingot.world.Method;

/// What a value's own operation says about null.
public final class Nullness {
    private Nullness() {}

    /// Never null, by its definition alone.
    public static boolean isNonNull(Value value, Method method) {
        return switch (value.op()) {
            case Op.NullCheck _, Op.New _, Op.NewArray _, Op.NewMultiArray _, Op.Caught _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _ -> true;
            case Op.Param(int index) -> index == 0 && !method.isStatic();
            case Op.RefineType(var type, boolean negated) -> type == null ? !negated : !negated || isNonNull(value.arg(0), method);
            case Op.RefineCompare(var condition) -> isNonNull(value.arg(0), method)
                    || value.kind() == Kind.REF && condition == Op.Condition.EQ && isNonNull(value.arg(1), method);
            case Op.CheckCast _ -> isNonNull(value.arg(0), method);
            case Op.Pure(var intrinsic) -> intrinsic == Intrinsic.GET_CLASS;
            default -> false;
        };
    }

    public static boolean isNull(Value value) {
        return value.op() instanceof Op.Const(Kind kind, long bits) && kind == Kind.REF && bits == 0;
    }
}
