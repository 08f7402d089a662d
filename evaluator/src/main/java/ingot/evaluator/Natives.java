package ingot.evaluator;

import ingot.world.Method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The evaluator's own method bodies, by "class.name descriptor" or, for all overloads, "class.name". They stand for native methods and
/// for methods written in Java whose work is the VM's, or differs, at build time. They take precedence over bytecode and substitutes.
final class Natives {
    /// The bodies of some classes, registered when the first of their methods is asked for: linking all lambdas takes 70 ms in a cold JVM.
    ///
    /// @param classes internal names, or what they start with
    private record Area(Consumer<Natives> register, List<String> classes) {
        boolean covers(String name) {
            return classes.stream().anyMatch(name::startsWith);
        }
    }

    static final Native NOTHING = (_, _, _) -> 0;

    private final Map<String, Native> bodies = new HashMap<>();
    private final List<Area> pending = new ArrayList<>();
    private Area registering;

    Natives() {
        area(LangNatives::register, "java/lang/Double", "java/lang/Float", "java/lang/Math", "java/lang/NullPointerException", "java/lang/Object",
                "java/lang/StackTraceElement", "java/lang/StrictMath", "java/lang/String", "java/lang/System", "java/lang/Throwable");
        area(ClassNatives::register, "java/lang/Class", "java/lang/Module", "jdk/internal/loader/");
        area(ReflectionNatives::register, "java/lang/Class", "java/lang/reflect/", "jdk/internal/reflect/Direct",
                "sun/reflect/annotation/AnnotationType");
        area(StackNatives::register, "ingot/runtime/jdk/StackCursor");
        area(Registration::register, "ingot/runtime/jdk/LangClass");
        area(ArrayNatives::register, "java/lang/reflect/Array");
        area(ThreadNatives::register, "java/lang/Thread", "java/lang/VirtualThread", "java/lang/ref/",
                "java/util/concurrent/atomic/Striped64", "jdk/internal/misc/Blocker", "jdk/internal/reflect/Reflection",
                "jdk/internal/vm/Continuation");
        area(UnsafeNatives::register, "jdk/internal/misc/Unsafe", "jdk/internal/misc/ScopedMemoryAccess");
        area(InvokeNatives::register, "java/lang/invoke/");
        area(ResourceNatives::register, "ingot/runtime/jdk/Resources");
        area(SystemNatives::register, "java/lang/Process", "java/lang/Runtime", "java/lang/Shutdown", "java/lang/System", "java/util/TimeZone",
                "jdk/internal/loader/", "jdk/internal/misc/CDS", "jdk/internal/misc/Signal", "jdk/internal/misc/VM", "jdk/internal/perf/",
                "jdk/internal/util/SystemProps");
        area(VmNatives::register, "java/io/ObjectStreamClass", "java/lang/StackStreamFactory", "java/nio/Mapped", "jdk/internal/foreign/",
                "jdk/internal/misc/PreviewFeatures", "jdk/internal/perf/", "jdk/internal/vm/", "sun/nio/ch/", "sun/nio/fs/");
        area(FileNatives::register, "java/io/");
        area(NioFileNatives::register, "jdk/internal/misc/ExtendedMapMode", "sun/nio/ch/", "sun/nio/fs/");
        area(ZipNatives::register, "java/util/zip/");
        area(ZipStreams::register, "java/util/zip/");
    }

    private void area(Consumer<Natives> register, String... classes) {
        pending.add(new Area(register, List.of(classes)));
    }

    /// `key` as "java/lang/Object.hashCode" or with a descriptor.
    void add(String key, Native body) {
        if (!registering.covers(key)) {
            throw new AssertionError("not of its area: " + key);
        }
        if (bodies.put(key, body) != null) {
            throw new AssertionError("twice: " + key);
        }
    }

    void addAll(Native body, String... keys) {
        for (String key : keys) {
            add(key, body);
        }
    }

    /// The evaluator's own body of a method, or null.
    Native find(Method method) {
        registerFor(method.holder().internalName());
        String name = method.holder().internalName() + "." + method.name();
        Native body = bodies.get(name);
        return body != null ? body : bodies.get(name + method.descriptor());
    }

    private void registerFor(String holder) {
        for (int i = 0; i < pending.size(); i++) {
            if (pending.get(i).covers(holder)) {
                registering = pending.remove(i--);
                registering.register().accept(this);
            }
        }
    }

    /// All of them, for tests of the table itself.
    Set<String> keys() {
        while (!pending.isEmpty()) {
            registerFor(pending.getFirst().classes().getFirst());
        }
        return bodies.keySet();
    }

    static double d(long slot) {
        return Double.longBitsToDouble(slot);
    }

    static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    static Pending nullPointer() {
        return new Pending("java/lang/NullPointerException", null);
    }

    static int nonNull(long ref) {
        if (ref == 0) {
            throw nullPointer();
        }
        return (int) ref;
    }
}
