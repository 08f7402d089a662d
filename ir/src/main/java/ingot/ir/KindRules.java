package ingot.ir;

import ingot.abi.Kind;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.List;

import static ingot.abi.Kind.*;

/// Which kinds an operation takes and gives. The verifier's table.
final class KindRules {
    private KindRules() {}

    /// What is wrong with the value's kinds, or null.
    static String violation(Value value, Method method) {
        List<Kind> expected = arguments(value, method);
        if (expected != null) {
            if (expected.size() != value.args.size()) {
                return "takes " + expected.size() + " arguments, has " + value.args.size();
            }
            for (int i = 0; i < expected.size(); i++) {
                if (value.args.get(i).kind != expected.get(i)) {
                    return "argument " + i + " is " + value.args.get(i).kind + ", not " + expected.get(i);
                }
            }
        }
        Kind result = result(value, method);
        return value.kind == result ? null : "the result is " + result + ", not " + value.kind;
    }

    /// Null: any.
    private static List<Kind> arguments(Value value, Method method) {
        return switch (value.op) {
            case Op.Param _, Op.Const _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _, Op.Caught _, Op.LoadStatic _, Op.Fence _, Op.New _,
                 Op.InitClass _, Op.LinkageFailure _, Op.Goto _, Op.Unreachable _ -> List.of();
            case Op.Phi _, Op.Pure _, Op.Effect _ -> null;
            case Op.Binary(var operator, Kind kind) -> switch (operator) {
                case SHL, SHR, USHR -> List.of(kind, INT);
                default -> List.of(kind, kind);
            };
            case Op.Negate(Kind kind) -> List.of(kind);
            case Op.Convert(Kind from, _) -> List.of(from);
            case Op.Compare(Kind kind, _) -> List.of(kind, kind);
            case Op.NullCheck _, Op.CheckCast _, Op.InstanceOf _, Op.RefineType _, Op.LoadField _, Op.ArrayLength _, Op.MonitorEnter _, Op.MonitorExit _,
                 Op.Throw _ -> List.of(REF);
            case Op.BoundsCheck _ -> List.of(INT, INT);
            case Op.ZeroCheck(Kind kind) -> List.of(kind);
            case Op.ArrayStoreCheck _ -> List.of(REF, REF);
            case Op.RefineCompare _ -> List.of(value.kind, value.kind);
            case Op.StoreField(var field) -> List.of(REF, field.kind().stackKind());
            case Op.StoreStatic(var field) -> List.of(field.kind().stackKind());
            case Op.LoadElement _ -> List.of(REF, INT);
            case Op.StoreElement(Kind kind) -> List.of(REF, INT, kind.stackKind());
            case Op.DeletionBarrier(var store) -> switch (store) {
                case Op.StoreField _ -> List.of(REF);
                case Op.StoreStatic _ -> List.of();
                case Op.StoreElement _ -> List.of(REF, INT);
                case Op.RawStore _, Op.CompareAndSet _, Op.GetAndUpdate _ -> List.of(REF, LONG);
                default -> throw new IllegalArgumentException("a barrier for " + store);
            };
            case Op.RawLoad _ -> List.of(REF, LONG);
            case Op.RawStore(Kind kind, _) -> List.of(REF, LONG, kind.stackKind());
            case Op.CompareAndSet(Kind kind, _) -> List.of(REF, LONG, kind.stackKind(), kind.stackKind());
            case Op.GetAndUpdate(Kind kind, _) -> List.of(REF, LONG, kind.stackKind());
            case Op.NewArray _, Op.Switch _ -> List.of(INT);
            case Op.NewMultiArray(_, int dimensions) -> java.util.Collections.nCopies(dimensions, INT);
            case Op.Invoke(var dispatch, Method target) -> parameters(dispatch, target);
            case Op.If(_, Kind kind) -> List.of(kind, kind);
            case Op.Return _ -> method.returnKind() == VOID ? List.of() : List.of(method.returnKind().stackKind());
        };
    }

    private static List<Kind> parameters(Op.Dispatch dispatch, Method target) {
        var kinds = new ArrayList<Kind>();
        if (dispatch != Op.Dispatch.STATIC) {
            kinds.add(REF);
        }
        target.parameterKinds().forEach(kind -> kinds.add(kind.stackKind()));
        return kinds;
    }

    private static Kind result(Value value, Method method) {
        return switch (value.op) {
            case Op.Param(int index) -> {
                int first = method.isStatic() ? 0 : 1;
                yield index < first ? REF : method.parameterKinds().get(index - first).stackKind();
            }
            case Op.Const(Kind kind, _) -> kind;
            case Op.StringConst _, Op.ClassConst _, Op.ObjectConst _, Op.Caught _, Op.NullCheck _, Op.CheckCast _, Op.New _, Op.NewArray _,
                 Op.NewMultiArray _, Op.RefineType _ -> REF;
            case Op.Phi _, Op.RefineCompare _ -> value.kind;
            case Op.Binary(_, Kind kind) -> kind;
            case Op.Negate(Kind kind) -> kind;
            case Op.Convert(_, Kind to) -> to.stackKind();
            case Op.Compare _, Op.InstanceOf _, Op.ArrayLength _, Op.BoundsCheck _ -> INT;
            case Op.Pure(var intrinsic) -> intrinsic.result();
            case Op.Effect(var intrinsic) -> intrinsic.result();
            case Op.LoadField(var field) -> field.kind().stackKind();
            case Op.LoadStatic(var field) -> field.kind().stackKind();
            case Op.LoadElement(Kind kind) -> kind.stackKind();
            case Op.RawLoad(Kind kind, _) -> kind.stackKind();
            case Op.CompareAndSet(Kind kind, boolean exchange) -> exchange ? kind.stackKind() : INT;
            case Op.GetAndUpdate(Kind kind, _) -> kind.stackKind();
            case Op.Invoke(_, Method target) -> target.returnKind().stackKind();
            case Op.ZeroCheck _, Op.ArrayStoreCheck _, Op.StoreField _, Op.StoreStatic _, Op.StoreElement _, Op.DeletionBarrier _, Op.RawStore _, Op.Fence _, Op.InitClass _,
                 Op.MonitorEnter _, Op.MonitorExit _, Op.LinkageFailure _, Op.Goto _, Op.If _, Op.Switch _, Op.Return _, Op.Throw _, Op.Unreachable _ -> VOID;
        };
    }
}
