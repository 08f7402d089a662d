package ingot.evaluator;

import ingot.world.ClassType;

import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;

/// jdk.internal.reflect.ConstantPool, which the annotation parser reads. Its `constantPoolOop` is the Class object.
final class ConstantPoolNatives {
    private static final String POOL = "jdk/internal/reflect/ConstantPool.";

    private ConstantPoolNatives() {
    }

    static void register(Natives n) {
        n.add("java/lang/Class.getConstantPool", (vm, s, a) -> {
            ClassType type = vm.linkage.world().require("jdk/internal/reflect/ConstantPool");
            vm.classes.require(vm, type.id());
            int ref = vm.heap.newInstance(type);
            vm.arena.putInt(ref + type.declaredField("constantPoolOop", "Ljava/lang/Object;").offset(), (int) s[a]);
            return ref;
        });
        n.add(POOL + "getUTF8At0", (vm, s, a) -> vm.heap.intern(entry(vm, s, a, Utf8Entry.class).stringValue()));
        n.add(POOL + "getStringAt0", (vm, s, a) -> vm.heap.intern(entry(vm, s, a, StringEntry.class).stringValue()));
        n.add(POOL + "getIntAt0", (vm, s, a) -> entry(vm, s, a, IntegerEntry.class).intValue());
        n.add(POOL + "getLongAt0", (vm, s, a) -> entry(vm, s, a, LongEntry.class).longValue());
        n.add(POOL + "getFloatAt0", (vm, s, a) -> Float.floatToRawIntBits(entry(vm, s, a, FloatEntry.class).floatValue()));
        n.add(POOL + "getDoubleAt0", (vm, s, a) -> Double.doubleToRawLongBits(entry(vm, s, a, DoubleEntry.class).doubleValue()));
    }

    /// Slots: this, constantPoolOop, index.
    private static <T extends PoolEntry> T entry(Interpreter vm, long[] s, int a, Class<T> kind) {
        var type = (ClassType) vm.heap.mirrored((int) s[a + 1]);
        PoolEntry entry = type.model().constantPool().entryByIndex((int) s[a + 2]);
        if (!kind.isInstance(entry)) {
            throw new Pending("java/lang/IllegalArgumentException", "Wrong type at constant pool index");
        }
        return kind.cast(entry);
    }
}
