package ingot.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/// Runs a program on HotSpot twice: as javac made it, and with every invokedynamic replaced by a call of the method that World
/// generates for it. Members become public, since HotSpot checks the access of generated classes.
final class Lowered {
    private static final int HIDDEN_FLAGS = ClassFile.ACC_PRIVATE | ClassFile.ACC_PROTECTED;

    private Lowered() {
    }

    static String original(Path classes, String main) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return run(loader, main);
        }
    }

    static String lowered(Path classes, String main) throws Exception {
        try (var world = Worlds.over(List.of(classes), null)) {
            return run(new Loader(world), main);
        }
    }

    private static String run(ClassLoader loader, String main) throws Exception {
        var method = loader.loadClass(main).getDeclaredMethod("main", String[].class);
        method.setAccessible(true);
        var bytes = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(bytes, true));
        try {
            method.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        return bytes.toString();
    }

    private static final class Loader extends ClassLoader {
        private final World world;
        private final ClassFile writer;

        Loader(World world) {
            super(ClassLoader.getPlatformClassLoader());
            this.world = world;
            this.writer = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(this::hierarchy),
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
        }

        private ClassHierarchyResolver.ClassHierarchyInfo hierarchy(java.lang.constant.ClassDesc name) {
            return Verification.hierarchy(world, name);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var type = world.find(name.replace('.', '/'));
            if (type == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = transform(type);
            return defineClass(name, bytes, 0, bytes.length);
        }

        private byte[] transform(ClassType type) {
            ClassTransform open = (builder, element) -> {
                switch (element) {
                    case AccessFlags flags -> builder.withFlags(flags.flagsMask() | ClassFile.ACC_PUBLIC);
                    case FieldModel field -> builder.transformField(field, (b, e) -> {
                        if (e instanceof AccessFlags flags) {
                            b.withFlags(flags.flagsMask() & ~HIDDEN_FLAGS | ClassFile.ACC_PUBLIC);
                        } else {
                            b.with(e);
                        }
                    });
                    case MethodModel method -> builder.transformMethod(method, (b, e) -> {
                        if (e instanceof AccessFlags flags) {
                            b.withFlags(flags.flagsMask() & ~HIDDEN_FLAGS | ClassFile.ACC_PUBLIC);
                        } else if (e instanceof java.lang.classfile.CodeModel code) {
                            b.transformCode(code, lower(type));
                        } else {
                            b.with(e);
                        }
                    });
                    default -> builder.with(element);
                }
            };
            return writer.transformClass(type.model(), open);
        }

        private CodeTransform lower(ClassType type) {
            return (builder, element) -> {
                var target = switch ((CodeElement) element) {
                    case InvokeDynamicInstruction i -> call((PoolEntry.CallSite) type.pool().entry(i.invokedynamic()));
                    case ConstantInstruction.LoadConstantInstruction l when type.pool().entry(l.constantEntry())
                            instanceof PoolEntry.DynamicConstant c -> c.producer();
                    default -> null;
                };
                if (target == null) {
                    builder.with(element);
                } else {
                    publish(target.holder());
                    Generated.invokeStatic(builder, target);
                }
            };
        }

        private static Method call(PoolEntry.CallSite site) {
            if (site.failure() != null) {
                throw new AssertionError(site.failure());
            }
            return site.target();
        }

        /// Concatenations live in java.lang: HotSpot has to be told.
        private void publish(ClassType generated) {
            if (generated.internalName().startsWith("java/lang/")) {
                define(generated);
            }
            for (var entry : generated.model().constantPool()) {
                if (entry instanceof java.lang.classfile.constantpool.ClassEntry c && world.loaded(c.asInternalName()) != null) {
                    var other = world.loaded(c.asInternalName());
                    if (other != generated && other.origin() == ClassType.Origin.GENERATED) {
                        publish(other);
                    }
                }
            }
        }

        private void define(ClassType generated) {
            try {
                Class.forName(generated.internalName().replace('/', '.'), false, null);
            } catch (ClassNotFoundException absent) {
                try {
                    MethodHandles.privateLookupIn(String.class, MethodHandles.lookup()).defineClass(transform(generated));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
