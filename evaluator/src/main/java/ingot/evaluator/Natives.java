package ingot.evaluator;

import ingot.world.Method;

import java.util.HashMap;
import java.util.Map;

/// The evaluator's own method bodies, by "class.name descriptor" or, for all overloads, "class.name". They stand for native methods and
/// for methods written in Java whose work is the VM's, or differs, at build time. They take precedence over bytecode and substitutes.
final class Natives {
    private final Map<String, Native> bodies = new HashMap<>();

    static final Native NOTHING = (_, _, _) -> 0;

    Natives() {
        LangNatives.register(this);
        ClassNatives.register(this);
        ThreadNatives.register(this);
        UnsafeNatives.register(this);
        ReflectionNatives.register(this);
        ArrayNatives.register(this);
        ConstantPoolNatives.register(this);
        InvokeNatives.register(this);
        ResourceNatives.register(this);
        VmNatives.register(this);
        SystemNatives.register(this);
        FileNatives.register(this);
        NioFileNatives.register(this);
        ZipNatives.register(this);
        ZipStreams.register(this);
    }

    /// `key` as "java/lang/Object.hashCode" or with a descriptor.
    void add(String key, Native body) {
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
        String name = method.holder().internalName() + "." + method.name();
        Native body = bodies.get(name);
        return body != null ? body : bodies.get(name + method.descriptor());
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
