package ingot.analysis;

import ingot.abi.Kind;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;

import java.util.HashMap;
import java.util.Map;

/// What natives do that the flow graph of their body (which works on addresses) does not show. A model gives the result of one call and moves what the
/// native moves; the body, where there is one, is reached as well and says what is thrown.
final class Models {
    @FunctionalInterface
    interface Model {
        State apply(Flow f, int p, Calls.Site site, Calls.Target target);
    }

    /// Of an array with dimensions that only its caller knows: more are an error of the program's run, unless something else makes such arrays.
    private static final int DIMENSIONS = 3;
    private final Solver solver;
    private final States states;
    private final Calls calls;
    private final Access access;
    private final ReflectionModels reflection;
    private final Map<String, Model> models;

    Models(Solver solver, Calls calls, Access access) {
        this.solver = solver;
        this.states = solver.states;
        this.calls = calls;
        this.access = access;
        this.reflection = new ReflectionModels(solver, calls);
        var table = new HashMap<String, Model>();
        table.putAll(memory());
        table.putAll(classes());
        table.putAll(initialisation());
        table.putAll(members());
        table.putAll(charsets());
        table.putAll(proxies());
        table.putAll(threads());
        table.putAll(new ResourceModels(solver, reflection).all());
        table.putAll(algorithms());
        this.models = Map.copyOf(table);
    }

    /// Copies: contents move between objects. Makers: fresh objects of a type that is an argument.
    private Map<String, Model> memory() {
        return Map.of(
                "java/lang/Object.clone()Ljava/lang/Object;", this::cloneOf,
                "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V", (f, p, site, _) -> copy(f, p, site, 0, 2),
                "jdk/internal/misc/Unsafe.copyMemory0(Ljava/lang/Object;JLjava/lang/Object;JJ)V", (f, p, site, _) -> copy(f, p, site, 1, 3),
                "jdk/internal/misc/Unsafe.copySwapMemory0(Ljava/lang/Object;JLjava/lang/Object;JJJ)V", (f, p, site, _) -> copy(f, p, site, 1, 3),
                "jdk/internal/misc/Unsafe.setMemory0(Ljava/lang/Object;JJB)V", (f, p, site, _) -> fill(f, p, site, 1),
                "java/lang/reflect/Array.newInstance(Ljava/lang/Class;I)Ljava/lang/Object;", (f, p, site, _) -> newArray(f, p, site, 1),
                "java/lang/reflect/Array.newArray(Ljava/lang/Class;I)Ljava/lang/Object;", (f, p, site, _) -> newArray(f, p, site, 1),
                "java/lang/reflect/Array.multiNewArray(Ljava/lang/Class;[I)Ljava/lang/Object;", (f, p, site, _) -> newArray(f, p, site, DIMENSIONS),
                "jdk/internal/misc/Unsafe.allocateInstance(Ljava/lang/Class;)Ljava/lang/Object;", (f, p, site, _) -> newInstance(f, p, site));
    }

    /// By Class constant.
    private Map<String, Model> initialisation() {
        return Map.of(
                "jdk/internal/access/SharedSecrets.ensureClassInitialized(Ljava/lang/Class;)V", (f, p, _, _) -> initialise(f, p, 0),
                "jdk/internal/misc/Unsafe.ensureClassInitialized(Ljava/lang/Class;)V", (f, p, _, _) -> initialise(f, p, 1),
                "jdk/internal/misc/Unsafe.ensureClassInitialized0(Ljava/lang/Class;)V", (f, p, _, _) -> initialise(f, p, 1),
                "java/lang/invoke/MethodHandles$Lookup.ensureInitialized(Ljava/lang/Class;)Ljava/lang/Class;", (f, p, _, _) -> initialise(f, p, 1));
    }

