package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.lang.classfile.Attributes;
import java.util.ArrayList;
import java.util.List;

import static ingot.evaluator.Natives.nonNull;

/// Makes java.lang.reflect objects and answers Class's questions about members. `slot` is the index in the class's declared fields or
/// methods. Injected fields of the run-time do not show.
final class ReflectionNatives {
    private static final String CLASS = "java/lang/Class.";

    private ReflectionNatives() {
    }

    static void register(Natives n) {
        n.add(CLASS + "getDeclaredFields0", (vm, s, a) -> fields(vm, classType(vm, s[a]), s[a + 1] != 0));
        n.add(CLASS + "getDeclaredMethods0", (vm, s, a) -> methods(vm, classType(vm, s[a]), s[a + 1] != 0, false));
        n.add(CLASS + "getDeclaredConstructors0", (vm, s, a) -> methods(vm, classType(vm, s[a]), s[a + 1] != 0, true));
        n.add(CLASS + "getEnumConstantsShared", ReflectionNatives::enumConstants);
        n.add(CLASS + "isRecord0", (vm, s, a) -> classType(vm, s[a]) instanceof ClassType c && c.isRecord() ? 1 : 0);
        n.add(CLASS + "getRecordComponents0", (vm, s, a) -> recordComponents(vm, classType(vm, s[a])));
        nesting(n);
        n.add(CLASS + "getGenericSignature0", (vm, s, a) -> signature(vm, classType(vm, s[a])));
        n.add(CLASS + "getRawTypeAnnotations", (vm, s, a) -> attribute(vm, classType(vm, s[a]), "RuntimeVisibleTypeAnnotations"));
        n.add(CLASS + "getClassFileVersion0", (vm, s, a) -> classType(vm, s[a]) instanceof ClassType c ? c.model().majorVersion() : 69);
        n.add(CLASS + "getClassAccessFlagsRaw0", (vm, s, a) -> classType(vm, s[a]) instanceof ClassType c ? c.flags() : 0);
        n.add("java/lang/reflect/Executable.getTypeAnnotationBytes0", Natives.NOTHING);
        n.add("java/lang/reflect/Field.getTypeAnnotationBytes0", Natives.NOTHING);
        MemberAnswers.register(n);
        n.add("jdk/internal/reflect/DirectMethodHandleAccessor$NativeAccessor.invoke0", Invocation::invoke);
        n.add("jdk/internal/reflect/DirectConstructorHandleAccessor$NativeAccessor.newInstance0", Invocation::newInstance);
    }

    /// Null if the Class object is not of a class or interface.
    private static ClassType classType(Interpreter vm, long mirror) {
        return vm.heap.mirrored(nonNull(mirror)) instanceof ClassType c ? c : null;
    }

    /// The class's generic signature, null if it has none.
    static int signature(Interpreter vm, ClassType type) {
        return type == null ? 0 : type.model().findAttribute(Attributes.signature()).map(x -> vm.heap.newString(x.signature().stringValue())).orElse(0);
    }

    // Objects of java.lang.reflect

    static int fields(Interpreter vm, ClassType type, boolean publicOnly) {
        var refs = new ArrayList<Integer>();
        List<Field> declared = type == null ? List.of() : type.fields();
        for (int slot = 0; slot < declared.size(); slot++) {
            Field field = declared.get(slot);
            if (!field.isInjected() && (!publicOnly || (field.flags() & 1) != 0)) {
                refs.add(newField(vm, type, field, slot));
            }
        }
        return array(vm, "java/lang/reflect/Field", refs);
    }

    private static int newField(Interpreter vm, ClassType type, Field field, int slot) {
        World world = vm.linkage.world();
        var object = new Fields(vm, world.require("java/lang/reflect/Field"));
        object.put("clazz", vm.heap.mirror(type));
        object.put("slot", slot);
        object.put("offset", field.offset());
        object.put("name", vm.heap.intern(field.name()));
        object.put("type", mirror(vm, field.descriptor()));
        object.put("modifiers", field.flags() & 0xffff);
        object.putByte("trustedFinal", field.isTrustedFinal() ? 1 : 0);
        var model = type.model().fields().stream().filter(f -> f.fieldName().equalsString(field.name())
                && f.fieldType().equalsString(field.descriptor())).findFirst();
        object.put("signature", model.flatMap(m -> m.findAttribute(Attributes.signature()))
                .map(x -> vm.heap.intern(x.signature().stringValue())).orElse(0));
        return object.ref;
    }

