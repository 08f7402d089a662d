package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ClassType;

import java.util.List;

/// A signature-polymorphic call of a VarHandle: finds the variable from the handle object and the coordinates, then acts by the method's
/// name. All memory orders are the same to the evaluator's one thread.
final class VarHandleAccess {
    private final String name;
    /// Kinds of the arguments after the handle.
    private final List<Kind> arguments;
    private final Kind result;

    VarHandleAccess(String name, List<Kind> arguments, Kind result) {
        this.name = name;
        this.arguments = arguments;
        this.result = result;
    }

    long call(Interpreter vm, long[] s, int a) {
        int handle = Natives.nonNull(s[a]);
        var type = (ClassType) vm.heap.typeOf(handle);
        Kind kind = Kind.values()[vm.heap.getByte(handle, type.declaredField("kind", "B").offset())];
        int at = a + 1;
        long address;
        boolean swap = false;
        switch (type.internalName()) {
            case "ingot/runtime/jdk/FieldVarHandle" -> {
                int base = vm.heap.getRef(handle, type.declaredField("base", "Ljava/lang/Object;").offset());
                if (base == 0) {
                    base = Natives.nonNull(s[at++]);
                }
                address = base + vm.heap.getLong(handle, type.declaredField("offset", "J").offset());
            }
            case "ingot/runtime/jdk/ArrayVarHandle" -> {
                int array = Natives.nonNull(s[at]);
                address = array + vm.heap.getInt(handle, type.declaredField("base", "I").offset())
                        + ((long) index(vm, array, (int) s[at + 1], 1) << kind.shift());
                at += 2;
            }
            case "ingot/runtime/jdk/ViewVarHandle" -> {
                if (vm.heap.getByte(handle, type.declaredField("buffer", "Z").offset()) != 0) {
                    return vm.machine.refuse(vm, Evaluator.Reason.NATIVE_NOT_ALLOWED, "VarHandle of a ByteBuffer");
                }
                int array = Natives.nonNull(s[at]);
                address = array + 12 + index(vm, array, (int) s[at + 1], kind.bytes());
                swap = vm.heap.getByte(handle, type.declaredField("bigEndian", "Z").offset()) != 0;
                at += 2;
            }
            default -> throw new AssertionError(type);
        }
        return act(vm, s, at, (int) address, kind, swap);
    }

    private static int index(Interpreter vm, int array, int index, int bytes) {
        int length = vm.heap.arrayLength(array);
        if (index < 0 || index > length - bytes) {
            throw new Pending("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length "
                    + (bytes == 1 ? length : Math.max(0, length - bytes + 1)));
        }
        return index;
    }

    private long act(Interpreter vm, long[] s, int at, int address, Kind kind, boolean swap) {
        long seen = swapped(vm.heap.bits(address, kind), kind, swap);
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd")) {
            boolean same = seen == s[at];
            if (same) {
                vm.heap.putBits(address, kind, swapped(s[at + kind.slots()], kind, swap));
            }
            return name.startsWith("compareAndExchange") ? seen : same ? 1 : 0;
        }
        if (name.startsWith("set")) {
            vm.heap.putBits(address, kind, swapped(s[at], kind, swap));
            return 0;
        }
        if (name.startsWith("getAnd")) {
            vm.heap.putBits(address, kind, swapped(updated(seen, s[at], kind), kind, swap));
        }
        return result == Kind.VOID ? 0 : seen;
    }

    private long updated(long seen, long operand, Kind kind) {
        if (name.startsWith("getAndAdd")) {
            return switch (kind) {
                case FLOAT -> Float.floatToRawIntBits(Float.intBitsToFloat((int) seen) + Float.intBitsToFloat((int) operand));
                case DOUBLE -> Double.doubleToRawLongBits(Double.longBitsToDouble(seen) + Double.longBitsToDouble(operand));
                default -> seen + operand;
            };
        }
        return name.startsWith("getAndBitwiseOr") ? seen | operand
                : name.startsWith("getAndBitwiseAnd") ? seen & operand
                : name.startsWith("getAndBitwiseXor") ? seen ^ operand : operand;
    }

    private static long swapped(long bits, Kind kind, boolean swap) {
        if (!swap) {
            return bits;
        }
        return switch (kind) {
            case SHORT -> Short.reverseBytes((short) bits);
            case CHAR -> Character.reverseBytes((char) bits);
            case INT, FLOAT -> Integer.reverseBytes((int) bits);
            case LONG, DOUBLE -> Long.reverseBytes(bits);
            default -> bits;
        };
    }
}
