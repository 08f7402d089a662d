package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.PrimitiveType;
import ingot.world.Type;
import ingot.world.World;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields of a Class object that hold what natives of Class answer at run time. They are filled when live code reads them, so that names and arrays
/// nobody asks for are not made.
final class ClassAnswers {
    private static final Set<String> INJECTED = Set.of("declaringClass", "simpleBinaryName", "enclosingMethod", "interfaces", "initialisedBefore", "genericSignature",
            "recordComponents", "declaredClasses", "permittedSubclasses");

    private static final Set<String> DECLARED = Set.of("enumConstants", "annotationData", "annotationType");

    private ClassAnswers() {
    }

    /// Whether [#fill] knows the field.
    static boolean has(Field field) {
        return field.isInjected() ? INJECTED.contains(field.name())
                : DECLARED.contains(field.name());
    }

    static int fill(Interpreter vm, Type type, Field field, Evaluator.Annotated annotated) {
        int mirror = vm.heap.mirror(type);
        if (vm.arena.getInt(mirror + field.offset()) == 0) {
            vm.arena.putInt(mirror + field.offset(), (int) answer(vm, type, field, annotated));
        }
        return vm.arena.getInt(mirror + field.offset());
    }

    private static long answer(Interpreter vm, Type type, Field field, Evaluator.Annotated annotated) {
        ClassType known = type instanceof ClassType c ? c : null;
        return switch (field.name()) {
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
            case "annotationData" -> annotationData(vm, type, field, annotated);
            case "annotationType" -> known != null && known.isAnnotation() ? annotationType(vm, known, annotated) : 0;
            default -> throw new AssertionError(field);
        };
    }

    /// Class.AnnotationData: declared annotations, and those that are present. What has none shares Object's.
    private static int annotationData(Interpreter vm, Type type, Field field, Evaluator.Annotated annotated) {
        World world = vm.linkage.world();
        ClassType known = type instanceof ClassType c ? c : world.objectType();
        var objects = new AnnotationObjects(vm, annotated);
        Map<ClassType, Integer> declared = objects.of(known.model());
        Map<ClassType, Integer> present = new LinkedHashMap<>();
        for (ClassType above = known.superclass(); above != null && !known.isInterface(); above = above.superclass()) {
            Map<ClassType, Integer> inherited = new LinkedHashMap<>();
            objects.of(above.model()).forEach((annotation, made) -> {
                if (AnnotationObjects.isInherited(annotation)) {
                    inherited.put(annotation, made);
                }
            });
            inherited.putAll(present);
            present = inherited;
        }
        present.putAll(declared);
        if (present.isEmpty() && known != world.objectType()) {
            return fill(vm, world.objectType(), field, annotated);
        }
        String data = "java/lang/Class$AnnotationData";
        int made = vm.heap.newInstance(world.require(data));
        int declaredMap = objects.map(declared);
        objects.put(made, data, "declaredAnnotations", "Ljava/util/Map;", declaredMap);
        objects.put(made, data, "annotations", "Ljava/util/Map;", present.equals(declared) ? declaredMap : objects.map(present));
        return made;
    }

    private static int annotationType(Interpreter vm, ClassType type, Evaluator.Annotated annotated) {
        String name = "sun/reflect/annotation/AnnotationType";
        var objects = new AnnotationObjects(vm, annotated);
        annotated.made(type);
        int made = vm.heap.newInstance(vm.linkage.world().require(name));
        int types = objects.newMap("java/util/HashMap");
        int members = objects.newMap("java/util/HashMap");
        for (Method member : type.methods()) {
            if (member.isAbstract() && member.parameterKinds().isEmpty()) {
                int key = vm.heap.intern(member.name());
                Type result = vm.linkage.world().type(member.returnDescriptor());
                objects.put(types, key, vm.heap.mirror(result instanceof PrimitiveType p ? Invocation.boxType(vm, p.kind()) : result));
                objects.put(members, key, Registration.methodAt(vm, member));
            }
        }
        objects.put(made, name, "memberTypes", "Ljava/util/Map;", types);
        objects.put(made, name, "members", "Ljava/util/Map;", members);
        objects.put(made, name, "memberDefaults", "Ljava/util/Map;", objects.defaults(type));
        objects.put(made, name, "retention", "Ljava/lang/annotation/RetentionPolicy;",
                objects.enumConstant("Ljava/lang/annotation/RetentionPolicy;", AnnotationObjects.retention(type)));
        vm.arena.putByte(made + vm.linkage.world().require(name).declaredField("inherited", "Z").offset(), AnnotationObjects.isInherited(type) ? 1 : 0);
        return made;
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
