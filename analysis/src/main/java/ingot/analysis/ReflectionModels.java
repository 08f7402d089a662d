package ingot.analysis;

import ingot.evaluator.Evaluator.Declared;
import ingot.ir.Op;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Calls that find classes, members and providers by what they are given. Where that is known, so is the answer, which becomes part of the program; where it is
/// not, the run-time answers from what is in the image, and the build says so.
final class ReflectionModels {
    private static final String NAME = "looks up a class whose name is not known";
    /// Names that the strings of one look-up can have, before they count as unknown.
    private static final int NAME_LIMIT = 16;

    private final Solver solver;
    private final States states;
    private final Calls calls;

    ReflectionModels(Solver solver, Calls calls) {
        this.solver = solver;
        this.states = solver.states;
        this.calls = calls;
    }

    /// Names that are known are answered from World; another name may be that of any class whose Class object is in the image.
    ///
    /// @param name       index of the argument
    /// @param initialises whether the class is initialised
    State named(Flow f, int p, Calls.Site site, int name, State initialises) {
        Set<String> names = strings(f, p, name);
        if (names == null) {
            tell(Findings.Topic.CLASS_NAME, NAME, f, p);
            return calls.read(f, p, site, solver.universe(solver.world.classType()));
        }
        State classes = State.BOTTOM;
        for (String one : names) {
            Type type = typeOf(one);
            if (type != null) {
                classes = states.join(classes, states.object(solver.image.heap().mirror(type)));
                if (type instanceof ClassType c && !initialises.isConstant(0)) {
                    solver.initialisation.reach(c, f);
                }
            }
        }
        return classes;
    }

    /// Generic types name classes of the signatures that live code can get hold of.
    State namedType(Calls.Target target) {
        solver.reflected.signaturesAreRead();
        return target.flow.returned.state;
    }

    void tell(Findings.Topic topic, String what, Flow f, int p) {
        if (!isTold(f)) {
            solver.findings.add(topic, what, f, p);
        }
    }

    /// Its callers are looked at in its stead.
    boolean isTold(Flow f) {
        return calls.isModelled(f.method);
    }

    /// The values that a String argument can have, null if they are not known. Null as a value counts for nothing.
    Set<String> strings(Flow f, int p, int argument) {
        State state = f.arg(p, argument);
        if (state.objects == null) {
            return state == State.BOTTOM ? Set.of() : concatenated(f, f.graph.args[f.graph.argStart[p] + argument]);
        }
        var found = new LinkedHashSet<String>();
        for (int reference : state.objects) {
            if (solver.image.live(reference).type == solver.world.stringType()) {
                found.add(solver.image.heap().stringValue(reference));
            }
        }
        return found;
    }

    /// The texts of a concatenation of known parts: each combination is run.
    private Set<String> concatenated(Flow f, int definition) {
        if (!(f.graph.ops[definition] instanceof Op.Invoke(var _, Method method)) || !Calls.isConcatenation(method)) {
            return null;
        }
        List<long[]> combinations = List.of(new long[0]);
        for (int i = 0; i < f.argCount(definition); i++) {
            combinations = extended(combinations, f.arg(definition, i), method.parameterKinds().get(i).slots());
            if (combinations == null) {
                return null;
            }
        }
        var texts = new LinkedHashSet<String>();
        for (long[] arguments : combinations) {
            var folded = solver.evaluator.fold(method, arguments);
            if (folded.isEmpty()) {
                return null;
            }
            texts.add(solver.image.heap().stringValue((int) folded.getAsLong()));
        }
        return texts;
    }

    private static List<long[]> extended(List<long[]> before, State state, int slots) {
        long[] values = state.isConstant() ? new long[] {state.bits} : state.objects == null ? null : valuesOf(state);
        if (values == null || before.size() * values.length > NAME_LIMIT) {
            return null;
        }
        var after = new ArrayList<long[]>();
        for (long[] prefix : before) {
            for (long value : values) {
                long[] longer = java.util.Arrays.copyOf(prefix, prefix.length + slots);
                longer[prefix.length] = value;
                after.add(longer);
            }
        }
        return after;
    }

    private static long[] valuesOf(State state) {
        var values = new long[state.objects.length + (state.nullable ? 1 : 0)];
        for (int i = 0; i < state.objects.length; i++) {
            values[i] = state.objects[i];
        }
        return values;
    }

    /// @param name as Class.forName takes it
    private Type typeOf(String name) {
        return name.startsWith("[") ? solver.world.type(name.replace('.', '/')) : name.isEmpty() || name.indexOf('/') >= 0 ? null : solver.world.find(name.replace('.', '/'));
    }

