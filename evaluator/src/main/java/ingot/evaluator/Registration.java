package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.World;

import java.util.List;

/// Fills what an image knows for reflection: of a class, its Constructor and Method objects, and by slot the [ingot.world.MemberClass] instances of those that may be
/// called; of a service, its providers. A class that is not registered has none of them, which the run-time tells from having no members.
final class Registration {
    private Registration() {
    }

    /// Initialisers at build time, and programs that run here, ask before the analysis has registered anything.
    static void register(Natives n) {
        n.add("ingot/runtime/jdk/LangClass.providers", (vm, s, a) -> {
            int mirror = Natives.nonNull(s[a]);
            return vm.heap.mirrored(mirror) instanceof ClassType type ? providers(vm, type) : ReflectionNatives.array(vm, "ingot/runtime/jdk/Provider", List.of());
        });
    }

    /// The array in an injected field of the class's Class object, made at the first request.
    private static int array(Interpreter vm, ClassType type, String field, java.util.function.IntSupplier made) {
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
        World world = vm.linkage.world();
        return array(vm, type, "members", () -> vm.heap.newArray(world.arrayOf(world.require("ingot/runtime/jdk/Member")), type.methods().size()));
    }

    /// Constructor[] or Method[]: everything the class declares. 0 if a class that one of them names is absent: asking for them is an error then.
    static int declared(Interpreter vm, ClassType type, boolean constructors) {
        try {
            return array(vm, type, constructors ? "constructors" : "methods", () -> ReflectionNatives.methods(vm, type, false, constructors));
        } catch (Pending _) {
            return 0;
        }
    }

    /// The element of [#members] for a method.
    static int member(Interpreter vm, Method method) {
        int element = members(vm, method.holder()) + 12 + 4 * method.holder().methods().indexOf(method);
        if (vm.arena.getInt(element) == 0) {
            vm.arena.putInt(element, vm.heap.newInstance(vm.linkage.world().memberOf(method)));
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