    /// Classes by name, answers from the type of a Class constant.
    private Map<String, Model> classes() {
        return Map.of(
                "java/lang/Class.forName(Ljava/lang/String;)Ljava/lang/Class;", (f, p, site, _) -> reflection.named(f, p, site, 0, State.constant(1)),
                "java/lang/Class.forName(Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Class;", (f, p, site, _) -> reflection.named(f, p, site, 0, State.constant(1)),
                "java/lang/Class.forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;", (f, p, site, _) -> reflection.named(f, p, site, 0, f.arg(p, 1)),
                "java/lang/Class.forName(Ljava/lang/Module;Ljava/lang/String;)Ljava/lang/Class;", (f, p, site, _) -> reflection.named(f, p, site, 1, State.constant(0)),
                "java/lang/Class.forName0(Ljava/lang/String;ZLjava/lang/ClassLoader;Ljava/lang/Class;)Ljava/lang/Class;", (f, p, site, _) -> reflection.named(f, p, site, 0, f.arg(p, 1)),
                "java/lang/ClassLoader.loadClass(Ljava/lang/String;)Ljava/lang/Class;", (f, p, site, _) -> reflection.named(f, p, site, 1, State.constant(0)),
                "sun/reflect/generics/factory/CoreReflectionFactory.makeNamedType(Ljava/lang/String;)Ljava/lang/reflect/Type;", (f, p, _, t) -> reflection.namedType(t),
                "java/lang/Class.getSuperclass()Ljava/lang/Class;", (f, p, site, _) -> superclass(f, p, site));
    }

    /// Members of a Class constant, providers of a service.
    private Map<String, Model> members() {
        return Map.ofEntries(
                Map.entry("java/lang/Class.getConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;", (f, p, _, t) -> reflection.constructors(f, p, t, 1)),
                Map.entry("java/lang/Class.getDeclaredConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;", (f, p, _, t) -> reflection.constructors(f, p, t, 1)),
                Map.entry("java/lang/Class.getConstructors()[Ljava/lang/reflect/Constructor;", (f, p, _, t) -> reflection.constructors(f, p, t, -1)),
                Map.entry("java/lang/Class.getDeclaredConstructors()[Ljava/lang/reflect/Constructor;", (f, p, _, t) -> reflection.constructors(f, p, t, -1)),
                Map.entry("java/lang/Class.newInstance()Ljava/lang/Object;", (f, p, _, t) -> reflection.newInstance(f, p, t)),
                Map.entry("java/lang/Class.getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;", (f, p, _, t) -> reflection.methods(f, p, t, 1, true)),
                Map.entry("java/lang/Class.getDeclaredMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;", (f, p, _, t) -> reflection.methods(f, p, t, 1, false)),
                Map.entry("java/lang/Class.getMethods()[Ljava/lang/reflect/Method;", (f, p, _, t) -> reflection.methods(f, p, t, -1, true)),
                Map.entry("java/lang/Class.getDeclaredMethods()[Ljava/lang/reflect/Method;", (f, p, _, t) -> reflection.methods(f, p, t, -1, false)),
                Map.entry("java/lang/Class.getField(Ljava/lang/String;)Ljava/lang/reflect/Field;", (f, p, _, t) -> reflection.fields(f, p, t, 1, true)),
                Map.entry("java/lang/Class.getDeclaredField(Ljava/lang/String;)Ljava/lang/reflect/Field;", (f, p, _, t) -> reflection.fields(f, p, t, 1, false)),
                Map.entry("java/lang/Class.getFields()[Ljava/lang/reflect/Field;", (f, p, _, t) -> reflection.fields(f, p, t, -1, true)),
                Map.entry("java/lang/Class.getDeclaredFields()[Ljava/lang/reflect/Field;", (f, p, _, t) -> reflection.fields(f, p, t, -1, false)),
                Map.entry("java/util/ServiceLoader.load(Ljava/lang/Class;)Ljava/util/ServiceLoader;", (f, p, _, t) -> reflection.service(f, p, t, 0)),
                Map.entry("java/util/ServiceLoader.load(Ljava/lang/Class;Ljava/lang/ClassLoader;)Ljava/util/ServiceLoader;", (f, p, _, t) -> reflection.service(f, p, t, 0)),
                Map.entry("java/util/ServiceLoader.load(Ljava/lang/Class;Ljava/lang/ClassLoader;Ljava/lang/Module;)Ljava/util/ServiceLoader;", (f, p, _, t) -> reflection.service(f, p, t, 0)),
                Map.entry("java/util/ServiceLoader.loadInstalled(Ljava/lang/Class;)Ljava/util/ServiceLoader;", (f, p, _, t) -> reflection.service(f, p, t, 0)),
                Map.entry("java/util/ServiceLoader.load(Ljava/lang/ModuleLayer;Ljava/lang/Class;)Ljava/util/ServiceLoader;", (f, p, _, t) -> reflection.service(f, p, t, 1)));
    }