    /// Class.getConstructor and its like. The result is the body's.
    ///
    /// @param types index of the parameter types, -1 if there is none
    State constructors(Flow f, int p, Calls.Target target, int types) {
        boolean all = types < 0 || !isEmptyArray(f, f.graph.args[f.graph.argStart[p] + types]);
        members(f, p, Declared.CONSTRUCTORS, "constructors", all ? "" : "()", type -> solver.reflected.constructors(type, all));
        return target.flow.returned.state;
    }

    /// Class.newInstance.
    State newInstance(Flow f, int p, Calls.Target target) {
        members(f, p, Declared.CONSTRUCTORS, "the constructor", "()", type -> solver.reflected.constructors(type, false));
        return target.flow.returned.state;
    }

    /// Class.getMethod and its like. Where a library asks a class that is not known, which can be one of its own, only those of its own methods that carry annotations can
    /// be called: what a library looks for is its user's.
    ///
    /// @param name index of the name, -1 if there is none
    State methods(Flow f, int p, Calls.Target target, int name, boolean inherited) {
        Set<String> names = name < 0 ? null : strings(f, p, name);
        if (names == null) {
            members(f, p, Declared.METHODS, "methods", type -> solver.reflected.methods(type, method -> !inherited || method.isPublic(), inherited),
                    inherited + asker(f), type -> solver.reflected.methods(type, method -> isSought(method, f), inherited));
        } else {
            names.forEach(one -> members(f, p, Declared.METHODS, "methods", one + inherited,
                    type -> solver.reflected.methods(type, method -> method.name().equals(one), inherited)));
        }
        return target.flow.returned.state;
    }

    /// What tells askers apart, as far as the answer depends on them.
    private String asker(Flow f) {
        return solver.bodies.isBesideMain(f.method.holder()) ? "" : " " + f.method.holder().place();
    }

    private boolean isSought(Method method, Flow f) {
        return method.holder().origin() == ClassType.Origin.PROGRAM
                && (method.hasRuntimeAnnotations() || !method.holder().isBeside(f.method.holder()) || solver.bodies.isBesideMain(f.method.holder()));
    }

    /// Class.getField and its like.
    ///
    /// @param name index of the name, -1 if there is none
    State fields(Flow f, int p, Calls.Target target, int name, boolean inherited) {
        Set<String> names = name < 0 ? null : strings(f, p, name);
        if (names == null) {
            members(f, p, Declared.FIELDS, "fields", "" + inherited, type -> solver.reflected.fields(type, null, inherited));
        } else {
            names.forEach(one -> members(f, p, Declared.FIELDS, "fields", one + inherited, type -> solver.reflected.fields(type, one, inherited)));
        }
        return target.flow.returned.state;
    }

    /// ServiceLoader.load.
    State service(Flow f, int p, Calls.Target target, int service) {
        if (!registers(f, p, service, type -> solver.reflected.service(type))) {
            tell(Findings.Topic.SERVICE, "asks for the providers of a service that is not known", f, p);
        }
        return target.flow.returned.state;
    }

    private void members(Flow f, int p, Declared listed, String what, String question, Consumer<ClassType> register) {
        members(f, p, listed, what, register, question, register);
    }

    /// @param ofAny what to do with a class that may be asked, in a program that asks classes which are not known
    private void members(Flow f, int p, Declared listed, String what, Consumer<ClassType> register, String question, Consumer<ClassType> ofAny) {
        if (!registers(f, p, 0, register)) {
            tell(Findings.Topic.MEMBERS, "asks for " + what + " of a class that is not known", f, p);
            if (f.method.holder().origin() == ClassType.Origin.PROGRAM) {
                solver.reflected.anyClass(listed, question, ofAny);
            }
        }
    }

    /// @return whether the classes are known
    private boolean registers(Flow f, int p, int argument, Consumer<ClassType> register) {
        State classes = f.arg(p, argument);
        if (classes.objects == null) {
            return classes == State.BOTTOM;
        }
        for (int reference : classes.objects) {
            Type type = solver.image.heap().mirrored(reference);
            if (type instanceof ClassType c) {
                register.accept(c);
            } else if (type instanceof ArrayType) {
                register.accept(solver.world.objectType()); // an array has Object's methods
            }
        }
        return true;
    }

    private boolean isEmptyArray(Flow f, int definition) {
        return f.graph.ops[definition] instanceof Op.NewArray && f.arg(definition, 0).isConstant(0)
                || f.states[definition].isNull();
    }

    /// Charset.forName and its like. The class library makes a charset by its class's name, which it has from a table; java.base of the building JVM has the same.
    State charset(Flow f, int p, Calls.Target target, int name) {
        Set<String> names = strings(f, p, name);
        if (names == null) {
            tell(Findings.Topic.CHARSET, "looks up a charset whose name is not known", f, p);
        } else {
            names.forEach(this::charset);
        }
        return target.flow.returned.state;
    }

