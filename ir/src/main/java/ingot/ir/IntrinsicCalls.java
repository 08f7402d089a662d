package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Method;

import java.util.HashMap;
import java.util.Map;

/// The methods whose body the compiler supplies, by name: the run-time's Machine and Memory, Unsafe (in [UnsafeCalls]) and some pure methods of java.lang.
final class IntrinsicCalls {
    private static final Map<String, Intrinsic> PURE = Map.ofEntries(
            Map.entry("sqrt(D)D", Intrinsic.SQRT), Map.entry("abs(I)I", Intrinsic.ABS_INT), Map.entry("abs(J)J", Intrinsic.ABS_LONG),
            Map.entry("abs(F)F", Intrinsic.ABS_FLOAT), Map.entry("abs(D)D", Intrinsic.ABS_DOUBLE),
            Map.entry("multiplyHigh(JJ)J", Intrinsic.MULTIPLY_HIGH), Map.entry("unsignedMultiplyHigh(JJ)J", Intrinsic.UNSIGNED_MULTIPLY_HIGH),
            Map.entry("floatToRawIntBits(F)I", Intrinsic.FLOAT_BITS), Map.entry("intBitsToFloat(I)F", Intrinsic.BITS_FLOAT),
            Map.entry("doubleToRawLongBits(D)J", Intrinsic.DOUBLE_BITS), Map.entry("longBitsToDouble(J)D", Intrinsic.BITS_DOUBLE),
            Map.entry("bitCount(I)I", Intrinsic.BIT_COUNT_INT), Map.entry("bitCount(J)I", Intrinsic.BIT_COUNT_LONG),
            Map.entry("reverseBytes(I)I", Intrinsic.REVERSE_BYTES_INT), Map.entry("reverseBytes(J)J", Intrinsic.REVERSE_BYTES_LONG),
            Map.entry("numberOfLeadingZeros(I)I", Intrinsic.LEADING_ZEROS_INT), Map.entry("numberOfLeadingZeros(J)I", Intrinsic.LEADING_ZEROS_LONG),
            Map.entry("numberOfTrailingZeros(I)I", Intrinsic.TRAILING_ZEROS_INT), Map.entry("numberOfTrailingZeros(J)I", Intrinsic.TRAILING_ZEROS_LONG),
            Map.entry("divideUnsigned(II)I", Intrinsic.UNSIGNED_DIVIDE_INT), Map.entry("remainderUnsigned(II)I", Intrinsic.UNSIGNED_REMAINDER_INT),
            Map.entry("divideUnsigned(JJ)J", Intrinsic.UNSIGNED_DIVIDE_LONG), Map.entry("remainderUnsigned(JJ)J", Intrinsic.UNSIGNED_REMAINDER_LONG));

    /// ingot.runtime.Machine: threadBlock is THREAD_BLOCK.
    private static final Map<String, Intrinsic> MACHINE = machine();

    private IntrinsicCalls() {}

    /// The call's value (VOID for effects alone), or null if it is an ordinary call. A receiver has been checked.
    static Value emit(Emitter emit, Method target, Value[] arguments) {
        if (target.holder().origin() == ClassType.Origin.JDK && !Intrinsic.HOLDERS.contains(target.holder().internalName())) {
            return null;
        }
        return switch (target.holder().internalName()) {
            case "ingot/runtime/Machine" -> machine(emit, target, arguments);
            case "ingot/runtime/Memory" -> UnsafeCalls.memory(emit, target, arguments);
            case "jdk/internal/misc/Unsafe" -> UnsafeCalls.unsafe(emit, target, arguments);
            case "java/lang/Math", "java/lang/StrictMath", "java/lang/Float", "java/lang/Double", "java/lang/Integer", "java/lang/Long" ->
                    pure(emit, target, arguments);
            case "java/lang/Object" -> target.name().equals("getClass") ? emit.emit(new Op.Pure(Intrinsic.GET_CLASS), Kind.REF, arguments) : null;
            default -> null;
        };
    }

    private static Value machine(Emitter emit, Method target, Value[] arguments) {
        Intrinsic intrinsic = MACHINE.get(target.name());
        if (intrinsic == null) {
            return null;
        }
        return emit.emit(intrinsic.isPure() ? new Op.Pure(intrinsic) : new Op.Effect(intrinsic), intrinsic.result(), arguments);
    }

    private static Value pure(Emitter emit, Method target, Value[] arguments) {
        Intrinsic intrinsic = PURE.get(target.name() + target.descriptor());
        if (intrinsic != null && target.isStatic()) {
            switch (intrinsic) {
                case UNSIGNED_DIVIDE_INT, UNSIGNED_REMAINDER_INT, UNSIGNED_DIVIDE_LONG, UNSIGNED_REMAINDER_LONG ->
                        emit.zeroCheck(arguments[1].kind(), arguments[1]);
                default -> {}
            }
            return emit.emit(new Op.Pure(intrinsic), intrinsic.result(), arguments);
        }
        if (target.holder().internalName().endsWith("Math") && (target.name().equals("min") || target.name().equals("max"))) {
            Kind kind = target.returnKind();
            if (kind == Kind.INT || kind == Kind.LONG) {
                var operator = target.name().equals("min") ? Op.Arithmetic.MIN : Op.Arithmetic.MAX;
                return emit.emit(new Op.Binary(operator, kind), kind, arguments);
            }
        }
        return null;
    }

    private static Map<String, Intrinsic> machine() {
        var names = new HashMap<String, Intrinsic>();
        for (Intrinsic intrinsic : Intrinsic.values()) {
            var name = new StringBuilder();
            boolean upper = false;
            for (char c : intrinsic.name().toCharArray()) {
                if (c == '_') {
                    upper = true;
                } else {
                    name.append(upper ? c : Character.toLowerCase(c));
                    upper = false;
                }
            }
            names.put(name.toString(), intrinsic);
        }
        return Map.copyOf(names);
    }
}
