package ingot.analysis;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.evaluator.ImageHeap;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.util.Map;

/// Calls whose result is known from World when their arguments are constants: they get no target and vanish from the code. Layouts are fixed, so
/// what Unsafe says about them is; and a known offset is that field, where an unknown one is all.
final class Folds {
    /// @see #apply
    @FunctionalInterface
    private interface Fold {
        /// The result, null if it is not known.
        Long of(int[] arguments);
    }

    private final Solver solver;
    private final ImageHeap heap;
    private final Map<String, Fold> folds;

    Folds(Solver solver) {
        this.solver = solver;
        this.heap = solver.image.heap();
        this.folds = Map.of(
                "jdk/internal/misc/Unsafe.objectFieldOffset(Ljava/lang/Class;Ljava/lang/String;)J", a -> fieldOffset(a[1], a[2]),
                "jdk/internal/misc/Unsafe.objectFieldOffset1(Ljava/lang/Class;Ljava/lang/String;)J", a -> fieldOffset(a[1], a[2]),
                "jdk/internal/misc/Unsafe.arrayBaseOffset(Ljava/lang/Class;)J", a -> arrayBase(a[1]),
                "jdk/internal/misc/Unsafe.arrayIndexScale(Ljava/lang/Class;)I", a -> arrayScale(a[1]),
                "java/lang/Class.isAssignableFrom(Ljava/lang/Class;)Z", a -> isAssignable(a[0], a[1]));
    }

    /// The result of a call whose reference arguments are all single objects of the image; null if it is not folded.
    State apply(Flow f, int p, Method method) {
        Fold fold = method.holder().origin() == ClassType.Origin.JDK ? folds.get(method.signature()) : null;
        if (fold == null) {
            return null;
        }
        var arguments = new int[f.argCount(p)];
        for (int i = 0; i < arguments.length; i++) {
            if (!f.arg(p, i).isObject()) {
                return null;
            }
            arguments[i] = f.arg(p, i).objects[0];
        }
        Long result = fold.of(arguments);
        return result == null ? null : State.constant(result);
    }

    private Long fieldOffset(int mirror, int name) {
        if (heap.mirrored(mirror) instanceof ClassType type) {
            String wanted = heap.stringValue(name);
            for (Field field : type.fields()) {
                if (!field.isStatic() && field.name().equals(wanted)) {
                    return (long) field.offset();
                }
            }
        }
        return null; // InternalError
    }

    private Long arrayBase(int mirror) {
        return heap.mirrored(mirror) instanceof ArrayType type ? (Long) (long) ObjectLayout.arrayBase(type.element().kind()) : null;
    }

    private Long arrayScale(int mirror) {
        return heap.mirrored(mirror) instanceof ArrayType type ? (Long) (long) type.element().kind().bytes() : null;
    }

    private Long isAssignable(int to, int from) {
        Type target = heap.mirrored(to);
        Type source = heap.mirrored(from);
        if (target == null || source == null) {
            return null;
        }
        boolean references = target.kind() == Kind.REF && source.kind() == Kind.REF;
        return target == source || references && source.isSubtypeOf(target) ? 1L : 0L;
    }
}
