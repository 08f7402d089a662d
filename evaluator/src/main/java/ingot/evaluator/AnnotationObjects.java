package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the annotations of a class file into the objects that java.base's parser would make when the program runs: proxies whose handler holds the values. A class
/// that is absent is an ExceptionProxy, as there. Constants of an enum class that is initialised when the program runs are fetched when it asks the annotation.
final class AnnotationObjects {
    private static final String HANDLER = "sun/reflect/annotation/AnnotationInvocationHandler";
    private static final String PUT = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

    private final Interpreter vm;
    private final World world;
    private final Evaluator.Annotated annotated;
    /// The annotation being made has constants that come late.
    private boolean late;

    AnnotationObjects(Interpreter vm, Evaluator.Annotated annotated) {
        this.vm = vm;
        this.world = vm.linkage.world();
        this.annotated = annotated;
    }

    static List<Annotation> visible(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).map(a -> a.annotations()).orElse(List.of());
    }

    /// Map of the annotations by their types.
    int map(Map<ClassType, Integer> annotations) {
        if (annotations.isEmpty()) {
            ClassType collections = world.require("java/util/Collections");
            return vm.heap.getRef(vm.heap.statics(collections), collections.declaredField("EMPTY_MAP", "Ljava/util/Map;").offset());
        }
        int map = newMap("java/util/LinkedHashMap");
        annotations.forEach((type, annotation) -> put(map, vm.heap.mirror(type), annotation));
        return map;
    }

    Map<ClassType, Integer> of(AttributedElement element) {
        var made = new LinkedHashMap<ClassType, Integer>();
        for (Annotation annotation : visible(element)) {
            if (world.type(annotation.className().stringValue()) instanceof ClassType type && retention(type).equals("RUNTIME")) {
                made.put(type, annotation(type, annotation));
            }
        }
        return made;
    }

    /// Annotation[][] of a method's parameters.
    int parameters(AttributedElement method) {
        var attribute = method.findAttribute(Attributes.runtimeVisibleParameterAnnotations());
        if (attribute.isEmpty()) {
            return 0;
        }
        var rows = new ArrayList<Integer>();
        for (List<Annotation> row : attribute.get().parameterAnnotations()) {
            var made = new ArrayList<Integer>();
            for (Annotation annotation : row) {
                if (world.type(annotation.className().stringValue()) instanceof ClassType type && retention(type).equals("RUNTIME")) {
                    made.add(annotation(type, annotation));
                }
            }
            rows.add(ReflectionNatives.array(vm, "java/lang/annotation/Annotation", made));
        }
        ArrayType row = world.arrayOf(world.require("java/lang/annotation/Annotation"));
        int table = vm.heap.newArray(world.arrayOf(row), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            vm.arena.putInt(table + ObjectLayout.arrayBase(Kind.REF) + 4 * i, rows.get(i));
        }
        return table;
    }

    private int annotation(ClassType type, Annotation annotation) {
        boolean lateBefore = late;
        late = false;
        int values = newMap("java/util/LinkedHashMap", "java/util/Map", defaults(type));
        for (AnnotationElement element : annotation.elements()) {
            Method member = member(type, element.name().stringValue());
            if (member != null) {
                put(values, vm.heap.intern(member.name()), value(world.type(member.returnDescriptor()), element.value()));
            }
        }
        int handler = vm.heap.newInstance(world.require(HANDLER));
        put(handler, HANDLER, "type", "Ljava/lang/Class;", vm.heap.mirror(type));
        put(handler, HANDLER, "memberValues", "Ljava/util/Map;", values);
        vm.arena.putByte(handler + world.require(HANDLER).declaredField("late", "Z").offset(), late ? 1 : 0);
        late = lateBefore;
        ClassType proxy = world.proxyOf(List.of(type));
        annotated.made(type);
        int made = vm.heap.newInstance(proxy);
        put(made, "java/lang/reflect/Proxy", "h", "Ljava/lang/reflect/InvocationHandler;", handler);
        return made;
    }

    private static Method member(ClassType type, String name) {
        return type.methods().stream().filter(method -> method.name().equals(name) && method.parameterKinds().isEmpty() && !method.isStatic()).findFirst().orElse(null);
    }

    /// HashMap, whose order java.base's parser goes by.
    int defaults(ClassType type) {
        int defaults = newMap("java/util/HashMap", "I", 0);
        for (Method member : type.methods()) {
            int value = defaultOf(member);
            if (value != 0) {
                put(defaults, vm.heap.intern(member.name()), value);
            }
        }
        return defaults;
    }

    /// 0 if there is none.
    int defaultOf(Method member) {
        return member.model().findAttribute(Attributes.annotationDefault()).map(a -> value(world.type(member.returnDescriptor()), a.defaultValue())).orElse(0);
    }

    static String retention(ClassType type) {
        for (Annotation annotation : visible(type.model())) {
            if (annotation.className().equalsString("Ljava/lang/annotation/Retention;")
                    && annotation.elements().getFirst().value() instanceof AnnotationValue.OfEnum policy) {
                return policy.constantName().stringValue();
            }
        }
        return "CLASS";
    }

    static boolean isInherited(ClassType type) {
        return visible(type.model()).stream().anyMatch(annotation -> annotation.className().equalsString("Ljava/lang/annotation/Inherited;"));
    }

    private int value(Type wanted, AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfString text -> vm.heap.intern(text.stringValue());
            case AnnotationValue.OfBoolean v -> box(Kind.BOOLEAN, v.booleanValue() ? 1 : 0);
            case AnnotationValue.OfByte v -> box(Kind.BYTE, v.byteValue());
            case AnnotationValue.OfChar v -> box(Kind.CHAR, v.charValue());
            case AnnotationValue.OfShort v -> box(Kind.SHORT, v.shortValue());
            case AnnotationValue.OfInt v -> box(Kind.INT, v.intValue());
            case AnnotationValue.OfLong v -> box(Kind.LONG, v.longValue());
            case AnnotationValue.OfFloat v -> box(Kind.FLOAT, Float.floatToRawIntBits(v.floatValue()));
            case AnnotationValue.OfDouble v -> box(Kind.DOUBLE, Double.doubleToRawLongBits(v.doubleValue()));
            case AnnotationValue.OfClass v -> classValue(v.classSymbol());
            case AnnotationValue.OfEnum v -> enumConstant(v.className().stringValue(), v.constantName().stringValue());
            case AnnotationValue.OfAnnotation v -> world.type(v.annotation().className().stringValue()) instanceof ClassType type ? annotation(type, v.annotation())
                    : absent(v.annotation().classSymbol());
            case AnnotationValue.OfArray v -> array((ArrayType) wanted, v.values());
        };
    }

    private int box(Kind kind, long bits) {
        return (int) Invocation.box(vm, kind, bits);
    }

    private int classValue(ClassDesc name) {
        Type type = world.type(name.descriptorString());
        return type == null ? absent(name) : vm.heap.mirror(type);
    }

    private int absent(ClassDesc name) {
        String proxy = "sun/reflect/annotation/TypeNotPresentExceptionProxy";
        String text = name.descriptorString();
        int made = vm.heap.newInstance(world.require(proxy));
        put(made, proxy, "typeName", "Ljava/lang/String;", vm.heap.newString(text.substring(1, text.length() - 1).replace('/', '.')));
        return made;
    }

    int enumConstant(String descriptor, String name) {
        if (!(world.type(descriptor) instanceof ClassType type)) {
            return absent(ClassDesc.ofDescriptor(descriptor));
        }
        Field constant = type.declaredField(name, descriptor);
        return constant != null && annotated.initialised(type) ? vm.heap.getRef(vm.heap.statics(type), constant.offset()) : lateConstants(type, List.of(name), 0);
    }

    /// What gives the constants when the program runs.
    ///
    /// @param array where they go; 0: it is one constant
    private int lateConstants(ClassType type, List<String> names, int array) {
        late = true;
        String constants = "ingot/runtime/jdk/LateEnumConstants";
        int made = vm.heap.newInstance(world.require(constants));
        put(made, constants, "type", "Ljava/lang/Class;", vm.heap.mirror(type));
        put(made, constants, "names", "[Ljava/lang/String;", ReflectionNatives.array(vm, "java/lang/String", names.stream().map(vm.heap::intern).toList()));
        put(made, constants, "array", "[Ljava/lang/Object;", array);
        return made;
    }

    /// One value that cannot be had stands for the array.
    private int array(ArrayType type, List<AnnotationValue> values) {
        Kind kind = type.element().kind();
        int array = vm.heap.newArray(type, values.size());
        if (type.element() instanceof ClassType constants && constants.isEnum() && !values.isEmpty() && !annotated.initialised(constants)) {
            return lateConstants(constants, values.stream().map(value -> ((AnnotationValue.OfEnum) value).constantName().stringValue()).toList(), array);
        }
        for (int i = 0; i < values.size(); i++) {
            int value = value(type.element(), values.get(i));
            int at = array + ObjectLayout.arrayBase(kind) + (i << kind.shift());
            if (kind != Kind.REF) {
                vm.heap.putBits(at, kind, Invocation.unbox(vm, value, kind));
            } else if (vm.heap.typeOf(value).isSubtypeOf(type.element())) {
                vm.arena.putInt(at, value);
            } else {
                return value;
            }
        }
        return array;
    }

    // Objects of the class library

    int newMap(String type) {
        return newMap(type, null, 0);
    }

    private int newMap(String type, String parameter, int argument) {
        ClassType map = world.require(type);
        vm.classes.require(vm, map.id());
        int made = vm.heap.newInstance(map);
        if (parameter == null) {
            vm.call(map.declaredMethod("<init>", "()V"), made);
        } else {
            vm.call(map.declaredMethod("<init>", "(" + (parameter.equals("I") ? parameter : "L" + parameter + ";") + ")V"), made, argument);
        }
        return made;
    }

    void put(int map, int key, int value) {
        vm.call(world.require("java/util/HashMap").declaredMethod("put", PUT), map, key, value);
    }

    void put(int object, String type, String field, String descriptor, int value) {
        vm.arena.putInt(object + world.require(type).declaredField(field, descriptor).offset(), value);
    }
}
