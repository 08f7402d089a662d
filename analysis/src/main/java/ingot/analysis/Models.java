package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
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

    /// Of an array with dimensions that only its caller knows: more are an error of the program's run, unless something else makes such arrays.
    private static final int DIMENSIONS = 3;
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
                Map.entry("java/lang/reflect/Array.newArray(Ljava/lang/Class;I)Ljava/lang/Object;", (f, p, site, _) -> newArray(f, p, site, 1)),
                Map.entry("java/lang/reflect/Array.multiNewArray(Ljava/lang/Class;[I)Ljava/lang/Object;", (f, p, site, _) -> newArray(f, p, site, DIMENSIONS)),
                Map.entry("jdk/internal/misc/Unsafe.allocateInstance(Ljava/lang/Class;)Ljava/lang/Object;", (f, p, site, _) -> newInstance(f, p, site)),
                // classes by name, and initialisation by Class constant
                Map.entry("java/lang/Class.forName(Ljava/lang/String;)Ljava/lang/Class;", (f, p, site, _) -> named(f, p, site, 0, State.constant(1))),
                Map.entry("java/lang/Class.forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;", (f, p, site, _) -> named(f, p, site, 0, f.arg(p, 1))),
                Map.entry("java/lang/Class.forName(Ljava/lang/Module;Ljava/lang/String;)Ljava/lang/Class;", (f, p, site, _) -> named(f, p, site, 1, State.constant(0))),
                Map.entry("java/lang/Class.forName0(Ljava/lang/String;ZLjava/lang/ClassLoader;Ljava/lang/Class;)Ljava/lang/Class;", (f, p, site, _) -> named(f, p, site, 0, f.arg(p, 1))),
                Map.entry("java/lang/ClassLoader.loadClass(Ljava/lang/String;)Ljava/lang/Class;", (f, p, site, _) -> named(f, p, site, 1, State.constant(0))),
                Map.entry("jdk/internal/access/SharedSecrets.ensureClassInitialized(Ljava/lang/Class;)V", (f, p, _, _) -> initialise(f, p, 0)),
                Map.entry("jdk/internal/misc/Unsafe.ensureClassInitialized(Ljava/lang/Class;)V", (f, p, _, _) -> initialise(f, p, 1)),
                Map.entry("jdk/internal/misc/Unsafe.ensureClassInitialized0(Ljava/lang/Class;)V", (f, p, _, _) -> initialise(f, p, 1)),
                Map.entry("java/lang/invoke/MethodHandles$Lookup.ensureInitialized(Ljava/lang/Class;)Ljava/lang/Class;", (f, p, _, _) -> initialise(f, p, 1)),
                // threads: the current one is main's, or one that was started
                Map.entry("java/lang/Thread.currentThread()Ljava/lang/Thread;", (f, p, site, _) -> currentThread(f, p, site)),
                Map.entry("java/lang/Thread.currentCarrierThread()Ljava/lang/Thread;", (f, p, site, _) -> currentThread(f, p, site)),
                Map.entry("java/lang/Thread.start0()V", (f, p, _, _) -> started(f.arg(p, 0))),
                Map.entry("java/lang/Thread.setCurrentThread(Ljava/lang/Thread;)V", (f, p, _, _) -> started(f.arg(p, 1))),
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
    ///
    /// @param dimensions most dimensions that are added to the element type
    private State newArray(Flow f, int p, Calls.Site site, int dimensions) {
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
            if (dimensions > 1) {
                solver.origins.keySet().forEach(this::filledWithRows);
            }
            return known == State.BOTTOM ? State.BOTTOM : known;
        }
        State made = State.BOTTOM;
        for (int reference : classes.objects) {
            Type element = solver.image.heap().mirrored(reference);
            for (int i = 0; i < dimensions && element != null && element.kind() != Kind.VOID; i++) {
                ArrayType array = solver.world.arrayOf(element);
                solver.allocated(array);
                made = states.join(made, states.exactly(array, false));
                filledWithRows(array);
                element = array;
            }
        }
        return made;
    }

    /// The outer dimensions of a new array have the inner ones as elements.
    private void filledWithRows(Type type) {
        if (type instanceof ArrayType array && array.element() instanceof ArrayType inner && solver.origins.containsKey(inner)) {
            solver.memory.typed(array, null).written.join(states, states.exactly(inner, false));
        }
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

    /// Constant names are answered from World; another name may be that of any class whose Class object is in the image.
    private State named(Flow f, int p, Calls.Site site, int name, State initialises) {
        State names = f.arg(p, name);
        if (names.objects == null) {
            return calls.read(f, p, site, solver.universe(solver.world.classType()));
        }
        State classes = State.BOTTOM;
        for (int reference : names.objects) {
            Type type = solver.image.live(reference).type == solver.world.stringType() ? typeOf(solver.image.heap().stringValue(reference)) : null;
            if (type != null) {
                classes = states.join(classes, states.object(solver.image.heap().mirror(type)));
                if (type instanceof ClassType c && !initialises.isConstant(0)) {
                    solver.initialisation.reach(c, f);
                }
            }
        }
        return classes;
    }

    /// @param name as Class.forName takes it
    private Type typeOf(String name) {
        return name.startsWith("[") ? solver.world.type(name.replace('.', '/')) : name.isEmpty() || name.indexOf('/') >= 0 ? null : solver.world.find(name.replace('.', '/'));
    }

    private State initialise(Flow f, int p, int argument) {
        State classes = f.arg(p, argument);
        if (classes.objects != null) {
            for (int reference : classes.objects) {
                if (solver.image.heap().mirrored(reference) instanceof ClassType type) {
                    solver.initialisation.reach(type, f);
                }
            }
        }
        return classes; // what the one with a result gives back
    }

    private State currentThread(Flow f, int p, Calls.Site site) {
        Field main = solver.world.require("ingot/runtime/thread/MainThread").declaredField("THREAD", "Ljava/lang/Thread;");
        solver.initialisation.reach(main.holder(), f);
        return states.join(calls.read(f, p, site, solver.staticCell(main)), calls.read(f, p, site, solver.startedThreads));
    }

    private State started(State thread) {
        solver.startedThreads.join(states, states.withNull(thread, false));
        return State.ANY;
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