    static int methods(Interpreter vm, ClassType type, boolean publicOnly, boolean constructors) {
        var refs = new ArrayList<Integer>();
        List<Method> declared = type == null ? List.of() : type.methods();
        for (int slot = 0; slot < declared.size(); slot++) {
            Method method = declared.get(slot);
            if (method.isConstructor() == constructors && !method.isClassInitialiser() && (!publicOnly || method.isPublic())) {
                refs.add(newExecutable(vm, type, method, slot));
            }
        }
        return array(vm, constructors ? "java/lang/reflect/Constructor" : "java/lang/reflect/Method", refs);
    }

    static int newExecutable(Interpreter vm, ClassType type, Method method, int slot) {
        World world = vm.linkage.world();
        var object = new Fields(vm, world.require(method.isConstructor() ? "java/lang/reflect/Constructor" : "java/lang/reflect/Method"));
        object.put("clazz", vm.heap.mirror(type));
        object.put("slot", slot);
        object.put("parameterTypes", array(vm, "java/lang/Class", method.parameterDescriptors().stream().map(d -> mirror(vm, d)).toList()));
        object.put("exceptionTypes", array(vm, "java/lang/Class", method.declaredExceptions().stream().map(vm.heap::mirror).toList()));
        object.put("modifiers", method.flags() & 0xffff);
        object.put("signature", method.model().findAttribute(Attributes.signature())
                .map(x -> vm.heap.intern(x.signature().stringValue())).orElse(0));
        String key = method.name() + " " + method.descriptor() + " ";
        object.put("parameterAnnotations", attribute(vm, type, key + "RuntimeVisibleParameterAnnotations"));
        if (!method.isConstructor()) {
            object.put("name", vm.heap.intern(method.name()));
            object.put("returnType", mirror(vm, method.returnDescriptor()));
        }
        return object.ref;
    }

    static int recordComponents(Interpreter vm, ClassType type) {
        var refs = new ArrayList<Integer>();
        World world = vm.linkage.world();
        for (var component : type.model().findAttribute(Attributes.record()).orElseThrow().components()) {
            var object = new Fields(vm, world.require("java/lang/reflect/RecordComponent"));
            String name = component.name().stringValue();
            String descriptor = component.descriptor().stringValue();
            object.put("clazz", vm.heap.mirror(type));
            object.put("name", vm.heap.intern(name));
            object.put("type", mirror(vm, descriptor));
            object.put("signature", component.findAttribute(Attributes.signature())
                    .map(x -> vm.heap.intern(x.signature().stringValue())).orElse(0));
            Method accessor = type.declaredMethod(name, "()" + descriptor);
            object.put("accessor", accessor == null ? 0 : newExecutable(vm, type, accessor, type.methods().indexOf(accessor)));
            refs.add(object.ref);
        }
        return array(vm, "java/lang/reflect/RecordComponent", refs);
    }

    /// A new object and its instance fields by name.
    private record Fields(Interpreter vm, ClassType type, int ref) {
        Fields(Interpreter vm, ClassType type) {
            this(vm, type, vm.heap.newInstance(type));
        }

        private int address(String name) {
            for (Field field : type.fields()) {
                if (!field.isStatic() && field.name().equals(name)) {
                    return ref + field.offset();
                }
            }
            throw new AssertionError(type.name() + "." + name);
        }

        void put(String name, int value) {
            vm.arena.putInt(address(name), value);
        }

        void putByte(String name, int value) {
            vm.arena.putByte(address(name), value);
        }
    }

