package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.World;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.attribute.MethodParametersAttribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// The fields of java.lang.reflect's objects that hold what the class file says of the member beyond its type: annotations, names of parameters. They are filled, like
/// those of Class objects ([ClassAnswers]), when live code reads them, in the objects that the copies refer to as their root.
final class MemberAnswers {
    private static final String PACKAGE = "java/lang/reflect/";
    private static final String MAP = "Ljava/util/Map;";

    private MemberAnswers() {
    }

    static Set<Field> fields(World world) {
        ClassType executable = world.require(PACKAGE + "Executable");
        var fields = new LinkedHashSet<Field>();
        fields.add(executable.declaredField("declaredAnnotations", MAP));
        fields.add(executable.declaredField("parameterTable", "[[Ljava/lang/annotation/Annotation;"));
        fields.add(executable.declaredField("namedParameters", "[Ljava/lang/reflect/Parameter;"));
        fields.add(world.require(PACKAGE + "Method").declaredField("defaultValue", "Ljava/lang/Object;"));
        fields.add(world.require(PACKAGE + "Field").declaredField("declaredAnnotations", MAP));
        fields.add(world.require(PACKAGE + "RecordComponent").declaredField("declaredAnnotations", MAP));
        return fields;
    }

    /// The object that a Field, Method, Constructor or RecordComponent was copied from, or itself.
    static int root(Interpreter vm, int object) {
        var type = (ClassType) vm.heap.typeOf(object);
        int root = vm.heap.getRef(object, type.declaredField("root", type.descriptor()).offset());
        return root == 0 ? object : root;
    }

    /// The content of the field in the object, which is a root.
    static int fill(Interpreter vm, int object, Field field, Evaluator.Annotated annotated) {
        if (vm.heap.getRef(object, field.offset()) == 0) {
            vm.arena.putInt(object + field.offset(), answer(vm, object, field, annotated));
        }
        return vm.heap.getRef(object, field.offset());
    }

    private static int answer(Interpreter vm, int object, Field field, Evaluator.Annotated annotated) {
        var objects = new AnnotationObjects(vm, annotated);
        return switch (field.name()) {
            case "declaredAnnotations" -> objects.map(objects.of(element(vm, object)));
            case "parameterTable" -> objects.parameters(element(vm, object));
            case "defaultValue" -> objects.defaultOf(ReflectionNatives.executable(vm, object));
            case "namedParameters" -> element(vm, object).findAttribute(Attributes.methodParameters()).map(names -> parameters(vm, object, names)).orElse(0);
            default -> throw new AssertionError(field);
        };
    }

    private static AttributedElement element(Interpreter vm, int object) {
        var type = (ClassType) vm.heap.typeOf(object);
        switch (type.internalName()) {
            case PACKAGE + "Field" -> {
                Field field = ReflectionNatives.field(vm, object);
                return field.holder().model().fields().stream().filter(model -> model.fieldName().equalsString(field.name())
                        && model.fieldType().equalsString(field.descriptor())).findFirst().orElseThrow();
            }
            case PACKAGE + "RecordComponent" -> {
                var holder = (ClassType) vm.heap.mirrored(vm.heap.getRef(object, type.declaredField("clazz", "Ljava/lang/Class;").offset()));
                String name = vm.heap.stringValue(vm.heap.getRef(object, type.declaredField("name", "Ljava/lang/String;").offset()));
                return holder.model().findAttribute(Attributes.record()).orElseThrow().components().stream()
                        .filter(component -> component.name().equalsString(name)).findFirst().orElseThrow();
            }
            default -> {
                return ReflectionNatives.executable(vm, object).model();
            }
        }
    }

    private static int parameters(Interpreter vm, int object, MethodParametersAttribute names) {
        ClassType type = vm.linkage.world().require(PACKAGE + "Parameter");
        var made = new ArrayList<Integer>();
        for (var parameter : names.parameters()) {
            int one = vm.heap.newInstance(type);
            vm.arena.putInt(one + type.declaredField("name", "Ljava/lang/String;").offset(), parameter.name().map(n -> vm.heap.intern(n.stringValue())).orElse(0));
            vm.arena.putInt(one + type.declaredField("modifiers", "I").offset(), parameter.flagsMask());
            vm.arena.putInt(one + type.declaredField("executable", "Ljava/lang/reflect/Executable;").offset(), object);
            vm.arena.putInt(one + type.declaredField("index", "I").offset(), made.size());
            made.add(one);
        }
        return ReflectionNatives.array(vm, PACKAGE + "Parameter", made);
    }

    static void register(Natives n) {
        n.add(PACKAGE + "Field.declaredAnnotations", (vm, s, a) -> answer(vm, s[a], PACKAGE + "Field", "declaredAnnotations", MAP));
        n.add(PACKAGE + "RecordComponent.declaredAnnotations", (vm, s, a) -> answer(vm, s[a], PACKAGE + "RecordComponent", "declaredAnnotations", MAP));
        n.add(PACKAGE + "Executable.declaredAnnotations", (vm, s, a) -> answer(vm, s[a], PACKAGE + "Executable", "declaredAnnotations", MAP));
        n.add(PACKAGE + "Executable.parseParameterAnnotations",
                (vm, s, a) -> answer(vm, s[a], PACKAGE + "Executable", "parameterTable", "[[Ljava/lang/annotation/Annotation;"));
        n.add(PACKAGE + "Executable.getParameters0", (vm, s, a) -> answer(vm, s[a], PACKAGE + "Executable", "namedParameters", "[Ljava/lang/reflect/Parameter;"));
        n.add(PACKAGE + "Method.getDefaultValue", (vm, s, a) -> answer(vm, s[a], PACKAGE + "Method", "defaultValue", "Ljava/lang/Object;"));
        n.add("sun/reflect/annotation/AnnotationType.getInstance", (vm, s, a) -> {
            if (!(vm.heap.mirrored(Natives.nonNull(s[a])) instanceof ClassType type) || !type.isAnnotation()) {
                throw new Pending("java/lang/IllegalArgumentException", "Not an annotation type");
            }
            return ClassAnswers.fill(vm, type, vm.linkage.world().classType().declaredField("annotationType", "Lsun/reflect/annotation/AnnotationType;"), atBuildTime(vm));
        });
        n.add("java/lang/Class.annotationData", (vm, s, a) -> ClassAnswers.fill(vm, vm.heap.mirrored(Natives.nonNull(s[a])),
                vm.linkage.world().classType().declaredField("annotationData", "Ljava/lang/Class$AnnotationData;"), atBuildTime(vm)));
        n.add(PACKAGE + "Proxy.getProxyConstructor", (vm, s, a) -> Registration.proxy(vm, Natives.nonNull(s[a + 1])));
    }

    private static int answer(Interpreter vm, long object, String type, String field, String descriptor) {
        return fill(vm, root(vm, (int) object), vm.linkage.world().require(type).declaredField(field, descriptor), atBuildTime(vm));
    }

    /// Initialisers, and programs that run here, initialise what they need.
    static Evaluator.Annotated atBuildTime(Interpreter vm) {
        return new Evaluator.Annotated() {
            @Override
            public boolean initialised(ClassType type) {
                vm.classes.require(vm, type.id());
                return true;
            }

            @Override
            public void made(ClassType annotationType) {
                // whoever calls the proxy's methods initialises what they need
            }
        };
    }
}
