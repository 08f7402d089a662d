package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Fills what an image knows for reflection: of a class, its Constructor, Method and Field objects, and by slot the [ingot.world.MemberClass] instances of those that
/// may be called, the [ingot.world.FieldClass] instances of the fields that may be accessed; of a service, its providers. A class that is not registered has none of them, which the run-time tells from having no members.
final class Registration {
    private Registration() {
    }

    /// Initialisers at build time, and programs that run here, ask before the analysis has registered anything.
    static void register(Natives n) {
        n.add("ingot/runtime/jdk/LangClass.providers", (vm, s, a) -> {
            int mirror = Natives.nonNull(s[a]);
            return vm.heap.mirrored(mirror) instanceof ClassType type ? providers(vm, type) : ReflectionNatives.array(vm, "ingot/runtime/jdk/Provider", List.of());
        });
        n.add("ingot/runtime/jdk/LangClass.methodAt", (vm, s, a) -> methodAt(vm, ((ClassType) vm.heap.mirrored(Natives.nonNull(s[a]))).methods().get((int) s[a + 1])));
        n.add("ingot/runtime/jdk/LangClass.special", (vm, s, a) -> special(vm, ((ClassType) vm.heap.mirrored(Natives.nonNull(s[a]))).methods().get((int) s[a + 1])));
        n.add("ingot/runtime/jdk/LangClass.access", (vm, s, a) -> {
            var holder = (ClassType) vm.heap.mirrored(Natives.nonNull(s[a]));
            vm.classes.require(vm, holder.id());
            return access(vm, holder.fields().get((int) s[a + 1]));
        });
    }

    /// The array in an injected field of the class's Class object, made at the first request.
    private static int array(Interpreter vm, ClassType type, String field, IntSupplier made) {
        int slot = vm.heap.mirror(type) + injected(vm, field).offset();
        if (vm.arena.getInt(slot) == 0) {
            vm.arena.putInt(slot, made.getAsInt());
        }
        return vm.arena.getInt(slot);
    }

    private static Field injected(Interpreter vm, String name) {
        return vm.linkage.world().classType().fields().stream().filter(f -> f.isInjected() && f.name().equals(name)).findFirst().orElseThrow();
    }

    /// Member[], an element a declared method.
    static int members(Interpreter vm, ClassType type) {
        return members(vm, type, "members");
    }

    /// Member[] of default methods themselves, an element a declared method.
    static int specials(Interpreter vm, ClassType type) {
        return members(vm, type, "specials");
    }

    private static int members(Interpreter vm, ClassType type, String field) {
        World world = vm.linkage.world();
        return array(vm, type, field, () -> vm.heap.newArray(world.arrayOf(world.require("ingot/runtime/jdk/Member")), type.methods().size()));
    }

    /// FieldAccess[], an element a declared field.
    static int accesses(Interpreter vm, ClassType type) {
        World world = vm.linkage.world();
        return array(vm, type, "accesses", () -> vm.heap.newArray(world.arrayOf(world.require("ingot/runtime/jdk/FieldAccess")), type.fields().size()));
    }

    /// Constructor[], Method[] or Field[]: everything the class declares. 0 if a class that one of them names is absent: asking for them is an error then.
    static int declared(Interpreter vm, ClassType type, Evaluator.Declared kind) {
        try {
            return array(vm, type, kind.field, () -> switch (kind) {
                case CONSTRUCTORS -> ReflectionNatives.methods(vm, type, false, true);
                case METHODS -> ReflectionNatives.methods(vm, type, false, false);
                case FIELDS -> ReflectionNatives.fields(vm, type, false);
            });
        } catch (Pending _) {
            return 0;
        }
    }

    /// The Method object among those that the class lists.
    static int methodAt(Interpreter vm, Method method) {
        int list = declared(vm, method.holder(), Evaluator.Declared.METHODS);
        for (int i = 0; list != 0 && i < vm.heap.arrayLength(list); i++) {
            int object = vm.heap.getElementRef(list, i);
            if (ReflectionNatives.executable(vm, object) == method) {
                return object;
            }
        }
        throw new Pending("java/lang/NoClassDefFoundError", method.toString());
    }

    /// Constructor[] of the proxy classes whose first interface it is; 0 if there is none yet.
    static int proxies(Interpreter vm, ClassType first) {
        return vm.arena.getInt(vm.heap.mirror(first) + injected(vm, "proxies").offset());
    }

