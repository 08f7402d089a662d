package ingot.evaluator;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;

import static ingot.evaluator.Natives.nonNull;

/// java.lang.invoke without its implementation: a Lookup is a plain object, a VarHandle an object of the run-time's own classes
/// (ingot.runtime.jdk), which say where the variable is. Accesses through them are in [VarHandleAccess].
final class InvokeNatives {
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup.";
    private static final String HANDLES = "java/lang/invoke/MethodHandles.";
    private static final int ALL_MODES = 31;

    private InvokeNatives() {
    }

    static void register(Natives n) {
        n.addAll(Natives.NOTHING, HANDLES + "<clinit>", LOOKUP + "<clinit>", "java/lang/invoke/VarHandle.<clinit>");
        n.add(HANDLES + "lookup", (vm, _, _) -> lookup(vm, vm.heap.mirror(vm.frame(1).method.holder())));
        n.add(HANDLES + "publicLookup", (vm, _, _) -> lookup(vm, vm.heap.mirror(vm.linkage.world().objectType())));
        n.add(HANDLES + "privateLookupIn", (vm, s, a) -> lookup(vm, nonNull(s[a])));
        n.add(LOOKUP + "in", (vm, s, a) -> lookup(vm, nonNull(s[a + 1])));
        n.add(LOOKUP + "ensureInitialized", (vm, s, a) -> {
            vm.classes.require(vm, vm.heap.mirrored(nonNull(s[a + 1])).id());
            return s[a + 1];
        });
        n.addAll((vm, s, a) -> fieldHandle(vm, vm.heap.mirrored(nonNull(s[a + 1])), vm.heap.stringValue(nonNull(s[a + 2]))),
                LOOKUP + "findVarHandle", LOOKUP + "findStaticVarHandle");
        n.add(LOOKUP + "unreflectVarHandle", (vm, s, a) -> initialisedHandle(vm, ReflectionNatives.field(vm, nonNull(s[a + 1]))));
        n.add(HANDLES + "arrayElementVarHandle", (vm, s, a) -> arrayHandle(vm, (ArrayType) vm.heap.mirrored(nonNull(s[a]))));
        n.add(HANDLES + "byteArrayViewVarHandle", (vm, s, a) -> viewHandle(vm, s, a, false));
        n.add(HANDLES + "byteBufferViewVarHandle", (vm, s, a) -> viewHandle(vm, s, a, true));
        n.addAll((_, s, a) -> s[a], "java/lang/invoke/VarHandle.withInvokeExactBehavior", "java/lang/invoke/VarHandle.withInvokeBehavior");
        for (String name : new String[] {"findStatic", "findVirtual", "findConstructor", "findSpecial", "findGetter", "findSetter",
                "findStaticGetter", "findStaticSetter", "unreflect", "unreflectConstructor", "unreflectGetter", "unreflectSetter"}) {
            n.add(LOOKUP + name, (vm, _, _) -> vm.machine.refuse(vm, Reason.NATIVE_NOT_ALLOWED, "method handle: Lookup." + name));
        }
    }

    static int lookup(Interpreter vm, int lookupClass) {
        ClassType type = vm.linkage.world().require("java/lang/invoke/MethodHandles$Lookup");
        vm.classes.require(vm, type.id());
        int ref = vm.heap.newInstance(type);
        vm.arena.putInt(ref + type.declaredField("lookupClass", "Ljava/lang/Class;").offset(), lookupClass);
        vm.arena.putInt(ref + type.declaredField("allowedModes", "I").offset(), ALL_MODES);
        return ref;
    }

    private static int fieldHandle(Interpreter vm, Type holder, String name) {
        for (ClassType c = (ClassType) holder; c != null; c = c.superclass()) {
            for (Field field : c.fields()) {
                if (field.name().equals(name)) {
                    return initialisedHandle(vm, field);
                }
            }
        }
        throw new Pending("java/lang/NoSuchFieldException", name);
    }

    private static int initialisedHandle(Interpreter vm, Field field) {
        if (field.isStatic()) {
            vm.classes.require(vm, field.holder().id());
        }
        return fieldHandle(vm, field);
    }

    static int fieldHandle(Interpreter vm, Field field) {
        ClassType type = vm.linkage.world().require("ingot/runtime/jdk/FieldVarHandle");
        int ref = vm.heap.newInstance(type);
        if (field.isStatic()) {
            vm.arena.putInt(ref + type.declaredField("base", "Ljava/lang/Object;").offset(), vm.heap.statics(field.holder()));
        }
        vm.arena.putLong(ref + type.declaredField("offset", "J").offset(), field.offset());
        vm.arena.putByte(ref + type.declaredField("kind", "B").offset(), field.kind().ordinal());
        return ref;
    }

    static int arrayHandle(Interpreter vm, ArrayType array) {
        ClassType type = vm.linkage.world().require("ingot/runtime/jdk/ArrayVarHandle");
        int ref = vm.heap.newInstance(type);
        Kind kind = array.element().kind();
        vm.arena.putInt(ref + type.declaredField("base", "I").offset(), ObjectLayout.arrayBase(kind));
        vm.arena.putByte(ref + type.declaredField("shift", "B").offset(), kind.shift());
        vm.arena.putByte(ref + type.declaredField("kind", "B").offset(), kind.ordinal());
        return ref;
    }

    private static int viewHandle(Interpreter vm, long[] s, int a, boolean buffer) {
        return viewHandle(vm, (ArrayType) vm.heap.mirrored(nonNull(s[a])), nonNull(s[a + 1]), buffer);
    }

    static int viewHandle(Interpreter vm, ArrayType view, int byteOrder, boolean buffer) {
        ClassType type = vm.linkage.world().require("ingot/runtime/jdk/ViewVarHandle");
        Kind kind = view.element().kind();
        ClassType order = vm.linkage.world().require("java/nio/ByteOrder");
        int bigEndian = vm.heap.getRef(vm.heap.statics(order), SystemNatives.staticOffset(order, "BIG_ENDIAN"));
        int ref = vm.heap.newInstance(type);
        vm.arena.putByte(ref + type.declaredField("kind", "B").offset(), kind.ordinal());
        vm.arena.putByte(ref + type.declaredField("bigEndian", "Z").offset(), byteOrder == bigEndian ? 1 : 0);
        vm.arena.putByte(ref + type.declaredField("buffer", "Z").offset(), buffer ? 1 : 0);
        return ref;
    }
}
