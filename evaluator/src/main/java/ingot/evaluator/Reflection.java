package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.PrimitiveType;
import ingot.world.Type;

import java.lang.classfile.Attributes;

/// Facts about types that reflection asks for.
final class Reflection {
    private static final int PUBLIC_FINAL_ABSTRACT = 0x0411;
    private static final int ACCESS = 0x0007;

    private Reflection() {
    }

    /// As Class.getModifiers: of a member class, those of its InnerClasses entry.
    static int modifiers(Type type) {
        return switch (type) {
            case ClassType c -> c.modifiers();
            case PrimitiveType _ -> PUBLIC_FINAL_ABSTRACT;
            case ArrayType array -> modifiers(array.element()) & ACCESS | 0x0410;
        };
    }

    static Type nestHost(Type type) {
        if (!(type instanceof ClassType c)) {
            return type;
        }
        var host = c.model().findAttribute(Attributes.nestHost());
        if (host.isEmpty()) {
            return c;
        }
        ClassType found = c.world().find(host.get().nestHost().asInternalName());
        return found == null ? c : found;
    }
}
