package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.Type;

import static ingot.evaluator.Natives.nonNull;

/// The makers of java.lang.reflect.Array; its other natives are substitutions in plain Java.
final class ArrayNatives {
    private static final String ARRAY = "java/lang/reflect/Array.";

    private ArrayNatives() {
    }

    static void register(Natives n) {
        n.add(ARRAY + "newArray", (vm, s, a) -> vm.linkage.newArray(vm, vm.linkage.world().arrayOf(element(vm, s[a])), (int) s[a + 1]));
        n.add(ARRAY + "multiNewArray", ArrayNatives::multi);
    }

    private static Type element(Interpreter vm, long mirror) {
        Type type = vm.heap.mirrored(nonNull(mirror));
        if (type.kind() == Kind.VOID) {
            throw new Pending("java/lang/IllegalArgumentException", null);
        }
        return type;
    }

    private static long multi(Interpreter vm, long[] s, int a) {
        Type type = element(vm, s[a]);
        int dimensions = nonNull(s[a + 1]);
        int count = vm.heap.arrayLength(dimensions);
        if (count == 0) {
            throw new Pending("java/lang/IllegalArgumentException", null);
        }
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
