package ingot.analysis;

import ingot.world.Method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known so far of a method's SSA values. `cursor` of a block is the position of the first value that is still nothing: control does not get past
/// it, so nothing behind it is evaluated.
final class Flow {
    /// No block: an edge to the caller.
    static final int NONE = -1;

    final int index;
    final Method method;
    final FlowGraph graph;

    // What is known
    final State[] states;
    /// Links of calls and of memory accesses to cells, made at the first evaluation.
    final Object[] sites;
    /// Position control has come to, per block; -1 if it never comes to the block.
    final int[] cursor;
    final BitSet[] edges;
    /// What arrives at a block that is a handler.
    final State[] caught;
    /// Positions whose lowering may call a helper: of a check, that it can fail.
    final BitSet fails = new BitSet();
    final BitSet readsPool = new BitSet();
    /// Helpers linked so far: position and helper.
    final Set<Long> helpers = new HashSet<>();
    /// By position: an operation that looks at the value without taking it as an argument. Null: there is none.
    private Map<Integer, Integer> watchers;
    final Cell[] parameters;
    final Cell returned;
    final Cell thrown;

    /// Methods this one makes part of the closure, with the cause.
    final List<Why.Edge> callees = new ArrayList<>();

    // Work
    final BitSet dirty = new BitSet();
    int runs;
    boolean queued;
    private final Solver solver;

    Flow(Solver solver, int index, FlowGraph graph, Cell[] parameters, Cell returned, Cell thrown) {
        this.solver = solver;
        this.index = index;
        this.method = graph.method;
        this.graph = graph;
        this.parameters = parameters;
        this.returned = returned;
        this.thrown = thrown;
        this.states = new State[graph.ops.length];
        Arrays.fill(states, State.BOTTOM);
        this.sites = new Object[graph.ops.length];
        this.cursor = new int[graph.blockIds.length];
        Arrays.fill(cursor, NONE);
        this.edges = new BitSet[graph.blockIds.length];
        this.caught = new State[graph.blockIds.length];
        Arrays.fill(caught, State.BOTTOM);
    }

    int blockCount() {
        return graph.blockIds.length;
    }

    State arg(int position, int index) {
        return states[graph.args[graph.argStart[position] + index]];
    }

    int argCount(int position) {
        return graph.argStart[position + 1] - graph.argStart[position];
    }

    boolean isReached(int position) {
        return cursor[graph.blockOf[position]] >= position;
    }

    /// Control came to the value and past it.
    boolean isPassed(int position) {
        return states[position] != State.BOTTOM;
    }

    /// Asks for the value to be evaluated again.
    void wake(int position) {
        if (!dirty.get(position)) {
            dirty.set(position);
            solver.enqueue(this);
        }
    }

    void wakeUses(int position) {
        for (int i = graph.useStart[position]; i < graph.useStart[position + 1]; i++) {
            if (isReached(graph.uses[i])) {
                wake(graph.uses[i]);
            }
        }
        if (watchers != null && watchers.containsKey(position)) {
            wake(watchers.get(position));
        }
    }

    /// Evaluates the operation `by` again when the value changes.
    void watch(int position, int by) {
        if (watchers == null) {
            watchers = new HashMap<>();
        }
        watchers.put(position, by);
    }

    void enterBlock(int block) {
        if (cursor[block] == NONE) {
            cursor[block] = graph.blockStart[block];
            wake(graph.blockStart[block]);
        }
    }

    void takeEdge(int from, int successor) {
        takeEdge(graph.successors[from][successor], graph.successorEdges[from][successor], true);
    }

    /// An exception leaves `from` for its handler.
    void throwInto(int from, State thrown, States lattice) {
        int target = graph.handler[from];
        State joined = lattice.joinThrown(caught[target], thrown);
        if (!joined.same(caught[target])) {
            caught[target] = joined;
            wake(graph.phiEnd[target]); // the Caught
        }
        takeEdge(target, graph.handlerEdge[from], true);
    }

    private void takeEdge(int target, int edge, boolean enter) {
        if (edges[target] == null) {
            edges[target] = new BitSet();
        }
        if (!edges[target].get(edge)) {
            edges[target].set(edge);
            for (int phi = graph.blockStart[target]; phi < graph.phiEnd[target]; phi++) {
                if (isReached(phi)) {
                    wake(phi);
                }
            }
            enterBlock(target);
        }
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