    /// The Constructor of the class of proxies with these interfaces.
    static int proxy(Interpreter vm, List<ClassType> interfaces) {
        ClassType type = vm.linkage.world().proxyOf(interfaces);
        var known = new ArrayList<Integer>();
        int list = proxies(vm, interfaces.getFirst());
        for (int i = 0; list != 0 && i < vm.heap.arrayLength(list); i++) {
            known.add(vm.heap.getElementRef(list, i));
            if (ReflectionNatives.executable(vm, known.getLast()).holder() == type) {
                return known.getLast();
            }
        }
        Method constructor = type.methods().stream().filter(Method::isConstructor).findFirst().orElseThrow();
        int made = ReflectionNatives.newExecutable(vm, type, constructor, type.methods().indexOf(constructor));
        ClassType accessible = vm.linkage.world().require("java/lang/reflect/AccessibleObject");
        vm.arena.putByte(made + accessible.declaredField("override", "Z").offset(), 1);
        known.add(made);
        vm.arena.putInt(vm.heap.mirror(interfaces.getFirst()) + injected(vm, "proxies").offset(), ReflectionNatives.array(vm, "java/lang/reflect/Constructor", known));
        return made;
    }

    /// For Proxy.getProxyConstructor.
    static int proxy(Interpreter vm, int classes) {
        var interfaces = new ArrayList<ClassType>();
        for (int i = 0; i < vm.heap.arrayLength(classes); i++) {
            Type type = vm.heap.mirrored(Natives.nonNull(vm.heap.getElementRef(classes, i)));
            if (!(type instanceof ClassType one) || !one.isInterface()) {
                throw new Pending("java/lang/IllegalArgumentException", type.name() + " is not an interface");
            }
            interfaces.add(one);
        }
        if (interfaces.isEmpty()) {
            throw new Pending("java/lang/UnsupportedOperationException", "a proxy without interfaces");
        }
        return proxy(vm, interfaces);
    }

    /// The element of [#members] for a method.
    static int member(Interpreter vm, Method method) {
        return element(vm, members(vm, method.holder()), method.holder().methods().indexOf(method), () -> vm.linkage.world().memberOf(method));
    }

    /// The element of [#specials] for a method.
    static int special(Interpreter vm, Method method) {
        return element(vm, specials(vm, method.holder()), method.holder().methods().indexOf(method), () -> vm.linkage.world().specialOf(method));
    }

    /// The element of [#accesses] for a field.
    static int access(Interpreter vm, Field field) {
        return element(vm, accesses(vm, field.holder()), field.holder().fields().indexOf(field), () -> vm.linkage.world().accessOf(field));
    }

    private static int element(Interpreter vm, int array, int slot, Supplier<ClassType> type) {
        int element = array + ObjectLayout.arrayBase(Kind.REF) + 4 * slot;
        if (vm.arena.getInt(element) == 0) {
            vm.arena.putInt(element, vm.heap.newInstance(type.get()));
        }
        return vm.arena.getInt(element);
    }

    /// Provider[] of a service, in the order of ServiceLoader.
    static int providers(Interpreter vm, ClassType service) {
        World world = vm.linkage.world();
        List<World.Provider> providers = world.providers(service);
        return array(vm, service, "providers", () -> ReflectionNatives.array(vm, "ingot/runtime/jdk/Provider", providers.stream().map(one -> provider(vm, one)).toList()));
    }

    private static int provider(Interpreter vm, World.Provider one) {
        ClassType type = vm.linkage.world().require("ingot/runtime/jdk/Provider");
        int made = vm.heap.newInstance(type);
        vm.arena.putByte(made + type.declaredField("installed", "Z").offset(), one.installed() ? 1 : 0);
        put(vm, type, made, "type", "Ljava/lang/Class;", one.type() == null ? 0 : vm.heap.mirror(one.type()));
        put(vm, type, made, "maker", "Lingot/runtime/jdk/Member;", one.maker() == null ? 0 : member(vm, one.maker()));
        put(vm, type, made, "failure", "Ljava/lang/String;", one.failure() == null ? 0 : vm.heap.intern(one.failure()));
        return made;
    }

    private static void put(Interpreter vm, ClassType type, int object, String field, String descriptor, int value) {
        vm.arena.putInt(object + type.declaredField(field, descriptor).offset(), value);
    }
}
