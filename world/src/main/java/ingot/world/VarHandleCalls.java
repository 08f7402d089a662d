package ingot.world;

import ingot.world.PoolEntry.Failure;
import java.lang.classfile.ClassFile;

/// Signature-polymorphic calls (JVMS 2.9.3). Runs under the World's lock.
final class VarHandleCalls {
    private final World world;

    VarHandleCalls(World world) {
        this.world = world;
    }

    static boolean isPolymorphic(ClassType type, String name) {
        if (!type.internalName().equals("java/lang/invoke/VarHandle") && !type.internalName().equals("java/lang/invoke/MethodHandle")) {
            return false;
        }
        int wanted = ClassFile.ACC_NATIVE | ClassFile.ACC_VARARGS;
        return type.methods().stream().anyMatch(m -> m.name().equals(name) && (m.flags() & wanted) == wanted);
    }

    PoolEntry.MethodEntry entry(ClassType type, String name, String descriptor) {
        return new PoolEntry.MethodEntry(null, name, descriptor, false, type,
                Failure.of("UnsupportedOperationException", type.name() + "." + name));
    }
}
