package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.util.Map;

/// What natives do that the flow graph of their body (which works on addresses) does not show. A model gives the result of one call and moves what the
/// native moves; the body, where there is one, is reached as well and says what is thrown.
final class Models {
    @FunctionalInterface
    private interface Model {
        State apply(Flow f, int p, Calls.Site site, Calls.Target target);
    }

    private final Solver solver;
    private final States states;
    private final Calls calls;
    private final Access access;
    private final Map<String, Model> models;

    Models(Solver solver, Calls calls, Access access) {
        this.solver = solver;
        this.states = solver.states;
        this.calls = calls;
        this.access = access;
        this.models = Map.ofEntries(
                // copies: contents move between objects
                Map.entry("java/lang/Object.clone()Ljava/lang/Object;", this::cloneOf),
                Map.entry("java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V", (f, p, site, _) -> copy(f, p, site, 0, 2)),
                Map.entry("jdk/internal/misc/Unsafe.copyMemory0(Ljava/lang/Object;JLjava/lang/Object;JJ)V", (f, p, site, _) -> copy(f, p, site, 1, 3)),
                Map.entry("jdk/internal/misc/Unsafe.copySwapMemory0(Ljava/lang/Object;JLjava/lang/Object;JJJ)V", (f, p, site, _) -> copy(f, p, site, 1, 3)),
                Map.entry("jdk/internal/misc/Unsafe.setMemory0(Ljava/lang/Object;JJB)V", (f, p, site, _) -> fill(f, p, site, 1)),
                // makers: fresh objects of a type that is an argument
                Map.entry("java/lang/reflect/Array.newArray(Ljava/lang/Class;I)Ljava/lang/Object;", (f, p, site, _) -> newArray(f, p, site)),
                Map.entry("jdk/internal/misc/Unsafe.allocateInstance(Ljava/lang/Class;)Ljava/lang/Object;", (f, p, site, _) -> newInstance(f, p, site)),
                // classes: answers from the type of a Class constant
                Map.entry("java/lang/Class.getSuperclass()Ljava/lang/Class;", (f, p, site, target) -> superclass(f, p, site)));
    }

    boolean has(Method method) {
        return method.holder().origin() == ClassType.Origin.JDK && models.containsKey(method.signature());
    }

    State apply(Flow f, int p, Calls.Site site, Calls.Target target) {
        State modelled = models.get(target.method.signature()).apply(f, p, site, target);
        // a body that cannot return keeps control from going on; its result is the model's
        return target.flow != null && target.flow.returned.state == State.BOTTOM ? State.BOTTOM : modelled;
    }

    private State cloneOf(Flow f, int p, Calls.Site site, Calls.Target target) {
        State receiver = target.receivers == null ? states.withNull(f.arg(p, 0), false) : states.restrict(f.arg(p, 0), target.receivers);
        State copied = states.filter(receiver, solver.world.cloneableType(), false);
        if (copied == State.BOTTOM) {
            return copied;
        }
        State fresh = states.forget(copied); // a copy holds what any object of its type may hold
        for (int type : states.present(fresh).types) {
            solver.allocated(solver.world.typeById(type));
        }
        return fresh;
    }

    private State copy(Flow f, int p, Calls.Site site, int from, int to) {
        if (site.from == null) {
            site.from = new Access.Site();
            site.to = new Access.Site();
        }
        access.copyElements(f, p, site.from, site.to, f.arg(p, from), f.arg(p, to));
        return State.ANY;
    }

    private State fill(Flow f, int p, Calls.Site site, int to) {
        if (site.to == null) {
            site.to = new Access.Site();
        }
        access.exposeElements(f, p, site.to, f.arg(p, to));
        return State.ANY;
    }

    /// Of an unknown class: the array types there are, because the class is another array's element type (Arrays.copyOf, toArray). REACH.md section 10: an
    /// array type per Class constant must not be made.
    private State newArray(Flow f, int p, Calls.Site site) {
        State classes = f.arg(p, 0);
        if (classes.objects == null) {
            State known = states.withNull(calls.read(f, p, site, solver.universe(solver.world.arrayOf(solver.world.objectType()))), false);
            for (int type : states.present(known).types) {
                solver.allocated(solver.world.typeById(type));
            }
            for (Kind kind : Kind.values()) {
                if (kind != Kind.REF && kind != Kind.VOID) {
                    ArrayType array = solver.world.arrayOf(solver.world.primitive(kind));
                    if (solver.origins.containsKey(array)) {
                        solver.allocated(array);
                        known = states.join(known, states.exactly(array, false));
                    }
                }
            }
            return known == State.BOTTOM ? State.BOTTOM : known;
        }
        State made = State.BOTTOM;
        for (int reference : classes.objects) {
            Type element = solver.image.heap().mirrored(reference);
            if (element != null && element.kind() != Kind.VOID) {
                ArrayType array = solver.world.arrayOf(element);
                solver.allocated(array);
                made = states.join(made, states.exactly(array, false));
            }
        }
        return made;
    }

    private State newInstance(Flow f, int p, Calls.Site site) {
        State classes = f.arg(p, 1);
        if (classes.objects == null) {
            return states.withNull(calls.read(f, p, site, solver.universe(solver.world.objectType())), false);
        }
        State made = State.BOTTOM;
        for (int reference : classes.objects) {
            if (solver.image.heap().mirrored(reference) instanceof ClassType type && !type.isAbstract()) {
                solver.allocated(type);
                made = states.join(made, states.exactly(type, false));
            }
        }
        return made;
    }

    private State superclass(Flow f, int p, Calls.Site site) {
        State classes = f.arg(p, 0);
        if (classes.objects == null) {
            return calls.read(f, p, site, solver.universe(solver.world.classType()));
        }
        State result = State.BOTTOM;
        for (int reference : classes.objects) {
            Type above = switch (solver.image.heap().mirrored(reference)) {
                case ClassType type -> type.isInterface() ? null : type.superclass();
                case ArrayType _ -> solver.world.objectType();
                case null, default -> null;
            };
            result = states.join(result, above == null ? states.nothingButNull : states.object(solver.image.heap().mirror(above)));
        }
        return result;
    }
}
