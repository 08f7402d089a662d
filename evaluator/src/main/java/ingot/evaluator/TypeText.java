package ingot.evaluator;

import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Type;

/// HotSpot's wording about modules and loaders of two types in ClassCastException.
final class TypeText {
    private TypeText() {
    }

    /// "java.lang.String and java.lang.Integer are in module java.base of loader 'bootstrap'".
    static String relation(Type from, Type to) {
        String a = where(from);
        String b = where(to);
        return a.equals(b) ? from.name() + " and " + to.name() + " are in " + a
                : from.name() + " is in " + a + "; " + to.name() + " is in " + b;
    }

    private static String where(Type type) {
        return switch (type) {
            case ArrayType array -> where(array.element());
            case ClassType c when c.moduleName() != null && c.origin() == ClassType.Origin.JDK ->
                    "module " + c.moduleName() + " of loader " + "'bootstrap'";
            case ClassType _ -> "unnamed module of loader 'app'";
            default -> "module java.base of loader 'bootstrap'";
        };
    }
}
