package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.PoolEntry;
import ingot.world.World;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Appends values at the translation's current place. Owns what depends on it: the block, the frame, the exception edge, the copies that edges refine.
final class Emitter {
    /// A copy to make on an edge, if its value is still held there.
    record Refinement(Value value, Op op, Value other) {}

    private final World world;
    private final Graph graph;
    private FlowNode node;
    private Block block;
    private Frame frame;
    private Position position;
    /// Constants and initialised classes, known since the node's start: the blocks it is split into dominate each other.
    private final Map<Op, Value> constants = new HashMap<>();
    private final Set<ClassType> initialised = new HashSet<>();

    Emitter(World world, Graph graph) {
        this.world = world;
        this.graph = graph;
    }

    void beginEntry(Block entry, Frame frame, Position position) {
        this.block = entry;
        this.frame = frame;
        this.position = position;
    }

    void begin(FlowNode node, Frame frame) {
        this.node = node;
        this.block = node.block;
        this.frame = frame;
        constants.clear();
        initialised.clear();
    }

    World world() { return world; }

    /// The method belongs to the class.
    boolean isIn(ClassType type) { return graph.method().holder() == type; }

    Frame frame() { return frame; }

    Position position() { return position; }

    void setPosition(Position position) { this.position = position; }

    /// False after a terminator: the rest of the node is dead.
    boolean isOpen() { return block != null; }

    /// Appends; a throwing value inside a try range ends its block.
    Value emit(Op op, Kind kind, Value... args) {
        boolean visible = op.canThrow() || op instanceof Op.Effect;
        Value value = graph.append(block, op, kind, visible ? position : null, args);
        if (op.canThrow() && node != null && node.dispatch != null) {
            Block next = graph.newBlock();
            graph.append(block, new Op.Goto(), Kind.VOID, null);
            Graph.edge(block, next);
            node.dispatch.arrive(graph, block, frame.copyLocals(), true);
            block = next;
        }
        return value;
    }

    /// As emit, but an exception goes to the caller: for what runs after the method's own try ranges.
    Value emitUnprotected(Op op, Kind kind, Value... args) {
        return graph.append(block, op, kind, position, args);
    }

    Value constant(Op op, Kind kind) {
        Value known = constants.get(op);
        if (known == null) {
            known = graph.append(block, op, kind, null);
            constants.put(op, known);
        }
        return known;
    }

    Value intConstant(int value) { return constant(new Op.Const(Kind.INT, value), Kind.INT); }

    Value longConstant(long value) { return constant(new Op.Const(Kind.LONG, value), Kind.LONG); }

    Value nullConstant() { return constant(new Op.Const(Kind.REF, 0), Kind.REF); }

    /// The value, or its checked copy, which then stands for it in the frame.
    Value nonNull(Value value) {
        if (Nullness.isNonNull(value, graph.method())) {
            return value;
        }
        Value checked = emit(new Op.NullCheck(), Kind.REF, value);
        frame.replace(value, checked);
        return checked;
    }

    /// ArithmeticException if the divisor is zero.
    void zeroCheck(Kind kind, Value divisor) {
        if (!(divisor.op() instanceof Op.Const(_, long bits) && bits != 0)) {
            emit(new Op.ZeroCheck(kind), Kind.VOID, divisor);
        }
    }

    /// JVMS 5.5, unless the method's own running shows that it has begun: its class and that class's superclasses. False if the class does not verify:
    /// the path ends.
    boolean initialise(ClassType type) {
        for (ClassType own = graph.method().holder(); own != null; own = own.superclass()) {
            if (own == type) {
                return true;
            }
        }
        if (type.verifyFailure() != null) {
            fail(type.verifyFailure());
            return false;
        }
        if (initialised.add(type) && hasInitialiser(type)) {
            emit(new Op.InitClass(type), Kind.VOID);
        }
        return true;
    }

    /// The class, or one that is initialised before it, has something to run.
    static boolean hasInitialiser(ClassType type) {
        return type.initialiser() != null || type.initialisationOrder().stream().anyMatch(Emitter::hasInitialiser);
    }

    void fail(String errorClass, String message) {
        fail(new PoolEntry.Failure(errorClass, message));
    }

    /// A linkage error, and the end of this path.
    void fail(PoolEntry.Failure failure) {
        graph.append(block, new Op.LinkageFailure(failure), Kind.VOID, position);
        graph.append(block, new Op.Unreachable(), Kind.VOID, position);
        leaveExceptionally();
    }

