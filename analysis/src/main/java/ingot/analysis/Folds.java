package ingot.analysis;

import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.evaluator.ImageHeap;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/// Calls whose result is known from World when their arguments are constants: they get no target and vanish from the code. Layouts are fixed, so
/// what Unsafe says about them is; and a known offset is that field, where an unknown one is all. A VarHandle says where its variable lies, so one whose look-up is
/// known is an object of the image.
final class Folds {
    private static final String HANDLES = "java/lang/invoke/MethodHandles.";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup.";
    private static final String OF_CLASS = "(Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;";
    private static final String OF_VIEW = "(Ljava/lang/Class;Ljava/nio/ByteOrder;)Ljava/lang/invoke/VarHandle;";
    private static final String OF_FIELD = "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;";

    /// @see #apply
    @FunctionalInterface
    private interface Fold {
        /// The result, null if it is not known.
        State of(Flow caller, int[] arguments);
    }

    /// What asks for an object of the image, which is made once.
    private record Asked(Object subject, Object detail) {}

    private final Solver solver;
    private final States states;
    private final ImageHeap heap;
    private final Map<String, Fold> folds;
    private final Map<Asked, Integer> made = new HashMap<>();

    Folds(Solver solver) {
        this.solver = solver;
        this.states = solver.states;
        this.heap = solver.image.heap();
        this.folds = Map.ofEntries(
                Map.entry("jdk/internal/misc/Unsafe.objectFieldOffset(Ljava/lang/Class;Ljava/lang/String;)J", (_, a) -> constant(fieldOffset(a[1], a[2]))),
                Map.entry("jdk/internal/misc/Unsafe.objectFieldOffset1(Ljava/lang/Class;Ljava/lang/String;)J", (_, a) -> constant(fieldOffset(a[1], a[2]))),
                Map.entry("jdk/internal/misc/Unsafe.arrayBaseOffset(Ljava/lang/Class;)J", (_, a) -> constant(arrayBase(a[1]))),
                Map.entry("jdk/internal/misc/Unsafe.arrayIndexScale(Ljava/lang/Class;)I", (_, a) -> constant(arrayScale(a[1]))),
                Map.entry("java/lang/Class.isAssignableFrom(Ljava/lang/Class;)Z", (_, a) -> constant(isAssignable(a[0], a[1]))),
                Map.entry(HANDLES + "lookup()Ljava/lang/invoke/MethodHandles$Lookup;", (f, _) -> lookup(f.method.holder())),
                Map.entry(HANDLES + "privateLookupIn(Ljava/lang/Class;Ljava/lang/invoke/MethodHandles$Lookup;)Ljava/lang/invoke/MethodHandles$Lookup;",
                        (_, a) -> heap.mirrored(a[0]) instanceof ClassType type ? lookup(type) : null),
                Map.entry(LOOKUP + "findVarHandle" + OF_FIELD, (f, a) -> fieldHandle(f, a, false)),
                Map.entry(LOOKUP + "findStaticVarHandle" + OF_FIELD, (f, a) -> fieldHandle(f, a, true)),
                Map.entry(HANDLES + "arrayElementVarHandle" + OF_CLASS, (_, a) -> heap.mirrored(a[0]) instanceof ArrayType array
                        ? object(array, "elements", () -> solver.evaluator.varHandle(array)) : null),
                Map.entry(HANDLES + "byteArrayViewVarHandle" + OF_VIEW, (_, a) -> viewHandle(a, false)),
                Map.entry(HANDLES + "byteBufferViewVarHandle" + OF_VIEW, (_, a) -> viewHandle(a, true)));
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
        return fold.of(f, arguments);
    }

    private static State constant(Long result) {
        return result == null ? null : State.constant(result);
    }

    private State object(Object subject, Object detail, IntSupplier maker) {
        return states.object(made.computeIfAbsent(new Asked(subject, detail), _ -> maker.getAsInt()));
    }

    private State lookup(ClassType lookupClass) {
        return object(lookupClass, "lookup", () -> solver.evaluator.lookup(lookupClass));
    }

    /// What is not found, or not as it is described, is left to fail at run time; so is what would initialise a class then.
    private State fieldHandle(Flow f, int[] arguments, boolean isStatic) {
        String name = heap.stringValue(arguments[2]);
        Type wanted = heap.mirrored(arguments[3]);
        for (ClassType type = heap.mirrored(arguments[1]) instanceof ClassType c ? c : null; type != null; type = type.superclass()) {
            for (Field field : type.fields()) {
                if (field.name().equals(name) && !field.isInjected()) {
                    boolean fits = field.isStatic() == isStatic && wanted != null && field.descriptor().equals(wanted.descriptor())
                            && (!isStatic || type == f.method.holder() || solver.initialisation.reach(type, f));
                    return fits ? object(field, "handle", () -> solver.evaluator.varHandle(field)) : null;
                }
            }
        }
        return null;
    }

    private State viewHandle(int[] arguments, boolean buffer) {
        return heap.mirrored(arguments[0]) instanceof ArrayType view && view.element().kind().bytes() > 1 && view.element().kind() != Kind.REF
                ? object(view, List.of(arguments[1], buffer), () -> solver.evaluator.viewVarHandle(view, arguments[1], buffer)) : null;
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
