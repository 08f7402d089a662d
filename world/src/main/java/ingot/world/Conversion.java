package ingot.world;

import static ingot.world.Generated.checkCast;
import static ingot.world.Generated.desc;
import static ingot.world.Generated.kind;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/// How LambdaMetafactory adapts an argument or a result: boxing, unboxing, widening, casting (its Javadoc, "adaptable to").
final class Conversion {
    private static final String PREFIX = "Ljava/lang/";
    private static final Map<String, String> WRAPPERS = new HashMap<>(); // wrapper -> primitive
    private static final Map<String, String> PRIMITIVES = new HashMap<>();

    static {
        pair("Boolean", "Z");
        pair("Byte", "B");
        pair("Character", "C");
        pair("Short", "S");
        pair("Integer", "I");
        pair("Long", "J");
        pair("Float", "F");
        pair("Double", "D");
    }

    private Conversion() {
    }

    private static void pair(String wrapper, String primitive) {
        WRAPPERS.put(PREFIX + wrapper + ";", primitive);
        PRIMITIVES.put(primitive, PREFIX + wrapper + ";");
    }

    static boolean isPrimitive(String descriptor) {
        return descriptor.length() == 1;
    }

    /// Wrapper class of a primitive descriptor.
    static String wrapper(String primitive) {
        return PRIMITIVES.get(primitive);
    }

    /// Turns the value on the stack from one type into another.
    ///
    /// @param from    type of the value
    /// @param to      type that is wanted
    /// @param through what the value is known to be: a reference is cast to it first
    static void convert(CodeBuilder code, String from, String to, String through) {
        if (from.equals("V") || to.equals("V") || from.equals(to) && from.equals(through)) {
            return;
        }
        if (!isPrimitive(from)) {
            fromReference(code, from, to, through);
        } else if (isPrimitive(to)) {
            widen(code, from, to);
        } else {
            var primitive = WRAPPERS.getOrDefault(to, from);
            widen(code, from, primitive);
            box(code, primitive);
        }
    }

    private static void fromReference(CodeBuilder code, String from, String to, String through) {
        var source = from;
        if (!isPrimitive(through) && !through.equals(from)) {
            checkCast(code, through);
            source = through;
        }
        if (!isPrimitive(to)) {
            if (!to.equals(source)) {
                checkCast(code, to);
            }
            return;
        }
        var primitive = WRAPPERS.get(source);
        if (primitive != null) {
            unbox(code, source, primitive);
            widen(code, primitive, to);
        } else { // a supertype of the wrapper: the cast tells
            var wrapper = to.equals("Z") || to.equals("C") ? wrapper(to) : PREFIX + "Number;";
            checkCast(code, wrapper);
            unbox(code, wrapper, to);
        }
    }

    static void box(CodeBuilder code, String primitive) {
        var wrapper = desc(wrapper(primitive));
        code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, desc(primitive)));
    }

    private static void unbox(CodeBuilder code, String wrapper, String primitive) {
        ClassDesc type = desc(primitive);
        code.invokevirtual(desc(wrapper), type.displayName() + "Value", MethodTypeDesc.of(type));
    }

    private static void widen(CodeBuilder code, String from, String to) {
        TypeKind source = kind(from);
        TypeKind target = kind(to);
        if (source.asLoadable() != target.asLoadable()) {
            code.conversion(source, target);
        }
    }
}
