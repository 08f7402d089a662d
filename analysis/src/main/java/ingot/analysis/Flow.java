package ingot.analysis;

import ingot.ir.Op;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A method's part of the flow graph: its SSA values in arrays, in program order (the positions), and what is known of them so far.
///
/// A block's values lie side by side, phis first. `cursor` of a block is the position of the first value that is still nothing: control does not
/// get past it, so nothing behind it is evaluated.
final class Flow {
    /// No block: an edge to the caller.
    static final int NONE = -1;

    final int index;
    final Method method;

    // The graph; all arrays are by position, except the translation from ids.
    final int[] positionOf;
    final int[] idOf;
    final Op[] ops;
    final byte[] kinds;
    final int[] argStart;
    final int[] args;
    final int[] useStart;
    final int[] uses;
    final int[] blockOf;

    // Blocks by index; blockIds translates.
    final int[] blockIds;
    final int[] blockStart;
    final int[] phiEnd;
    final int[][] successors;
    /// Index of the edge among the successor's predecessors.
    final int[][] successorEdges;
    final int[] handler;
    final int[] handlerEdge;

    /// Parameter that every return gives back, or -1; returnsNonNull if a null check lies between.
    final int returnedParameter;
    final boolean returnsNonNull;

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

    Flow(Solver solver, int index, FlowBuilder built, Cell[] parameters, Cell returned, Cell thrown) {
        this.solver = solver;
        this.index = index;
        this.method = built.method;
        this.positionOf = built.positionOf;
        this.idOf = built.idOf;
        this.ops = built.ops;
        this.kinds = built.kinds;
        this.argStart = built.argStart;
        this.args = built.args;
        this.useStart = built.useStart;
        this.uses = built.uses;
        this.blockOf = built.blockOf;
        this.blockIds = built.blockIds;
        this.blockStart = built.blockStart;
        this.phiEnd = built.phiEnd;
        this.successors = built.successors;
        this.successorEdges = built.successorEdges;
        this.handler = built.handler;
        this.handlerEdge = built.handlerEdge;
        this.returnedParameter = built.returnedParameter;
        this.returnsNonNull = built.returnsNonNull;
        this.parameters = parameters;
        this.returned = returned;
        this.thrown = thrown;
        this.states = new State[ops.length];
        Arrays.fill(states, State.BOTTOM);
        this.sites = new Object[ops.length];
        this.cursor = new int[blockIds.length];
        Arrays.fill(cursor, NONE);
        this.edges = new BitSet[blockIds.length];
        this.caught = new State[blockIds.length];
        Arrays.fill(caught, State.BOTTOM);
    }

    int blockCount() {
        return blockIds.length;
    }

    int blockEnd(int block) {
        return block + 1 < blockStart.length ? blockStart[block + 1] : ops.length;
    }

    State arg(int position, int index) {
        return states[args[argStart[position] + index]];
    }

    int argCount(int position) {
        return argStart[position + 1] - argStart[position];
    }

    boolean isReached(int position) {
        return cursor[blockOf[position]] >= position;
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
        for (int i = useStart[position]; i < useStart[position + 1]; i++) {
            if (isReached(uses[i])) {
                wake(uses[i]);
            }
        }
    }

    void enterBlock(int block) {
        if (cursor[block] == NONE) {
            cursor[block] = blockStart[block];
            wake(blockStart[block]);
        }
    }

    void takeEdge(int from, int successor) {
        takeEdge(successors[from][successor], successorEdges[from][successor], true);
    }

    /// An exception leaves `from` for its handler.
    void throwInto(int from, State thrown, States lattice) {
        int target = handler[from];
        State joined = lattice.join(caught[target], thrown);
        if (!joined.same(caught[target])) {
            caught[target] = joined;
            wake(phiEnd[target]); // the Caught
        }
        takeEdge(target, handlerEdge[from], true);
    }

    private void takeEdge(int target, int edge, boolean enter) {
        if (edges[target] == null) {
            edges[target] = new BitSet();
        }
        if (!edges[target].get(edge)) {
            edges[target].set(edge);
            for (int phi = blockStart[target]; phi < phiEnd[target]; phi++) {
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
