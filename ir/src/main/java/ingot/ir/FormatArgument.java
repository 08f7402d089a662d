package ingot.ir;

import ingot.abi.Kind;
import ingot.world.Method;

import java.util.List;
import java.util.Map;

/// An element of the argument array of a format, with what its definition says about its type.
///
/// @param value   what was stored
/// @param boxed   kind of what it boxes, null if it is not a box made by valueOf
/// @param isText  a String or null
final class FormatArgument {
    private final Value value;
    private final Kind boxed;
    private final boolean isText;
    private boolean objectUsed;

    private FormatArgument(Value value, Kind boxed, boolean isText) {
        this.value = value;
        this.boxed = boxed;
        this.isText = isText;
    }

    static FormatArgument of(Value value) {
        Kind boxed = null;
        if (value.op instanceof Op.Invoke(var dispatch, Method method) && dispatch == Op.Dispatch.STATIC && method.name().equals("valueOf")) {
            boxed = switch (method.signature()) {
                case "java/lang/Integer.valueOf(I)Ljava/lang/Integer;" -> Kind.INT;
                case "java/lang/Long.valueOf(J)Ljava/lang/Long;" -> Kind.LONG;
                case "java/lang/Short.valueOf(S)Ljava/lang/Short;" -> Kind.SHORT;
                case "java/lang/Byte.valueOf(B)Ljava/lang/Byte;" -> Kind.BYTE;
                case "java/lang/Character.valueOf(C)Ljava/lang/Character;" -> Kind.CHAR;
                case "java/lang/Boolean.valueOf(Z)Ljava/lang/Boolean;" -> Kind.BOOLEAN;
                case "java/lang/Float.valueOf(F)Ljava/lang/Float;" -> Kind.FLOAT;
                case "java/lang/Double.valueOf(D)Ljava/lang/Double;" -> Kind.DOUBLE;
                default -> null;
            };
        }
        return new FormatArgument(value, boxed, isText(value));
    }

    private static boolean isText(Value value) {
        String descriptor = switch (value.op) {
            case Op.StringConst _ -> "Ljava/lang/String;";
            case Op.Invoke(_, var method) -> method.returnDescriptor();
            case Op.LoadField(var field) -> field.descriptor();
            case Op.LoadStatic(var field) -> field.descriptor();
            case Op.CheckCast(var type) -> type.descriptor();
            default -> "";
        };
        return descriptor.equals("Ljava/lang/String;")
                || value.op instanceof Op.Phi && value.args.stream().allMatch(argument -> !(argument.op instanceof Op.Phi) && isText(argument))
                || (value.op instanceof Op.NullCheck || value.op.isRefinement()) && isText(value.arg(0));
    }

    Value value() { return value; }

    Kind boxed() { return boxed; }

    /// What was boxed.
    Value unboxed() { return value.arg(0); }

    boolean isText() { return isText; }

    /// The object, for code that takes it: a box is needed then.
    Value object() {
        objectUsed = true;
        return value;
    }

    /// A box of an integer.
    boolean isInteger() {
        return boxed == Kind.INT || boxed == Kind.LONG || boxed == Kind.SHORT || boxed == Kind.BYTE;
    }

    /// A box of a float or double.
    boolean isFloating() {
        return boxed == Kind.FLOAT || boxed == Kind.DOUBLE;
    }

    /// A box that only the argument array uses, and not the expansion either: it can be made later, or not at all.
    boolean isBoxedHere(Map<Value, List<Value>> uses) {
        return boxed != null && !objectUsed && uses.get(value).stream().filter(use -> use.op instanceof Op.StoreElement).count() == 1
                && uses.get(value).stream().allMatch(use -> use.op instanceof Op.StoreElement || use.op instanceof Op.ArrayStoreCheck);
    }
}
