package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Resources;

import java.util.List;

import static ingot.evaluator.Natives.nonNull;

/// The [objects][#find] that look-ups of resources find (`Resource` of the run-time), made from World at the first request.
final class ResourceNatives {
    /// How keys of the look-ups of a module begin: "jrt:/MODULE/NAME".
    private static final String MODULES = "jrt:/";

    private ResourceNatives() {
    }

    /// Initialisers at build time, and programs that run here, ask before the analysis has listed anything.
    static void register(Natives n) {
        n.add("ingot/runtime/jdk/Resources.find", (vm, s, a) -> find(vm, vm.heap.stringValue(nonNull(s[a]))));
    }

    /// The first resource of a key, linked with those that follow; 0 if there is none. One without content stands for a folder.
    static int find(Interpreter vm, String key) {
        int known = vm.heap.resource(key);
        if (known != 0) {
            return known;
        }
        List<Resources.Found> found = found(vm.linkage.world().resources(), key);
        int first = 0;
        int index = (int) found.stream().filter(one -> one.module() == null).count();
        for (Resources.Found one : found.reversed()) {
            int content = vm.heap.newBytes(one.content());
            first = make(vm, key, content, one.module(), one.module() == null ? --index : 0, first);
        }
        return first == 0 && !key.startsWith(MODULES) && vm.linkage.world().resources().isFolder(key) ? refuse(vm, key)
                : keep(vm, key, first, found.stream().mapToInt(one -> one.content().length).sum());
    }

    /// The entry of a key whose look-up is an error.
    static int refuse(Interpreter vm, String key) {
        int known = vm.heap.resource(key);
        return known != 0 ? known : keep(vm, key, make(vm, key, 0, null, 0, 0), 0);
    }

    private static List<Resources.Found> found(Resources resources, String key) {
        if (!key.startsWith(MODULES)) {
            return resources.named(key);
        }
        int slash = key.indexOf('/', MODULES.length());
        String module = key.substring(MODULES.length(), slash);
        byte[] content = resources.of(module, key.substring(slash + 1));
        return content == null ? List.of() : List.of(new Resources.Found(module, content));
    }

    /// The boot's own are not kept: a state that was saved has no table of them.
    private static int keep(Interpreter vm, String key, int resource, int bytes) {
        if (resource != 0 && vm.machine.mode != Machine.Mode.BOOT) {
            vm.heap.addResource(key, resource, bytes);
        }
        return resource;
    }

    private static int make(Interpreter vm, String key, int content, String module, int index, int next) {
        ClassType type = vm.linkage.world().require("ingot/runtime/jdk/Resource");
        int made = vm.heap.newInstance(type);
        for (Field field : type.instanceFields()) {
            vm.arena.putInt(made + field.offset(), switch (field.name()) {
                case "key" -> vm.heap.newString(key);
                case "content" -> content;
                case "module" -> module == null ? 0 : vm.heap.intern(module);
                case "index" -> index;
                case "next" -> next;
                default -> throw new AssertionError(field);
            });
        }
        return made;
    }
}
