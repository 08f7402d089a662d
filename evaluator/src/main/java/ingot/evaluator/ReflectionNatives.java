package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import static ingot.evaluator.Natives.nonNull;

/// java.lang.reflect objects: `slot` is the index in the class's declared fields or methods.
final class ReflectionNatives {
    private ReflectionNatives() {
    }

    static void register(Natives n) {
        n.add("java/lang/reflect/Array.newArray", (vm, s, a) ->
                vm.linkage.newArray(vm, vm.linkage.world().arrayOf(vm.heap.mirrored(nonNull(s[a]))), (int) s[a + 1]));
        n.add("java/lang/reflect/Array.getLength", (vm, s, a) -> {
            int array = nonNull(s[a]);
            if (!(vm.heap.typeOf(array) instanceof ArrayType)) {
                throw new Pending("java/lang/IllegalArgumentException", "Argument is not an array");
            }
            return vm.heap.arrayLength(array);
        });
    }

    /// The field that a java.lang.reflect.Field object stands for.
    static Field field(Interpreter vm, int object) {
        var type = (ClassType) vm.heap.typeOf(object);
        Type holder = vm.heap.mirrored(vm.heap.getRef(object, type.declaredField("clazz", "Ljava/lang/Class;").offset()));
        return ((ClassType) holder).fields().get(vm.heap.getInt(object, type.declaredField("slot", "I").offset()));
    }
}
