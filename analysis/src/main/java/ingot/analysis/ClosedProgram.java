package ingot.analysis;

import ingot.abi.ObjectLayout;
import ingot.base.Diagnostic;
import ingot.evaluator.Evaluator;
import ingot.evaluator.ImageHeap;
import ingot.ir.Graph;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the program consists of, fixed. Made by [Closure].
public final class ClosedProgram {
    static final Comparator<Type> BY_NAME = Comparator.comparing(Type::descriptor);
    static final Comparator<Method> CANONICAL = Comparator.<Method, String>comparing(m -> m.holder().internalName()).thenComparing(Method::name).thenComparing(Method::descriptor);

    private final Solver solver;
    private final Frozen frozen;
    private final Map<Method, MethodFacts> facts = new HashMap<>();
    private final List<Method> methods;
    private final Set<Integer> kept;
    private final Why why;
    private final Statistics statistics;
    private final List<World.LateField> lateFields;

    ClosedProgram(Solver solver, List<Method> roots, Statistics work) {
        this.solver = solver;
        var compiled = new ArrayList<Method>();
        for (Flow flow : solver.flows) {
            compiled.add(flow.method);
            facts.put(flow.method, new MethodFacts(solver, Bodies.isLateFields(flow.method) ? null : flow));
        }
        compiled.sort(CANONICAL);
        this.methods = List.copyOf(compiled);
        this.frozen = new Frozen(solver, methods, facts);
        this.kept = new HashSet<>(frozen.objects());
        this.why = new Why(solver.flows, roots, solver.origins);
        this.lateFields = solver.world.lateFields().stream().filter(late -> isRead(late.field())).toList();
        int bytes = methods.stream().mapToInt(m -> m.code() == null ? 0 : m.code().bytecode().length).sum();
        this.statistics = new Statistics(methods.size(), bytes, frozen.types().size(), frozen.objects().size(), work.rounds(), work.runs(), work.evaluations(),
                work.refreshes(), work.nanoseconds());
    }

    Solver solver() {
        return solver;
    }

    public World world() {
        return solver.world;
    }

    public Evaluator evaluator() {
        return solver.evaluator;
    }

    public ImageHeap heap() {
        return solver.image.heap();
    }

    /// To be compiled, by class name, method name, descriptor.
    public List<Method> methods() {
        return methods;
    }

    public boolean isCompiled(Method method) {
        return facts.containsKey(method);
    }

    /// The SSA that the facts are about, newly built. Use it, not the builder: two bodies are made for the program.
    public Graph graph(Method method) {
        return Bodies.isLateFields(method) ? Bodies.lateStores(method, lateFields) : solver.bodies.graph(method);
    }

    public MethodFacts facts(Method method) {
        return facts.get(method);
    }

    /// Types that need a hub: of instances, of Class objects, their supers and elements; by descriptor.
    public List<Type> types() {
        return frozen.types();
    }

    /// An instance can exist, in the image or at run time.
    public boolean isAllocated(Type type) {
        return solver.origins.containsKey(type);
    }

    /// Compiled code loads from the field. The image has zero in a slot that is not read.
    public boolean isRead(Field field) {
        return frozen.isRead(field);
    }

    /// The compiled methods that load the field by name, in no order.
    public Set<Method> readers(Field field) {
        return frozen.readers(field);
    }

    /// For each method that dispatched calls select, the first receiver type by name for which they do.
    public Map<Method, Type> receivers() {
        var receivers = new HashMap<Method, Type>();
        solver.dispatches.values().forEach(selected -> selected.forEach(
                (type, target) -> receivers.merge(target, type, (a, b) -> BY_NAME.compare(a, b) <= 0 ? a : b)));
        return receivers;
    }

    public boolean isWritten(Field field) {
        return field.isLate() || solver.memory.writtenFields.get(field.id()); // a late field is stored at start
    }

    /// Size of an instance in this program, in bytes: what no code reads or writes at the end of the layout is cut off.
    public int instanceBytes(ClassType type) {
        int end = ObjectLayout.HEADER_BYTES;
        for (Field field : type.instanceFields()) {
            if (isRead(field) || isWritten(field)) {
                end = Math.max(end, field.offset() + field.kind().bytes());
            }
        }
        return (int) ObjectLayout.align(end);
    }

    /// Size of an image object or statics holder, in bytes.
    public int sizeOf(int reference) {
        return heap().typeOf(reference) instanceof ClassType type ? instanceBytes(type) : heap().sizeOf(reference);
    }

    /// Compiled code loads from arrays of the type; always so of primitives.
    public boolean readsElements(ArrayType type) {
        return frozen.readsElements(type);
    }

    /// References of the image objects that are kept, statics holders included, in the order of a walk from sorted roots.
    public List<Integer> imageObjects() {
        return frozen.objects();
    }

    /// The resources that the run-time's look-up finds, by key.
    public List<Integer> resources() {
        return solver.embedded.table();
    }

    /// A reference slot that leads elsewhere is written as null.
    public boolean isKept(int reference) {
        return kept.contains(reference);
    }

    /// Initialised at run time.
    public boolean isDeferred(ClassType type) {
        return solver.initialisation.deferred().contains(type);
    }

    /// Classes that live code initialises, at build time or at run time, by name.
    public List<ClassType> initialised() {
        return solver.initialisation.reached().stream().sorted(Initialisation.BY_NAME).toList();
    }

    public List<ClassType> deferred() {
        return List.copyOf(solver.initialisation.deferred());
    }

    /// Every target of dispatched calls of a resolved method, by signature.
    public List<Method> callees(Method resolved) {
        return solver.dispatches.getOrDefault(resolved, Map.of()).values().stream().distinct().sorted(CANONICAL).toList();
    }

    /// What an exact receiver runs at a dispatched call of a resolved method; null if no such pair is live.
    public Method dispatch(Type receiver, Method resolved) {
        return solver.dispatches.getOrDefault(resolved, Map.of()).get(receiver);
    }

    /// Methods that dispatched calls resolve to.
    public List<Method> dispatched() {
        return solver.dispatches.keySet().stream().sorted(CANONICAL).toList();
    }

    public List<World.LateField> lateFields() {
        return lateFields;
    }

    public Why why() {
        return why;
    }

    /// What does not end the build, and fails where the program comes to it: warnings.
    public List<Diagnostic> diagnostics() {
        var all = new ArrayList<>(world().problems());
        all.addAll(Note.explained(solver.notes.values(), why));
        all.addAll(solver.findings.explain(why, solver.bodies, false));
        all.sort(Comparator.comparing(Diagnostic::code).thenComparing(Diagnostic::message));
        return all;
    }

    /// What the class library looks up without knowing the name, the class or the service, on behalf of the program.
    public List<Diagnostic> libraryDiagnostics() {
        return solver.findings.explain(why, solver.bodies, true);
    }

    public Statistics statistics() {
        return statistics;
    }
}
