package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.world.ArrayType;
import ingot.world.Type;

import static ingot.evaluator.Natives.nonNull;

/// java.lang.reflect.Array.
final class ArrayNatives {
    private static final String ARRAY = "java/lang/reflect/Array.";

    private ArrayNatives() {
    }

    static void register(Natives n) {
        n.add(ARRAY + "newArray", (vm, s, a) ->
                vm.linkage.newArray(vm, vm.linkage.world().arrayOf(vm.heap.mirrored(nonNull(s[a]))), (int) s[a + 1]));
        n.add(ARRAY + "multiNewArray", ArrayNatives::multi);
        n.add(ARRAY + "getLength", (vm, s, a) -> {
            type(vm, s[a]);
            return vm.heap.arrayLength((int) s[a]);
        });
        n.add(ARRAY + "get", (vm, s, a) -> {
            Kind kind = type(vm, s[a]).element().kind();
            return Invocation.box(vm, kind, vm.heap.bits(address(vm, s, a, kind), kind));
        });
        n.add(ARRAY + "set", (vm, s, a) -> {
            Type element = type(vm, s[a]).element();
            int value = (int) s[a + 2];
            if (element.kind() == Kind.REF && value != 0 && !vm.heap.typeOf(value).isSubtypeOf(element)) {
                throw new Pending("java/lang/IllegalArgumentException", "array element type mismatch");
            }
            long bits = element.kind() == Kind.REF ? value : Invocation.unbox(vm, value, element.kind());
            vm.heap.putBits(address(vm, s, a, element.kind()), element.kind(), bits);
            return 0;
        });
        for (Kind kind : new Kind[] {Kind.BOOLEAN, Kind.BYTE, Kind.CHAR, Kind.SHORT, Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE}) {
            String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            n.add(ARRAY + "get" + name, (vm, s, a) -> {
                same(vm, s[a], kind);
                return vm.heap.bits(address(vm, s, a, kind), kind);
            });
            n.add(ARRAY + "set" + name, (vm, s, a) -> {
                same(vm, s[a], kind);
                vm.heap.putBits(address(vm, s, a, kind), kind, s[a + 2]);
                return 0;
            });
        }
    }

    private static void same(Interpreter vm, long array, Kind kind) {
        if (type(vm, array).element().kind() != kind) {
            throw new Pending("java/lang/IllegalArgumentException", "argument type mismatch");
        }
    }

    private static ArrayType type(Interpreter vm, long array) {
        if (vm.heap.typeOf(nonNull(array)) instanceof ArrayType type) {
            return type;
        }
        throw new Pending("java/lang/IllegalArgumentException", "Argument is not an array");
    }

    private static int address(Interpreter vm, long[] s, int a, Kind kind) {
        int array = (int) s[a];
        int index = (int) s[a + 1];
        int length = vm.heap.arrayLength(array);
        if (index < 0 || index >= length) {
            throw new Pending("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + length);
        }
        return array + ObjectLayout.arrayBase(kind) + (index << kind.shift());
    }

    private static long multi(Interpreter vm, long[] s, int a) {
        Type type = vm.heap.mirrored(nonNull(s[a]));
        int dimensions = nonNull(s[a + 1]);
        int count = vm.heap.arrayLength(dimensions);
        var lengths = new long[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = vm.heap.getElementBits(dimensions, i);
            if (lengths[i] < 0) {
                throw new Pending("java/lang/NegativeArraySizeException", String.valueOf(lengths[i]));
            }
            type = vm.linkage.world().arrayOf(type);
        }
        return vm.linkage.newMultiArray(vm, (ArrayType) type, lengths, 0, count);
    }
}
