package ingot.evaluator;

import ingot.world.ClassType;

import static ingot.evaluator.Natives.nonNull;

/// Resources of JDK modules and of the class path, answered from World instead of jimage, jar and URL code.
final class ResourceNatives {
    private static final String READER = "jdk/internal/module/SystemModuleFinders$SystemModuleReader.";

    private ResourceNatives() {
    }

    static void register(Natives n) {
        n.add(READER + "containsImageLocation", (vm, s, a) -> content(vm, s, a) == null ? 0 : 1);
        n.add(READER + "open", (vm, s, a) -> {
            byte[] content = content(vm, s, a);
            return optional(vm, content == null ? 0 : stream(vm, content));
        });
        n.add(READER + "read", (vm, s, a) -> {
            byte[] content = content(vm, s, a);
            if (content == null) {
                return optional(vm, 0);
            }
            ClassType buffers = vm.linkage.world().require("java/nio/ByteBuffer");
            vm.classes.require(vm, buffers.id());
            return optional(vm, (int) vm.call(buffers.declaredMethod("wrap", "([B)Ljava/nio/ByteBuffer;"), vm.heap.newBytes(content)));
        });
        n.add(READER + "release", Natives.NOTHING);
        n.add("java/lang/ClassLoader.getResources", (vm, s, a) -> {
            String name = vm.heap.stringValue(nonNull(s[a + 1]));
            if (vm.linkage.world().resource(null, name) != null) {
                return vm.machine.refuse(vm, Evaluator.Reason.NATIVE_NOT_ALLOWED, "URL of the resource " + name);
            }
            ClassType type = vm.linkage.world().require("java/util/Collections");
            vm.classes.require(vm, type.id());
            return vm.call(type.declaredMethod("emptyEnumeration", "()Ljava/util/Enumeration;"));
        });
        n.add("java/lang/ClassLoader.getResourceAsStream", (vm, s, a) -> {
            byte[] content = vm.linkage.world().resource(null, vm.heap.stringValue(nonNull(s[a + 1])));
            return content == null ? 0 : stream(vm, content);
        });
    }

    private static byte[] content(Interpreter vm, long[] s, int a) {
        var type = (ClassType) vm.heap.typeOf((int) s[a]);
        String module = vm.heap.stringValue(vm.heap.getRef((int) s[a], type.declaredField("module", "Ljava/lang/String;").offset()));
        return vm.linkage.world().resource(module, vm.heap.stringValue(nonNull(s[a + 1])));
    }

    private static int stream(Interpreter vm, byte[] content) {
        ClassType type = vm.linkage.world().require("java/io/ByteArrayInputStream");
        vm.classes.require(vm, type.id());
        int ref = vm.heap.newInstance(type);
        vm.call(type.declaredMethod("<init>", "([B)V"), ref, vm.heap.newBytes(content));
        return ref;
    }

    private static int optional(Interpreter vm, int value) {
        ClassType type = vm.linkage.world().require("java/util/Optional");
        vm.classes.require(vm, type.id());
        return (int) vm.call(type.declaredMethod("ofNullable", "(Ljava/lang/Object;)Ljava/util/Optional;"), value);
    }
}
