package ingot.world;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/// What the generators of classes have in common. Nobody verifies generated classes, so they carry no stack maps.
final class Generated {
    private static final ClassFile BUILDER = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS,
            ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
    private static final long FNV_OFFSET = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    private static final long FNV_PRIME = 0x100000001b3L;
    static final int STATIC = ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private Generated() {
    }

    /// A name for a class whose contents the key tells: the same in every build, whatever is asked for first.
    static String name(World world, String prefix, String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        while (world.loaded(prefix + "+0x%016x".formatted(hash)) != null) {
            hash++;
        }
        return prefix + "+0x%016x".formatted(hash);
    }

    static ClassType define(World world, String internalName, Consumer<ClassBuilder> body) {
        return world.define(BUILDER.build(ClassDesc.ofInternalName(internalName), builder -> {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            body.accept(builder);
        }), ClassType.Origin.GENERATED);
    }

    /// A class with one static method.
    static Method method(World world, String className, String name, String descriptor, Consumer<CodeBuilder> body) {
        return define(world, className, builder -> builder.withMethodBody(name, type(descriptor), STATIC, body))
                .declaredMethod(name, descriptor);
    }

    static ClassDesc desc(String descriptor) {
        return ClassDesc.ofDescriptor(descriptor);
    }

    static MethodTypeDesc type(String descriptor) {
        return MethodTypeDesc.ofDescriptor(descriptor);
    }

    static TypeKind kind(String descriptor) {
        return TypeKind.fromDescriptor(descriptor);
    }

    /// Loads the parameters of a static method, in order.
    static void loadAll(CodeBuilder code, Iterable<String> parameters) {
        int slot = 0;
        for (var parameter : parameters) {
            code.loadLocal(kind(parameter), slot);
            slot += kind(parameter).slotSize();
        }
    }

    /// Calls a method by its resolved owner.
    static void invokeStatic(CodeBuilder code, Method method) {
        code.invokestatic(desc(method.holder().descriptor()), method.name(), type(method.descriptor()), method.holder().isInterface());
    }

    static void checkCast(CodeBuilder code, String descriptor) {
        if (!descriptor.equals(ConstantDescs.CD_Object.descriptorString())) {
            code.checkcast(desc(descriptor));
        }
    }
}
