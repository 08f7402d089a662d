package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import static ingot.evaluator.Natives.nonNull;

/// Reflective calls: the native accessors of Method.invoke and Constructor.newInstance, with boxing and widening.
final class Invocation {
    private Invocation() {
    }

    /// invoke0(Method, receiver, Object[] arguments).
    static long invoke(Interpreter vm, long[] s, int a) {
        Method method = ReflectionNatives.executable(vm, nonNull(s[a]));
        int receiver = (int) s[a + 1];
        Code target;
        if (method.isStatic()) {
            vm.classes.require(vm, method.holder().id());
            target = vm.linkage.code(method);
        } else {
            nonNull(receiver);
            if (!vm.heap.typeOf(receiver).isSubtypeOf(method.holder())) {
                throw new Pending("java/lang/IllegalArgumentException", "object is not an instance of declaring class");
            }
            target = vm.linkage.select(method, vm.heap.typeId(receiver));
        }
        long result = call(vm, method, target, method.isStatic() ? 0 : 1, receiver, (int) s[a + 2]);
        return box(vm, method.returnKind(), result);
    }

    /// newInstance0(Constructor, Object[] arguments).
    static long newInstance(Interpreter vm, long[] s, int a) {
        Method constructor = ReflectionNatives.executable(vm, nonNull(s[a]));
        vm.classes.require(vm, constructor.holder().id());
        int instance = vm.heap.newInstance(constructor.holder());
        call(vm, constructor, vm.linkage.code(constructor), 1, instance, (int) s[a + 1]);
        return instance;
    }

    private static long call(Interpreter vm, Method method, Code target, int first, int receiver, int arguments) {
        var kinds = method.parameterKinds();
        int given = arguments == 0 ? 0 : vm.heap.arrayLength(arguments);
        if (given != kinds.size()) {
            throw new Pending("java/lang/IllegalArgumentException", "wrong number of arguments: " + given + " expected: " + kinds.size());
        }
        var slots = new long[target.argumentSlots];
        if (first == 1) {
            slots[0] = receiver;
        }
        int at = first;
        for (int i = 0; i < given; i++) {
            int argument = vm.heap.getElementRef(arguments, i);
            Kind kind = kinds.get(i);
            slots[at] = kind == Kind.REF ? checked(vm, argument, method.parameterDescriptors().get(i)) : unbox(vm, argument, kind);
            at += kind.slots();
        }
        try {
            return vm.call(target, slots);
        } catch (Thrown e) {
            throw new Thrown(wrap(vm, e.ref));
        }
    }

    private static int wrap(Interpreter vm, int throwable) {
        ClassType type = vm.linkage.world().require("java/lang/reflect/InvocationTargetException");
        vm.classes.require(vm, type.id());
        int ref = vm.heap.newInstance(type);
        vm.call(type.declaredMethod("<init>", "(Ljava/lang/Throwable;)V"), ref, throwable);
        return ref;
    }

    private static int checked(Interpreter vm, int argument, String descriptor) {
        Type type = vm.linkage.world().type(descriptor);
        if (argument != 0 && type != null && !vm.heap.typeOf(argument).isSubtypeOf(type)) {
            throw mismatch();
        }
        return argument;
    }

    private static Pending mismatch() {
        return new Pending("java/lang/IllegalArgumentException", "argument type mismatch");
    }

    /// The primitive in a box, widened (JLS 5.1.2).
    static long unbox(Interpreter vm, int box, Kind to) {
        if (box == 0) {
            throw mismatch();
        }
        var type = (ClassType) vm.heap.typeOf(box);
        Kind from = kind(type);
        if (from == null || from != to && !widens(from, to)) {
            throw mismatch();
        }
        Field value = type.declaredField("value", String.valueOf(from.descriptor()));
        long bits = vm.heap.getBits(box, value);
        return convert(bits, from, to);
    }

    private static boolean widens(Kind from, Kind to) {
        return switch (from) {
            case BYTE -> to == Kind.SHORT || widens(Kind.SHORT, to);
            case SHORT, CHAR -> to == Kind.INT || widens(Kind.INT, to);
            case INT -> to == Kind.LONG || widens(Kind.LONG, to);
            case LONG -> to == Kind.FLOAT || to == Kind.DOUBLE;
            case FLOAT -> to == Kind.DOUBLE;
            default -> false;
        };
    }

    private static long convert(long bits, Kind from, Kind to) {
        if (from == to || to != Kind.FLOAT && to != Kind.DOUBLE) {
            return bits;
        }
        if (from == Kind.FLOAT) {
            return Double.doubleToRawLongBits(Float.intBitsToFloat((int) bits));
        }
        return to == Kind.FLOAT ? Float.floatToRawIntBits((float) bits) : Double.doubleToRawLongBits((double) bits);
    }

    /// The kind of a box class, or null.
    static Kind kind(ClassType type) {
        return switch (type.internalName()) {
            case "java/lang/Boolean" -> Kind.BOOLEAN;
            case "java/lang/Byte" -> Kind.BYTE;
            case "java/lang/Character" -> Kind.CHAR;
            case "java/lang/Short" -> Kind.SHORT;
            case "java/lang/Integer" -> Kind.INT;
            case "java/lang/Long" -> Kind.LONG;
            case "java/lang/Float" -> Kind.FLOAT;
            case "java/lang/Double" -> Kind.DOUBLE;
            default -> null;
        };
    }

    /// valueOf of the box class: small values are shared.
    static long box(Interpreter vm, Kind kind, long bits) {
        if (kind == Kind.REF || kind == Kind.VOID) {
            return kind == Kind.VOID ? 0 : bits;
        }
        ClassType type = boxType(vm, kind);
        vm.classes.require(vm, type.id());
        Method valueOf = type.declaredMethod("valueOf", "(" + kind.descriptor() + ")" + type.descriptor());
        return kind.slots() == 2 ? vm.call(valueOf, bits, 0) : vm.call(valueOf, bits);
    }

    static ClassType boxType(Interpreter vm, Kind kind) {
        String name = switch (kind) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case CHAR -> "Character";
            case SHORT -> "Short";
            case INT -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            default -> "Double";
        };
        return vm.linkage.world().require("java/lang/" + name);
    }
}
