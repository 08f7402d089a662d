package ingot.analysis;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.evaluator.Evaluator;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// One fixed point: from the roots until no value grows.
///
/// The work list holds methods; the one that ran least is next, so that small differences gather before they are looked at (REACH.md section 10: a third of
/// the work of the next best order). When it is empty, the readers of saturated values look at the pool again.
final class Solver {
    /// A larger set of types joins the pool (DESIGN.md section 2, saturation).
    static final int SATURATION = 200;
    /// The same for sets of thrown types, which have a pool of their own.
    static final int THROWN_SATURATION = 16;

    final World world;
    final Evaluator evaluator;
    final ImageObjects image;
    final States states;
    final Memory memory;
    private final Construction construction;
    final Initialisation initialisation;
    final Reflected reflected;
    final Embedded embedded;
    final Bodies bodies;
    final List<Flow> flows = new ArrayList<>();
    /// What dispatch of a resolved method selects, by exact receiver.
    final Map<Method, Map<Type, Method>> dispatches = new LinkedHashMap<>();
    /// By what they are about.
    final Map<Object, Note> notes = new LinkedHashMap<>();
    final Findings findings = new Findings();
    /// What calls through code addresses can throw.
    final Cell thrownByAddress;
    /// Threads other than main's that run Java code.
    final Cell startedThreads;
    /// Why a type has instances: the method that made one, or null for the image.
    final Map<Type, Flow> origins = new LinkedHashMap<>();
    long evaluations;
    long runs;
    int refreshes;
    private final LongMap<Flow> byMethod = new LongMap<>();
    private final PriorityQueue<Flow> queue;
    private final ArrayDeque<ImageObjects.Entry> newlyLive = new ArrayDeque<>();
    private final ArrayDeque<ImageObjects.Entry> newlyAnonymous = new ArrayDeque<>();
    private final Map<Type, Cell> universes = new LinkedHashMap<>();
    private final Map<Helper, Method> helpers = new EnumMap<>(Helper.class);
    private final Map<String, Type> typesOfDescriptors = new HashMap<>();
    private final Transfer transfer;
    /// The flow being run, and the one before: whose work the events in between come from.
    private Flow current;
    private Flow last;
    private States.Pools refreshed;

    Solver(World world, Evaluator evaluator, Bodies bodies, Closure.Options options) {
        this.world = world;
        this.evaluator = evaluator;
        this.bodies = bodies;
        this.image = new ImageObjects(evaluator.heap());
        image.listen(newlyLive::add, newlyAnonymous::add);
        this.states = new States(world, image, options.saturate() ? SATURATION : Integer.MAX_VALUE, options.saturate() ? THROWN_SATURATION : Integer.MAX_VALUE);
        this.memory = new Memory(world, states, image, new Mirrors(this));
        this.construction = new Construction(bodies);
        this.thrownByAddress = Cell.ofThrown(world.throwableType());
        this.startedThreads = new Cell(world.threadType(), false);
        this.initialisation = new Initialisation(this);
        this.reflected = new Reflected(this);
        this.embedded = new Embedded(this);
        this.queue = new PriorityQueue<>((a, b) -> a.runs != b.runs ? Integer.compare(a.runs, b.runs)
                : Long.compare(order(a, options.seed()), order(b, options.seed())));
        this.transfer = new Transfer(this);
    }

    private static long order(Flow flow, long seed) {
        return seed == 0 ? flow.index : (flow.index ^ seed) * 0x9E37_79B9_7F4A_7C15L;
    }

    /// A method that something outside the program calls.
    void root(Method method) {
        Flow flow = reach(method, null, Why.Cause.ROOT);
        int first = method.isStatic() ? 0 : 1;
        if (first == 1) {
            flow.parameters[0].join(states, outside(method.holder()));
        }
        List<String> descriptors = method.parameterDescriptors();
        for (int i = 0; i < descriptors.size(); i++) {
            Type type = typeOf(descriptors.get(i));
            flow.parameters[first + i].join(states, type == null || type.kind() != Kind.REF ? State.ANY : outside(type));
        }
        initialisation.reach(method.holder(), flow);
    }

