package ingot.ir;

import ingot.abi.Kind;
import ingot.world.Method;

import java.util.Map;

/// Raw memory by name: Unsafe's accessors take (receiver, base, offset, ...), the run-time's Memory takes (address, ...).
/// What is not here has a Java body in terms of these.
final class UnsafeCalls {
    private static final Map<String, Kind> KINDS = Map.of("Boolean", Kind.BOOLEAN, "Byte", Kind.BYTE, "Short", Kind.SHORT, "Char", Kind.CHAR,
            "Int", Kind.INT, "Long", Kind.LONG, "Float", Kind.FLOAT, "Double", Kind.DOUBLE, "Reference", Kind.REF);
    private static final Map<String, Op.Order> ORDERS = Map.of("", Op.Order.PLAIN, "Opaque", Op.Order.OPAQUE, "Acquire", Op.Order.ACQUIRE,
            "Release", Op.Order.RELEASE, "Volatile", Op.Order.VOLATILE, "Plain", Op.Order.PLAIN,
            "Unaligned", Op.Order.PLAIN); // both targets load and store at any address
    private static final Map<String, Op.Order> FENCES = Map.of("loadFence", Op.Order.ACQUIRE, "storeFence", Op.Order.RELEASE,
            "fullFence", Op.Order.VOLATILE, "loadLoadFence", Op.Order.ACQUIRE, "storeStoreFence", Op.Order.RELEASE);
    /// Longest first: "weakCompareAndSet" would match nothing else, "get" must come last.
    private static final String[] VERBS = {"weakCompareAndSet", "compareAndExchange", "compareAndSet", "getAndAdd", "getAndSet", "get", "put"};

    /// A name taken apart: compareAndExchangeIntAcquire.
    private record Access(String verb, Kind kind, Op.Order order) {
        static Access parse(String name) {
            for (String verb : VERBS) {
                if (name.startsWith(verb)) {
                    return parse(verb, name.substring(verb.length()));
                }
            }
            return null;
        }

        private static Access parse(String verb, String rest) {
            int end = 1;
            while (end < rest.length() && Character.isLowerCase(rest.charAt(end))) {
                end++;
            }
            Kind kind = rest.isEmpty() ? null : KINDS.get(rest.substring(0, end));
            Op.Order order = kind == null ? null : ORDERS.get(rest.substring(end));
            return order == null ? null : new Access(verb, kind, order);
        }
    }

    private UnsafeCalls() {}

    static Value unsafe(Emitter emit, Method target, Value[] arguments) {
        Op.Order fence = FENCES.get(target.name());
        if (fence != null) {
            return emit.emit(new Op.Fence(fence), Kind.VOID);
        }
        if (target.isStatic() || !target.descriptor().startsWith("(Ljava/lang/Object;J")) {
            return null; // plain addresses: their Java bodies come here with a null base
        }
        Value[] operands = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        return access(emit, Access.parse(target.name()), operands);
    }

    static Value memory(Emitter emit, Method target, Value[] arguments) {
        if (arguments.length == 0 || arguments[0].kind() != Kind.LONG) {
            return null;
        }
        var operands = new Value[arguments.length + 1];
        operands[0] = emit.nullConstant();
        System.arraycopy(arguments, 0, operands, 1, arguments.length);
        return access(emit, Access.parse(target.name()), operands);
    }

    private static Value access(Emitter emit, Access access, Value[] operands) {
        if (access == null) {
            return null;
        }
        Kind kind = access.kind;
        return switch (access.verb) {
            case "get" -> operands.length == 2 ? emit.emit(new Op.RawLoad(kind, access.order), kind.stackKind(), operands) : null;
            case "put" -> operands.length == 3 ? emit.emit(new Op.RawStore(kind, access.order), Kind.VOID, operands) : null;
            case "compareAndSet", "weakCompareAndSet" ->
                    canExchange(kind) && operands.length == 4 ? emit.emit(new Op.CompareAndSet(kind, false), Kind.INT, operands) : null;
            case "compareAndExchange" ->
                    canExchange(kind) && operands.length == 4 ? emit.emit(new Op.CompareAndSet(kind, true), kind.stackKind(), operands) : null;
            case "getAndAdd" -> (kind == Kind.INT || kind == Kind.LONG) && operands.length == 3
                    ? emit.emit(new Op.GetAndUpdate(kind, true), kind, operands) : null;
            case "getAndSet" -> (kind == Kind.INT || kind == Kind.LONG || kind == Kind.REF) && operands.length == 3
                    ? emit.emit(new Op.GetAndUpdate(kind, false), kind, operands) : null;
            default -> null;
        };
    }

    /// The rest have Java bodies over these.
    private static boolean canExchange(Kind kind) {
        return switch (kind) {
            case INT, LONG, REF, BYTE, SHORT -> true;
            default -> false;
        };
    }
}