    private void charset(String name) {
        try {
            byName(Charset.forName(name).getClass().getName());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            // so it is at run time
        }
    }

    /// MessageDigest.getInstance. A provider makes its services by their classes' names; those of the building JVM have the same. A name that is not known can be any of them.
    State algorithm(Flow f, int p, Calls.Target target, String service, int name) {
        Set<String> names = strings(f, p, name);
        for (Provider provider : Security.getProviders()) {
            for (Provider.Service one : provider.getServices()) { // under its name only; aliases are asked for
                if (one.getType().equals(service) && (names == null || names.stream().anyMatch(n -> provider.getService(service, n) == one))) {
                    byName(one.getClassName());
                }
            }
        }
        return target.flow.returned.state;
    }

    /// A class of the class library that its own code looks up by a name from a table, and makes by the constructor without parameters.
    private void byName(String name) {
        ClassType type = solver.world.find(name.replace('.', '/'));
        if (type != null && type.origin() == ClassType.Origin.JDK && type.declaredMethod("<init>", "()V") != null) {
            solver.image.anonymise(solver.image.heap().mirror(type)); // the look-up finds it
            solver.reflected.constructors(type, false);
        }
    }

    /// Proxy.newProxyInstance and its like: the array of interfaces is one of the image, or new and filled with classes that are known.
    State proxies(Flow f, int p, Calls.Target target, int interfaces) {
        List<List<ClassType>> known = interfaces(f, p, interfaces);
        if (known == null) {
            tell(Findings.Topic.PROXY, "makes a proxy with interfaces that are not known", f, p);
        } else {
            known.forEach(solver.reflected::proxyByName);
        }
        return target.flow.returned.state;
    }

    private List<List<ClassType>> interfaces(Flow f, int p, int argument) {
        State array = f.arg(p, argument);
        if (array.objects != null) {
            var lists = new ArrayList<List<ClassType>>();
            for (int reference : array.objects) {
                var list = new ArrayList<ClassType>();
                for (int i = 0; i < solver.image.heap().arrayLength(reference); i++) {
                    list.add(interfaceOf(solver.image.heap().getElementRef(reference, i)));
                }
                lists.add(list);
            }
            return valid(lists);
        }
        return array == State.BOTTOM ? List.of() : filled(f, p, f.graph.args[f.graph.argStart[p] + argument]);
    }

    /// The contents of an array that is made and filled in one place.
    private List<List<ClassType>> filled(Flow f, int call, int definition) {
        if (!(f.graph.ops[definition] instanceof Op.NewArray) || !f.arg(definition, 0).isConstant()) {
            return null;
        }
        var elements = new ArrayList<Set<ClassType>>();
        for (int i = 0; i < (int) f.arg(definition, 0).bits; i++) {
            elements.add(new LinkedHashSet<>());
        }
        for (int p = 0; p < f.graph.ops.length; p++) {
            if (f.graph.ops[p] instanceof Op.StoreElement && f.graph.args[f.graph.argStart[p]] == definition) {
                f.watch(p, call);
                f.watch(f.graph.args[f.graph.argStart[p] + 2], call);
                State classes = f.arg(p, 2);
                if (classes == State.BOTTOM) {
                    return List.of();
                }
                if (!f.arg(p, 1).isConstant() || classes.objects == null) {
                    return null;
                }
                for (int reference : classes.objects) {
                    elements.get((int) f.arg(p, 1).bits).add(interfaceOf(reference));
                }
            }
        }
        List<List<ClassType>> lists = List.of(List.of());
        for (Set<ClassType> one : elements) {
            lists = lists.stream().flatMap(list -> one.stream().map(type -> {
                var longer = new ArrayList<>(list);
                longer.add(type);
                return (List<ClassType>) longer;
            })).toList();
        }
        return valid(lists);
    }

    private ClassType interfaceOf(int reference) {
        return solver.image.heap().mirrored(reference) instanceof ClassType type && type.isInterface() ? type : null;
    }

    /// What is no interface, or stands twice, is an error of the program's run.
    private static List<List<ClassType>> valid(List<List<ClassType>> lists) {
        return lists.stream().filter(list -> !list.isEmpty() && !list.contains(null) && new LinkedHashSet<>(list).size() == list.size()).toList();
    }

    /// Starts a thread, which the run-time refuses.
    State starts(Flow f, int p, Calls.Target target) {
        tell(Findings.Topic.THREAD, "starts a thread", f, p);
        return target.flow.returned.state;
    }
}