    /// What a caller outside the program passes for a reference: a fresh object of the declared type, its elements likewise.
    private State outside(Type type) {
        allocated(type);
        if (type instanceof ArrayType array && array.element().kind() == Kind.REF) {
            memory.typed(array, null).written.join(states, outside(array.element()));
        }
        return states.exactly(type, false);
    }

    void solve() {
        do {
            drain();
            for (Flow flow = queue.poll(); flow != null; flow = queue.poll()) {
                run(flow);
                drain();
            }
        } while (reflected.unknown.settle() | refresh());
    }

    private void run(Flow flow) {
        flow.runs++;
        runs++;
        current = flow;
        for (int p = flow.dirty.nextSetBit(0); p >= 0; p = next(flow, p)) {
            flow.dirty.clear(p);
            int block = flow.graph.blockOf[p];
            if (flow.cursor[block] >= p) {
                evaluate(flow, p, block);
            }
        }
        flow.queued = false;
        current = null;
        last = flow;
    }

    private static int next(Flow flow, int position) {
        int p = flow.dirty.nextSetBit(position);
        return p >= 0 ? p : flow.dirty.nextSetBit(0);
    }

    private void evaluate(Flow flow, int p, int block) {
        evaluations++;
        State before = flow.states[p];
        State after = states.join(before, transfer.evaluate(flow, p));
        if (!after.same(before)) {
            flow.states[p] = after;
            flow.wakeUses(p);
        }
        if (flow.cursor[block] == p && after != State.BOTTOM && p + 1 < flow.graph.blockEnd(block)) {
            flow.cursor[block] = p + 1;
            flow.wake(p + 1);
        }
    }

    private void drain() {
        while (!newlyLive.isEmpty() || !newlyAnonymous.isEmpty()) {
            if (!newlyLive.isEmpty()) {
                live(newlyLive.poll());
            } else {
                ImageObjects.Entry object = newlyAnonymous.poll();
                memory.anonymous(object);
                reflected.anonymous(object);
            }
        }
    }

    private void live(ImageObjects.Entry object) {
        if (object.type != null) {
            instantiated(object.type);
            reflected.found(object);
            universes.forEach((type, _) -> {
                if (object.type.isSubtypeOf(type)) {
                    image.anonymise(object.reference);
                }
            });
        }
    }

    /// @return whether something may grow again
    private boolean refresh() {
        States.Pools pools = states.pools();
        if (pools.equals(refreshed)) {
            return false;
        }
        refreshed = pools;
        refreshes++;
        for (Flow flow : flows) {
            flow.readsPool.stream().forEach(flow::wake);
        }
        return true;
    }

    /// The method whose work is being done.
    Flow current() {
        return current != null ? current : last;
    }

    void enqueue(Flow flow) {
        if (!flow.queued && flow != current) {
            flow.queued = true;
            queue.add(flow);
        }
    }

    Flow flowOf(Method method) {
        return byMethod.get(method.id());
    }

    /// Makes the method part of the closure. It must have code.
    Flow reach(Method method, Flow from, Why.Cause cause) {
        Flow flow = byMethod.get(method.id());
        if (flow == null) {
            flow = newFlow(method);
            if (method.deletion() != null) {
                note(method, Note.deleted(method, from == null ? null : from.method));
            }
        }
        if (from != null) {
            from.callees.add(new Why.Edge(from.method, flow.method, cause));
        }
        return flow;
    }