    static int mirror(Interpreter vm, String descriptor) {
        Type type = vm.linkage.world().type(descriptor);
        if (type == null) {
            throw new Pending("java/lang/NoClassDefFoundError", descriptor.substring(1, descriptor.length() - 1));
        }
        return vm.heap.mirror(type);
    }

    static int array(Interpreter vm, String element, List<Integer> refs) {
        int array = vm.heap.newArray(vm.linkage.world().arrayOf(vm.linkage.world().require(element)), refs.size());
        for (int i = 0; i < refs.size(); i++) {
            vm.arena.putInt(array + 12 + 4 * i, refs.get(i));
        }
        return array;
    }

    /// The bytes of an attribute as a byte[], null if absent.
    private static int attribute(Interpreter vm, ClassType type, String key) {
        ClassFileBytes bytes = type == null ? null : vm.linkage.classFile(type);
        byte[] content = bytes == null ? null : bytes.attribute(key);
        return content == null ? 0 : vm.heap.newBytes(content);
    }

    /// Calls values() itself: the original does so by reflection.
    private static long enumConstants(Interpreter vm, long[] s, int a) {
        int mirror = (int) s[a];
        int cache = mirror + vm.linkage.world().classType().declaredField("enumConstants", "[Ljava/lang/Object;").offset();
        int known = vm.arena.getInt(cache);
        ClassType type = classType(vm, mirror);
        if (known != 0 || type == null || !type.isEnum()) {
            return known;
        }
        Method values = type.declaredMethod("values", "()[" + type.descriptor());
        if (values == null) {
            return 0;
        }
        vm.classes.require(vm, type.id());
        int constants = (int) vm.call(values);
        vm.arena.putInt(cache, constants);
        return constants;
    }

    private static void nesting(Natives n) {
        n.add(CLASS + "getInterfaces0", (vm, s, a) -> {
            World world = vm.linkage.world();
            List<ClassType> interfaces = switch (vm.heap.mirrored(nonNull(s[a]))) {
                case ClassType c -> c.interfaces();
                case ArrayType _ -> List.of(world.cloneableType(), world.serializableType());
                default -> List.of();
            };
            return array(vm, "java/lang/Class", interfaces.stream().map(vm.heap::mirror).toList());
        });
        n.add(CLASS + "getDeclaringClass0", (vm, s, a) -> Nesting.declaringClass(vm, classType(vm, s[a])));
        n.add(CLASS + "getSimpleBinaryName0", (vm, s, a) -> Nesting.simpleName(vm, classType(vm, s[a])));
        n.add(CLASS + "getEnclosingMethod0", (vm, s, a) -> Nesting.enclosingMethod(vm, classType(vm, s[a])));
        n.add(CLASS + "getDeclaredClasses0", (vm, s, a) -> array(vm, "java/lang/Class", Nesting.declaredClasses(vm, classType(vm, s[a]))));
        n.add(CLASS + "getNestHost0", (vm, s, a) -> vm.heap.mirror(Reflection.nestHost(vm.heap.mirrored((int) s[a]))));
        n.add(CLASS + "getNestMembers0", (vm, s, a) -> array(vm, "java/lang/Class", Nesting.members(vm, classType(vm, s[a]))));
        n.add(CLASS + "getPermittedSubclasses0", (vm, s, a) -> Nesting.permitted(vm, classType(vm, s[a])));
    }

    /// The field that a java.lang.reflect.Field object stands for.
    static Field field(Interpreter vm, int object) {
        var type = (ClassType) vm.heap.typeOf(object);
        return holder(vm, object, type).fields().get(vm.heap.getInt(object, type.declaredField("slot", "I").offset()));
    }

    /// The method that a java.lang.reflect.Method or Constructor object stands for.
    static Method executable(Interpreter vm, int object) {
        var type = (ClassType) vm.heap.typeOf(object);
        return holder(vm, object, type).methods().get(vm.heap.getInt(object, type.declaredField("slot", "I").offset()));
    }

    private static ClassType holder(Interpreter vm, int object, ClassType type) {
        return (ClassType) vm.heap.mirrored(vm.heap.getRef(object, type.declaredField("clazz", "Ljava/lang/Class;").offset()));
    }
}