    private Map<String, Model> proxies() {
        return Map.of(
                "java/lang/reflect/Proxy.newProxyInstance(Ljava/lang/ClassLoader;[Ljava/lang/Class;Ljava/lang/reflect/InvocationHandler;)Ljava/lang/Object;",
                (f, p, _, t) -> reflection.proxies(f, p, t, 1),
                "java/lang/reflect/Proxy.getProxyClass(Ljava/lang/ClassLoader;[Ljava/lang/Class;)Ljava/lang/Class;", (f, p, _, t) -> reflection.proxies(f, p, t, 1));
    }

    private Map<String, Model> charsets() {
        return Map.of(
                "java/nio/charset/Charset.forName(Ljava/lang/String;)Ljava/nio/charset/Charset;", (f, p, _, t) -> reflection.charset(f, p, t, 0),
                "java/nio/charset/Charset.forName(Ljava/lang/String;Ljava/nio/charset/Charset;)Ljava/nio/charset/Charset;", (f, p, _, t) -> reflection.charset(f, p, t, 0),
                "java/nio/charset/Charset.isSupported(Ljava/lang/String;)Z", (f, p, _, t) -> reflection.charset(f, p, t, 0),
                "java/lang/String.lookupCharset(Ljava/lang/String;)Ljava/nio/charset/Charset;", (f, p, _, t) -> reflection.charset(f, p, t, 0));
    }

    private Map<String, Model> algorithms() {
        String digest = "java/security/MessageDigest.getInstance(Ljava/lang/String;";
        return Map.of(
                digest + ")Ljava/security/MessageDigest;", (f, p, _, t) -> reflection.algorithm(f, p, t, "MessageDigest", 0),
                digest + "Ljava/lang/String;)Ljava/security/MessageDigest;", (f, p, _, t) -> reflection.algorithm(f, p, t, "MessageDigest", 0),
                digest + "Ljava/security/Provider;)Ljava/security/MessageDigest;", (f, p, _, t) -> reflection.algorithm(f, p, t, "MessageDigest", 0));
    }

    /// The current thread is main's, or one that was started.
    private Map<String, Model> threads() {
        return Map.of(
                "java/lang/Thread.currentThread()Ljava/lang/Thread;", (f, p, site, _) -> currentThread(f, p, site),
                "java/lang/Thread.currentCarrierThread()Ljava/lang/Thread;", (f, p, site, _) -> currentThread(f, p, site),
                "java/lang/Thread.start0()V", (f, p, _, _) -> started(f.arg(p, 0)),
                "java/lang/Thread.setCurrentThread(Ljava/lang/Thread;)V", (f, p, _, _) -> started(f.arg(p, 1)),
                "java/util/concurrent/ForkJoinPool.execute(Ljava/lang/Runnable;)V", (f, p, _, t) -> reflection.starts(f, p, t),
                "java/lang/Thread.start()V", (f, p, _, t) -> reflection.starts(f, p, t),
                "java/lang/Thread.start(Ljdk/internal/vm/ThreadContainer;)V", (f, p, _, t) -> reflection.starts(f, p, t));
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
            solver.instantiated(solver.world.typeById(type));
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
    /// array type per Class constant must not be made. In code of the program those of the program's classes.
    ///
    /// @param dimensions most dimensions that are added to the element type
    private State newArray(Flow f, int p, Calls.Site site, int dimensions) {
        State classes = f.arg(p, 0);
        if (classes.objects == null) {
            if (f.method.holder().origin() == ClassType.Origin.PROGRAM) {
                solver.reflected.arraysOfAnyClass();
            }
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
            solver.reflected.instancesOfAnyClass();
            return states.withNull(calls.read(f, p, site, solver.universe(solver.world.objectType())), false);
        }
        State made = State.BOTTOM;
        for (int reference : classes.objects) {
            if (solver.image.heap().mirrored(reference) instanceof ClassType type && !type.isAbstract()) {
                solver.initialisation.reach(type, f);
                solver.allocated(type);
                made = states.join(made, states.exactly(type, false));
            }
        }
        return made;
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