    /// athrow of a non-null value.
    void raise(Value throwable) {
        graph.append(block, new Op.Throw(), Kind.VOID, position, throwable);
        leaveExceptionally();
    }

    private void leaveExceptionally() {
        if (node.dispatch != null) {
            node.dispatch.arrive(graph, block, frame.copyLocals(), true);
        }
        block = null;
    }

    void returnValue(Value... value) {
        graph.append(block, new Op.Return(), Kind.VOID, position, value);
        block = null;
    }

    void jump(FlowNode target) {
        graph.append(block, new Op.Goto(), Kind.VOID, null);
        target.arrive(graph, block, frame.copy(), false);
        block = null;
    }

    void branch(Op.Condition condition, Kind kind, Value a, Value b, FlowNode whenTrue, FlowNode whenFalse) {
        List<Refinement> onTrue = Refinements.of(condition, kind, a, b);
        List<Refinement> onFalse = Refinements.of(condition.negate(), kind, a, b);
        graph.append(block, new Op.If(condition, kind), Kind.VOID, null, a, b);
        Block from = block;
        leave(from, whenTrue, onTrue);
        leave(from, whenFalse, onFalse);
        block = null;
    }

    void branchOnSwitch(Value key, List<Integer> keys, List<FlowNode> targets) {
        graph.append(block, new Op.Switch(keys), Kind.VOID, null, key);
        Block from = block;
        for (int i = 0; i < targets.size(); i++) {
            boolean refine = i < keys.size() && frame.holds(key, targets.get(i)) && key.op().isRefinable();
            leave(from, targets.get(i), refine ? List.of(new Refinement(key, new Op.RefineCompare(Op.Condition.EQ),
                    graph.newValue(new Op.Const(Kind.INT, keys.get(i)), Kind.INT, null))) : List.of());
        }
        block = null;
    }

    /// An edge of a branch, through a block of its own if it refines a value that the target still holds.
    private void leave(Block from, FlowNode target, List<Refinement> refinements) {
        var held = new ArrayList<Refinement>(2);
        for (Refinement refinement : refinements) {
            if (frame.holds(refinement.value, target)) {
                held.add(refinement);
            }
        }
        if (held.isEmpty()) {
            target.arrive(graph, from, frame.copy(), false);
            return;
        }
        Block edge = graph.newBlock();
        Graph.edge(from, edge);
        Frame there = frame.copy();
        for (Refinement refinement : held) {
            there.replace(refinement.value, refine(edge, refinement));
        }
        graph.append(edge, new Op.Goto(), Kind.VOID, null);
        target.arrive(graph, edge, there, false);
    }

    private Value refine(Block edge, Refinement refinement) {
        Value value = refinement.value;
        if (refinement.other == null) {
            return graph.append(edge, refinement.op, value.kind(), null, value);
        }
        if (refinement.other.block == null) { // a switch key, made for this edge
            refinement.other.block = edge;
            edge.values.add(refinement.other);
        }
        return graph.append(edge, refinement.op, value.kind(), null, value, refinement.other);
    }

    /// One test of a dispatch: an exception of the route's type goes there; the rest stays, refined, in the block that is current afterwards.
    Value routeException(Value caught, FlowNode.Route route) {
        Value matches = emit(new Op.InstanceOf(route.type()), Kind.INT, caught);
        graph.append(block, new Op.If(Op.Condition.NE, Kind.INT), Kind.VOID, null, matches, intConstant(0));
        Block hit = graph.newBlock();
        Block miss = graph.newBlock();
        Graph.edge(block, hit);
        Graph.edge(block, miss);
        Frame there = frame.copy();
        there.replace(caught, graph.append(hit, new Op.RefineType(route.type(), false), Kind.REF, null, caught));
        graph.append(hit, new Op.Goto(), Kind.VOID, null);
        route.target().arrive(graph, hit, there, false);
        block = miss;
        return graph.append(miss, new Op.RefineType(route.type(), true), Kind.REF, null, caught);
    }

    /// For a cast or test against an absent class: null passes on, in the block that is current afterwards; all else fails.
    void failUnlessNull(Value value, PoolEntry.Failure failure) {
        graph.append(block, new Op.If(Op.Condition.EQ, Kind.REF), Kind.VOID, null, value, nullConstant());
        Block pass = graph.newBlock();
        Block bad = graph.newBlock();
        Graph.edge(block, pass);
        Graph.edge(block, bad);
        block = bad;
        fail(failure);
        block = pass;
    }
}
