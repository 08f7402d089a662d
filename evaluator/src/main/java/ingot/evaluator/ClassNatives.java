package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.PrimitiveType;
import ingot.world.Type;

import static ingot.evaluator.Natives.nonNull;

/// java.lang.Class, ClassLoader, Module, BootLoader: every class of World is already there, in one name space.
final class ClassNatives {
    private ClassNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, "java/lang/Class.registerNatives", "java/lang/ClassLoader.registerNatives",
                "java/lang/Module.addReads0", "java/lang/Module.addExports0", "java/lang/Module.addExportsToAll0",
                "java/lang/Module.addExportsToAllUnnamed0", "java/lang/Module.ensureNativeAccess");
        n.add("java/lang/Module.defineModule0", ClassNatives::defineModule);
        n.add("jdk/internal/loader/BootLoader.setBootLoaderUnnamedModule0", Natives.NOTHING);
        n.add("jdk/internal/loader/BootLoader.getSystemPackageLocation", ClassNatives::packageLocation);
        types(n);
        lookUp(n);
        n.add("java/lang/Class.desiredAssertionStatus", (vm, s, a) ->
                vm.linkage.world().options().assertions() && vm.heap.mirrored((int) s[a]) instanceof ClassType c
                        && c.origin() == ClassType.Origin.PROGRAM ? 1 : 0);
        n.add("java/lang/Class.desiredAssertionStatus0", Natives.NOTHING);
        n.add("java/lang/Class.getPrimitiveClass", (vm, s, a) -> {
            String name = vm.heap.stringValue(nonNull(s[a]));
            return vm.heap.mirror(vm.linkage.world().primitive(Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT))));
        });
    }

    private static Type type(Interpreter vm, long mirror) {
        return vm.heap.mirrored(nonNull(mirror));
    }

    private static int mirror(Interpreter vm, Type type) {
        return type == null ? 0 : vm.heap.mirror(type);
    }

    private static void types(Natives n) {
        n.add("java/lang/Class.isInstance", (vm, s, a) -> s[a + 1] != 0
                && vm.heap.typeOf((int) s[a + 1]).isSubtypeOf(type(vm, s[a])) ? 1 : 0);
        n.add("java/lang/Class.isAssignableFrom", (vm, s, a) -> type(vm, s[a + 1]).isSubtypeOf(type(vm, s[a])) ? 1 : 0);
        n.add("java/lang/Class.isHidden", Natives.NOTHING);
        n.add("java/lang/Class.getSuperclass", (vm, s, a) -> switch (type(vm, s[a])) {
            case ArrayType _ -> vm.heap.mirror(vm.linkage.world().objectType());
            case ClassType c when !c.isInterface() -> mirror(vm, c.superclass());
            default -> 0;
        });
        n.add("java/lang/Class.initClassName", (vm, s, a) -> {
            int name = vm.heap.intern(type(vm, s[a]).name());
            vm.arena.putInt((int) s[a] + vm.linkage.world().classType().declaredField("name", "Ljava/lang/String;").offset(), name);
            return name;
        });
    }

    private static void lookUp(Natives n) {
        n.add("java/lang/Class.forName0", (vm, s, a) -> {
            String name = vm.heap.stringValue(nonNull(s[a]));
            Type found = find(vm, name);
            if (found == null) {
                throw new Pending("java/lang/ClassNotFoundException", name);
            }
            if (s[a + 1] != 0 && found instanceof ClassType c) {
                vm.classes.require(vm, c.id());
            }
            return vm.heap.mirror(found);
        });
        n.add("java/lang/ClassLoader.findBootstrapClass", (vm, s, a) -> mirror(vm, jdkClass(vm, vm.heap.stringValue(nonNull(s[a])))));
        n.add("java/lang/ClassLoader.findLoadedClass0", (vm, s, a) -> mirror(vm, find(vm, vm.heap.stringValue(nonNull(s[a + 1])))));
        n.add("jdk/internal/loader/BuiltinClassLoader.loadClassOrNull(Ljava/lang/String;Z)Ljava/lang/Class;",
                (vm, s, a) -> mirror(vm, find(vm, vm.heap.stringValue(nonNull(s[a + 1])))));
        n.add("jdk/internal/loader/BootLoader.loadClassOrNull", (vm, s, a) -> mirror(vm, jdkClass(vm, vm.heap.stringValue(nonNull(s[a])))));
        n.add("jdk/internal/loader/BootLoader.loadClass", (vm, s, a) -> mirror(vm, jdkClass(vm, vm.heap.stringValue(nonNull(s[a + 1])))));
    }

    /// By Class.getName's form; null if absent or not a reference type.
    private static Type find(Interpreter vm, String name) {
        var world = vm.linkage.world();
        if (name.startsWith("[")) {
            Type type = world.type(name.replace('.', '/'));
            return type instanceof PrimitiveType ? null : type;
        }
        return name.indexOf('/') >= 0 ? null : world.find(name.replace('.', '/'));
    }

    private static Type jdkClass(Interpreter vm, String name) {
        return find(vm, name) instanceof ClassType c && c.origin() == ClassType.Origin.JDK ? c : null;
    }

    private static long defineModule(Interpreter vm, long[] s, int a) {
        int module = nonNull(s[a]);
        var type = (ClassType) vm.heap.typeOf(module);
        String name = vm.heap.stringValue(vm.heap.getRef(module, type.declaredField("name", "Ljava/lang/String;").offset()));
        vm.heap.defineModule(name, module);
        return 0;
    }

    private static long packageLocation(Interpreter vm, long[] s, int a) {
        String name = vm.heap.stringValue(nonNull(s[a]));
        String module = vm.linkage.world().moduleOfPackage(name);
        return module == null ? 0 : vm.heap.newString("jrt:/" + module);
    }
}
