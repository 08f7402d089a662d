package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.List;
import java.util.Set;

/// The fields of a Class object that hold what natives of Class answer at run time. They are filled when live code reads them, so that names and arrays
/// nobody asks for are not made.
final class ClassAnswers {
    private static final Set<String> INJECTED = Set.of("declaringClass", "simpleBinaryName", "enclosingMethod", "interfaces", "initialisedBefore", "genericSignature",
            "recordComponents", "declaredClasses", "permittedSubclasses");

    private ClassAnswers() {
    }

    /// Whether [#fill] knows the field.
    static boolean has(Field field) {
        return field.isInjected() ? INJECTED.contains(field.name())
                : field.name().equals("enumConstants");
    }

    static void fill(Interpreter vm, Type type, Field field) {
        int mirror = vm.heap.mirror(type);
        ClassType known = type instanceof ClassType c ? c : null;
        long answer = switch (field.name()) {
            case "declaringClass" -> Nesting.declaringClass(vm, known);
            case "simpleBinaryName" -> Nesting.simpleName(vm, known);
            case "enclosingMethod" -> Nesting.enclosingMethod(vm, known);
            case "interfaces" -> interfaces(vm, type);
            case "initialisedBefore" -> initialisedBefore(vm, known);
            case "enumConstants" -> enumConstants(vm, known);
            case "genericSignature" -> ReflectionNatives.signature(vm, known);
            case "recordComponents" -> known != null && known.isRecord() ? ReflectionNatives.recordComponents(vm, known) : 0;
            case "declaredClasses" -> declaredClasses(vm, known);
            case "permittedSubclasses" -> Nesting.permitted(vm, known);
            default -> throw new AssertionError(field);
        };
        if (vm.arena.getInt(mirror + field.offset()) == 0) {
            vm.arena.putInt(mirror + field.offset(), (int) answer);
        }
    }

    private static long interfaces(Interpreter vm, Type type) {
        List<ClassType> interfaces = switch (type) {
            case ClassType c -> c.interfaces();
            case ArrayType _ -> List.of(vm.linkage.world().cloneableType(), vm.linkage.world().serializableType());
            default -> List.of();
        };
        return interfaces.isEmpty() ? 0 : ReflectionNatives.array(vm, "java/lang/Class", interfaces.stream().map(vm.heap::mirror).toList());
    }

    private static long declaredClasses(Interpreter vm, ClassType type) {
        List<Integer> declared = Nesting.declaredClasses(vm, type);
        return declared.isEmpty() ? 0 : ReflectionNatives.array(vm, "java/lang/Class", declared);
    }

    /// Null where the superclass is all there is: the hub knows it.
    private static long initialisedBefore(Interpreter vm, ClassType type) {
        List<ClassType> before = type == null ? List.of() : type.initialisationOrder();
        return before.stream().allMatch(t -> t == type.superclass()) ? 0 : ReflectionNatives.array(vm, "java/lang/Class", before.stream().map(vm.heap::mirror).toList());
    }

    /// $VALUES of an enum class that is initialised in the image.
    private static long enumConstants(Interpreter vm, ClassType type) {
        if (type == null || !type.isEnum() || !(vm.classes.outcome(type) instanceof Evaluator.Init.Done)) {
            return 0;
        }
        Field values = type.declaredField("$VALUES", "[" + type.descriptor());
        return values == null ? 0 : vm.heap.getRef(vm.heap.statics(type), values.offset());
    }
}