    private Flow newFlow(Method method) {
        var built = bodies.extract(method);
        var parameters = new ArrayList<Cell>();
        if (!method.isStatic()) {
            parameters.add(new Cell(method.holder(), false));
        }
        for (String descriptor : method.parameterDescriptors()) {
            parameters.add(new Cell(typeOf(descriptor), false));
        }
        var flow = new Flow(this, flows.size(), built, parameters.toArray(Cell[]::new), new Cell(typeOf(method.returnDescriptor()), false),
                Cell.ofThrown(world.throwableType()));
        flows.add(flow);
        if (mirrorsAreReadByAddress()) {
            image.anonymise(image.heap().mirror(method.holder()));
        }
        byMethod.put(method.id(), flow);
        if (method.isConstructor()) {
            construction.of(method).exposed().forEach(memory::expose);
        }
        if (!method.holder().internalName().startsWith("ingot/runtime/except/")) {
            Method overflow = helper(Helper.THROW_STACK_OVERFLOW);
            Flow thrower = flowOf(overflow) == null ? newFlow(overflow) : flowOf(overflow);
            thrower.enterBlock(0);
            thrower.thrown.forwardToNew(states, flow.thrown); // any prologue can find the stack too small
        }
        flow.enterBlock(0);
        return flow;
    }

    Method helper(Helper helper) {
        return helpers.computeIfAbsent(helper, h -> {
            Method method = world.helper(h);
            if (method == null) {
                throw new AssertionError("the run-time lacks " + h.holder() + "." + h.method() + h.descriptor());
            }
            return method;
        });
    }

    /// The type of a descriptor if it is a reference whose class exists; null for primitives.
    Type typeOf(String descriptor) {
        char first = descriptor.charAt(0);
        if (first != 'L' && first != '[') {
            return null;
        }
        Type type = typesOfDescriptors.computeIfAbsent(descriptor, world::type);
        return type == null ? world.objectType() : type;
    }

    /// Code makes instances of the type at run time, and no constructor need run.
    void allocated(Type type) {
        memory.allocate(type);
        instantiated(type);
    }

    /// Code makes instances of the type at run time, which it passes to a constructor before anything else.
    void constructed(ClassType type) {
        memory.construct(type);
        instantiated(type);
    }

    /// There are objects of the type: of a copy, with what its original has in its fields.
    void instantiated(Type type) {
        if (!origins.containsKey(type)) {
            origins.put(type, current());
            reflected.makeable(type);
            for (var universe : List.copyOf(universes.entrySet())) {
                join(universe.getKey(), universe.getValue(), type);
            }
        }
    }

    private void join(Type filter, Cell universe, Type type) {
        if (type.isSubtypeOf(filter)) {
            universe.join(states, states.exactly(type, true));
        }
        if (filter == world.classType()) {
            image.anonymise(image.heap().mirror(type)); // its hub leads to its Class object
        }
    }

    /// Any object of the type that there can be: what code out of sight hands back.
    Cell universe(Type type) {
        Cell universe = universes.get(type);
        if (universe == null) {
            universe = new Cell(type, false);
            universes.put(type, universe);
            universe.join(states, states.nothingButNull);
            for (Type made : List.copyOf(origins.keySet())) {
                join(type, universe, made);
            }
            for (ImageObjects.Entry object : List.copyOf(image.all())) {
                if (object.type != null && object.type.isSubtypeOf(type)) {
                    image.anonymise(object.reference);
                }
            }
            if (type == world.classType()) {
                flows.forEach(flow -> image.anonymise(image.heap().mirror(flow.method.holder()))); // stack traces come to them by address
            }
        }
        return universe;
    }

    boolean mirrorsAreReadByAddress() {
        return universes.containsKey(world.classType());
    }

    void note(Object subject, Note note) {
        notes.putIfAbsent(subject, note);
    }

    void selected(Type receiver, Method resolved, Method target) {
        dispatches.computeIfAbsent(resolved, _ -> new LinkedHashMap<>()).put(receiver, target);
    }

    Cell staticCell(Field field) {
        boolean isNew = !memory.hasStatics(field);
        Cell cell = memory.statics(field);
        if (isNew && field.isLate()) {
            late(field, cell);
        }
        return cell;
    }

    /// A late field is stored at start by what its producer returns.
    private void late(Field field, Cell cell) {
        for (World.LateField late : world.lateFields()) {
            if (late.field() == field) {
                reach(late.producer(), null, Why.Cause.LATE_FIELD).returned.forward(states, cell);
            }
        }
    }
}
