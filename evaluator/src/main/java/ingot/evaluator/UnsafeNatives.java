package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import java.util.List;

import static ingot.evaluator.Natives.nonNull;

/// jdk.internal.misc.Unsafe over arena and off-heap memory. A base of null makes the offset an address ([OffHeap]). With one evaluated
/// thread every order is the same, so plain, opaque, acquire, release and volatile accesses share a body.
final class UnsafeNatives {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe.";
    private static final String OFF_HEAP_DETAIL = "off-heap memory";

    private UnsafeNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, UNSAFE + "registerNatives", UNSAFE + "fullFence", UNSAFE + "loadFence", UNSAFE + "storeFence",
                UNSAFE + "loadLoadFence", UNSAFE + "storeStoreFence", "jdk/internal/misc/ScopedMemoryAccess.registerNatives");
        for (var type : List.of("Boolean", "Byte", "Short", "Char", "Int", "Float", "Long", "Double", "Reference")) {
            access(n, type, type.equals("Reference") ? Kind.REF : Kind.valueOf(type.toUpperCase(java.util.Locale.ROOT)));
        }
        offsets(n);
        memory(n);
        n.add(UNSAFE + "allocateInstance", (vm, s, a) -> {
            if (!(vm.heap.mirrored(nonNull(s[a + 1])) instanceof ClassType type) || type.isAbstract()) {
                throw new Pending("java/lang/InstantiationException", vm.heap.mirrored((int) s[a + 1]).name());
            }
            vm.classes.require(vm, type.id());
            return vm.heap.newInstance(type);
        });
        n.add(UNSAFE + "allocateUninitializedArray", (vm, s, a) ->
                vm.linkage.newArray(vm, vm.linkage.world().arrayOf(vm.heap.mirrored(nonNull(s[a + 1]))), (int) s[a + 2]));
        n.add(UNSAFE + "throwException", (_, s, a) -> {
            throw new Thrown(nonNull(s[a + 1]));
        });
        n.add(UNSAFE + "ensureClassInitialized0", (vm, s, a) -> {
            vm.classes.require(vm, vm.heap.mirrored((int) s[a + 1]).id());
            return 0;
        });
        n.add(UNSAFE + "shouldBeInitialized0", (vm, s, a) -> vm.classes.isDone(vm.heap.mirrored((int) s[a + 1]).id()) ? 0 : 1);
        n.add(UNSAFE + "park", (vm, s, a) -> vm.machine.park(vm, s[a + 1] != 0, s[a + 2]));
        n.add(UNSAFE + "unpark", (vm, s, a) -> vm.machine.unpark(vm, (int) s[a + 1]));
        n.add(UNSAFE + "getLoadAverage0", (vm, _, _) -> vm.machine.refuse(vm, Evaluator.Reason.MACHINE_STATE, "load average"));
    }

    /// Reads, writes and atomic updates of one kind. Slots: this, base, offset (two), then values.
    private static void access(Natives n, String type, Kind kind) {
        Native get = (vm, s, a) -> load(vm, kind, s[a + 1], s[a + 2]);
        Native put = (vm, s, a) -> {
            store(vm, kind, s[a + 1], s[a + 2], s[a + 4]);
            return 0;
        };
        String object = "(Ljava/lang/Object;J";
        String d = kind == Kind.REF ? "Ljava/lang/Object;" : String.valueOf(kind.descriptor());
        for (var order : List.of("", "Volatile", "Acquire", "Opaque")) {
            n.add(UNSAFE + "get" + type + order + object + ")" + d, get);
        }
        for (var order : List.of("", "Volatile", "Release", "Opaque")) {
            n.add(UNSAFE + "put" + type + order + object + d + ")V", put);
        }
        int slots = kind.slots();
        Native exchange = (vm, s, a) -> {
            long seen = load(vm, kind, s[a + 1], s[a + 2]);
            if (seen == s[a + 4]) {
                store(vm, kind, s[a + 1], s[a + 2], s[a + 4 + slots]);
            }
            return seen;
        };
        Native set = (vm, s, a) -> {
            if (load(vm, kind, s[a + 1], s[a + 2]) != s[a + 4]) {
                return 0;
            }
            store(vm, kind, s[a + 1], s[a + 2], s[a + 4 + slots]);
            return 1;
        };
        n.addAll(set, UNSAFE + "compareAndSet" + type, UNSAFE + "weakCompareAndSet" + type, UNSAFE + "weakCompareAndSet" + type + "Plain",
                UNSAFE + "weakCompareAndSet" + type + "Acquire", UNSAFE + "weakCompareAndSet" + type + "Release");
        n.addAll(exchange, UNSAFE + "compareAndExchange" + type, UNSAFE + "compareAndExchange" + type + "Acquire",
                UNSAFE + "compareAndExchange" + type + "Release");
        Native getAndSet = (vm, s, a) -> {
            long seen = load(vm, kind, s[a + 1], s[a + 2]);
            store(vm, kind, s[a + 1], s[a + 2], s[a + 4]);
            return seen;
        };
        n.addAll(getAndSet, UNSAFE + "getAndSet" + type, UNSAFE + "getAndSet" + type + "Acquire", UNSAFE + "getAndSet" + type + "Release");
        if (kind == Kind.INT || kind == Kind.LONG) {
            Native getAndAdd = (vm, s, a) -> {
                long seen = load(vm, kind, s[a + 1], s[a + 2]);
                store(vm, kind, s[a + 1], s[a + 2], seen + s[a + 4]);
                return seen;
            };
            n.addAll(getAndAdd, UNSAFE + "getAndAdd" + type, UNSAFE + "getAndAdd" + type + "Acquire", UNSAFE + "getAndAdd" + type + "Release");
        }
    }

    static long load(Interpreter vm, Kind kind, long base, long offset) {
        return base == 0 ? vm.machine.memory.get(kind, offset) : vm.heap.bits((int) (base + offset), kind);
    }

    static void store(Interpreter vm, Kind kind, long base, long offset, long value) {
        if (base == 0) {
            vm.machine.memory.put(kind, offset, value);
        } else {
            vm.heap.putBits((int) (base + offset), kind, value);
        }
    }

    private static void offsets(Natives n) {
        n.add(UNSAFE + "arrayBaseOffset0", (vm, s, a) ->
                ObjectLayout.arrayBase(((ArrayType) vm.heap.mirrored(nonNull(s[a + 1]))).element().kind()));
        n.add(UNSAFE + "arrayIndexScale0", (vm, s, a) -> ((ArrayType) vm.heap.mirrored(nonNull(s[a + 1]))).element().kind().bytes());
        n.add(UNSAFE + "objectFieldOffset1", (vm, s, a) -> {
            var type = (ClassType) vm.heap.mirrored(nonNull(s[a + 1]));
            String name = vm.heap.stringValue(nonNull(s[a + 2]));
            for (Field field : type.fields()) {
                if (field.name().equals(name) && !field.isStatic()) {
                    return field.offset();
                }
            }
            throw new Pending("java/lang/InternalError", type.name() + "." + name);
        });
        Native offset = (vm, s, a) -> ReflectionNatives.field(vm, nonNull(s[a + 1])).offset();
        n.addAll(offset, UNSAFE + "objectFieldOffset0", UNSAFE + "staticFieldOffset0");
        n.add(UNSAFE + "staticFieldBase0", (vm, s, a) -> vm.heap.statics(ReflectionNatives.field(vm, nonNull(s[a + 1])).holder()));
    }

    private static void memory(Natives n) {
        n.add(UNSAFE + "allocateMemory0", (vm, s, a) -> vm.machine.memory.allocate(s[a + 1]));
        n.add(UNSAFE + "reallocateMemory0", (vm, s, a) -> vm.machine.memory.reallocate(s[a + 1], s[a + 3]));
        n.add(UNSAFE + "freeMemory0", (vm, s, a) -> {
            vm.machine.memory.free(s[a + 1]);
            return 0;
        });
        n.add(UNSAFE + "setMemory0", (vm, s, a) -> {
            for (long i = 0; i < s[a + 4]; i++) {
                store(vm, Kind.BYTE, s[a + 1], s[a + 2] + i, s[a + 6]);
            }
            return 0;
        });
        n.add(UNSAFE + "copyMemory0", (vm, s, a) -> {
            copy(vm, s[a + 1], s[a + 2], s[a + 4], s[a + 5], s[a + 7]);
            return 0;
        });
        n.add(UNSAFE + "copySwapMemory0", (vm, s, a) -> {
            int size = (int) s[a + 9];
            for (long i = 0; i < s[a + 7]; i++) {
                store(vm, Kind.BYTE, s[a + 4], s[a + 5] + i / size * size + size - 1 - i % size, load(vm, Kind.BYTE, s[a + 1], s[a + 2] + i));
            }
            return 0;
        });
        n.addAll(Natives.NOTHING, UNSAFE + "writeback0", UNSAFE + "writebackPreSync0", UNSAFE + "writebackPostSync0");
    }

    private static void copy(Interpreter vm, long fromBase, long fromOffset, long toBase, long toOffset, long bytes) {
        if (fromBase != 0 && toBase != 0) {
            vm.arena.copy((int) (fromBase + fromOffset), (int) (toBase + toOffset), (int) bytes);
            return;
        }
        for (long i = 0; i < bytes; i++) {
            store(vm, Kind.BYTE, toBase, toOffset + i, load(vm, Kind.BYTE, fromBase, fromOffset + i));
        }
    }
}
