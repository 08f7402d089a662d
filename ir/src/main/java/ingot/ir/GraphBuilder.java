package ingot.ir;

import ingot.abi.Kind;
import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.world.Method;
import ingot.world.PoolEntry;
import ingot.world.World;

import java.util.List;

/// Bytecode to SSA, by abstract interpretation of the frame in reverse postorder.
///
/// A node with one predecessor takes over its frame. A merge makes phis where the arriving values differ; a loop header makes one for every live
/// local and stack entry, because its back edges have not arrived yet. [PhiCleanup] then removes the phis that merge one value with itself or with
/// refined copies of it, which leaves pruned, minimal SSA for reducible code. [GraphCleanup] drops what is unused, joins blocks and numbers everything
/// densely in reverse postorder: so the graph is a pure function of (World, method).
///
/// An exception edge carries the locals as they are before the throwing instruction. The nodes of one handler list share one dispatch block:
/// Caught, then a chain of InstanceOf tests in table order, then Throw.
public final class GraphBuilder {
    private final Method method;
    private final Graph graph;
    private final FlowGraph flow;
    private final Emitter emitter;
    private final BytecodeTranslator translator;
    /// What a synchronized method locks.
    private Value lock;

    private GraphBuilder(World world, Method method) {
        var code = new Bytecode(method.code().bytecode());
        rejectSubroutines(method, code);
        this.method = method;
        this.graph = new Graph(method);
        this.flow = FlowGraph.of(world, method, code);
        this.emitter = new Emitter(world, graph);
        this.translator = new BytecodeTranslator(world, method, code, flow, emitter);
    }

    /// The graph of a method that has code.
    public static Graph build(World world, Method method) {
        if (method.code() == null) {
            throw new IllegalArgumentException("no code: " + method);
        }
        var refusal = method.holder().verifyFailure();
        if (refusal != null) {
            return unverified(method, refusal);
        }
        return new GraphBuilder(world, method).build();
    }

    /// A body of a class that does not verify. What uses the class throws, so that this one is not called; but the analysis may look at it.
    private static Graph unverified(Method method, PoolEntry.Failure refusal) {
        var graph = new Graph(method);
        Block block = graph.newBlock();
        appendParameters(graph, block);
        var position = new Position(method, 0, null);
        graph.append(block, new Op.LinkageFailure(refusal), Kind.VOID, position);
        graph.append(block, new Op.Unreachable(), Kind.VOID, position);
        return graph;
    }

    static boolean isSynchronized(Method method) {
        return method.isSynchronized();
    }

    private static void rejectSubroutines(Method method, Bytecode code) {
        for (int bci = 0; bci < code.length(); bci = code.next(bci)) {
            int opcode = code.opcode(bci);
            if (opcode == Bytecode.JSR || opcode == Bytecode.JSR_W) {
                throw new BuildFailure(new Diagnostic("IN0201", "bytecode subroutine (jsr) in " + method, List.of(),
                        "compile the class for Java 6 or later: compilers stopped emitting jsr then"));
            }
        }
    }

    private static void appendParameters(Graph graph, Block entry) {
        Method method = graph.method();
        int index = 0;
        if (!method.isStatic()) {
            graph.append(entry, new Op.Param(index++), Kind.REF, null);
        }
        for (Kind kind : method.parameterKinds()) {
            graph.append(entry, new Op.Param(index++), kind.stackKind(), null);
        }
    }

    private Graph build() {
        enter();
        for (FlowNode node : flow.nodes()) {
            if (!node.arrived.isEmpty()) { // else unreachable: nothing throws where the bytecode alone would allow it
                emitter.begin(node, begin(node));
                switch (node.role) {
                    case BYTECODE -> translator.translate(node, lock);
                    case DISPATCH -> dispatch(node);
                    case UNLOCK -> unlock();
                }
            }
        }
        PhiCleanup.run(graph);
        if (removeKnownChecks()) {
            PhiCleanup.run(graph);
        }
        FormatExpansion.run(emitter.world(), graph);
        GraphCleanup.run(graph);
        return graph;
    }

    /// While a loop is translated, its header's phis hide that a value is never null.
    private boolean removeKnownChecks() {
        var forward = new Value[graph.valueLimit()];
        boolean found = false;
        boolean edgeLost = false;
        for (Block block : graph.blocks()) {
            for (Value value : List.copyOf(block.values())) {
                if (value.op() instanceof Op.NullCheck && Nullness.isNonNull(value.arg(0), method)) {
                    forward[value.id()] = value.arg(0);
                    edgeLost |= Edges.removeCheck(block, value);
                    found = true;
                }
            }
        }
        if (found) {
            Edges.replaceUses(graph, forward);
        }
        if (edgeLost) {
            Edges.removeUnreachable(graph);
        }
        return found;
    }

    private void enter() {
        Block entry = graph.newBlock();
        appendParameters(graph, entry);
        var frame = new Frame(method.code().maxLocals(), method.code().maxStack());
        int local = 0;
        for (Value parameter : entry.values()) {
            frame.locals[local] = parameter;
            local += parameter.kind().slots();
        }
        emitter.beginEntry(entry, frame, new Position(method, 0, null));
        if (isSynchronized(method)) {
            lock = method.isStatic() ? emitter.constant(new Op.ClassConst(method.holder()), Kind.REF) : entry.values().getFirst();
            emitter.emit(new Op.MonitorEnter(), Kind.VOID, lock);
        }
        emitter.jump(flow.at(0));
    }

    /// Fixes the node's frame from what has arrived.
    private Frame begin(FlowNode node) {
        node.begun = true;
        Frame frame = node.arrived.getFirst().copy();
        for (int local = 0; local < frame.locals.length; local++) {
            if (!node.isLive(local)) {
                frame.locals[local] = null;
            }
        }
        if (node.loopHeader || node.arrived.size() > 1) {
            node.phis = new Value[frame.slots()];
            for (int slot = 0; slot < node.phis.length; slot++) {
                if (frame.slot(slot) != null) {
                    merge(node, frame, slot);
                }
            }
        }
        node.arrived.clear();
        return frame;
    }

    private void merge(FlowNode node, Frame frame, int slot) {
        Value first = frame.slot(slot);
        boolean same = !node.loopHeader;
        for (Frame other : node.arrived) {
            Value value = other.slot(slot);
            if (value == null || value.kind() != first.kind()) {
                frame.setSlot(slot, null); // only a local that liveness overestimates
                return;
            }
            same &= value == first;
        }
        if (!same) {
            Value phi = graph.appendPhi(node.block, first.kind());
            for (Frame other : node.arrived) {
                phi.args.add(other.slot(slot));
            }
            node.phis[slot] = phi;
            frame.setSlot(slot, phi);
        }
    }

    private void dispatch(FlowNode node) {
        emitter.setPosition(null);
        Value caught = emitter.emit(new Op.Caught(), Kind.REF);
        for (FlowNode.Route route : node.routes) {
            emitter.frame().clearStack();
            emitter.frame().push(caught);
            if (route.type() == null) {
                emitter.jump(route.target());
                return;
            }
            caught = emitter.routeException(caught, route);
        }
        emitter.frame().clearStack();
        emitter.raise(caught);
    }

    private void unlock() {
        Value caught = emitter.frame().pop();
        emitter.setPosition(new Position(method, 0, null));
        emitter.emit(new Op.MonitorExit(), Kind.VOID, lock);
        emitter.raise(caught);
    }
}
