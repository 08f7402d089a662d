package ingot.analysis;

import ingot.abi.Kind;
import ingot.ir.Op;
import ingot.world.Method;
import ingot.world.Type;

import java.util.Arrays;
import java.util.List;

/// What the analysis knows of one method's SSA values, by the ids that the builder gives them. The code generator must apply all that cuts an edge: dead blocks,
/// blocks that stop, constants, checks that cannot fail, calls without a target. What those would have referred to is not in the image.
public final class MethodFacts {
    private static final int TYPES_SHOWN = 8;
    private static final Kind[] KINDS = Kind.values();

    private final Solver solver;
    /// Null for a body made after the analysis: nothing is known of it.
    private final Flow flow;
    private final int[] indexOfBlock;

    MethodFacts(Solver solver, Flow flow) {
        this.solver = solver;
        this.flow = flow;
        int limit = flow == null ? 0 : Arrays.stream(flow.graph.blockIds).max().orElse(-1) + 1;
        this.indexOfBlock = new int[limit];
        Arrays.fill(indexOfBlock, -1);
        for (int b = 0; flow != null && b < flow.blockCount(); b++) {
            indexOfBlock[flow.graph.blockIds[b]] = b;
        }
    }

    /// Control never comes to the block.
    public boolean isDead(int blockId) {
        return flow != null && (blockId >= indexOfBlock.length || indexOfBlock[blockId] < 0 || flow.cursor[indexOfBlock[blockId]] == Flow.NONE);
    }

    /// The value that control comes to in this block but never gets past: a call that does not return, a check that always fails. It is executed, what
    /// follows it is not. -1 if the block runs to its end.
    public int stopsAt(int blockId) {
        if (flow == null || isDead(blockId)) {
            return -1;
        }
        int block = indexOfBlock[blockId];
        int at = flow.cursor[block];
        return at == flow.graph.blockEnd(block) - 1 || flow.isPassed(at) ? -1 : flow.graph.idOf[at];
    }

    /// Control comes to the value.
    public boolean isReached(int valueId) {
        return flow == null || position(valueId) >= 0 && flow.isReached(position(valueId));
    }

    /// What the value always is, null if that varies or is unknown.
    public Constant constant(int valueId) {
        State state = state(valueId);
        if (state.isConstant() && kind(valueId) != Kind.VOID) {
            return new Constant.Primitive(kind(valueId).stackKind(), state.bits);
        }
        if (state.isNull()) {
            return new Constant.Null();
        }
        return state.isObject() ? new Constant.Obj(state.objects[0], solver.image.live(state.objects[0]).type) : null;
    }

    public boolean isNonNull(int valueId) {
        State state = state(valueId);
        return state.isReference() && !state.nullable;
    }

    /// The exact types of a reference, null aside, if they are at most eight, by name; else null.
    public List<Type> types(int valueId) {
        State state = state(valueId);
        if (!state.isReference() || state.saturated != null || state.types.size() > TYPES_SHOWN) {
            return null;
        }
        return Arrays.stream(state.types.types).mapToObj(solver.world::typeById).sorted(ClosedProgram.BY_NAME).toList();
    }

    /// Targets of a call, by signature. None: the call is never executed. One: no dispatch is needed. Natives without a body are among them.
    public List<Method> callees(int valueId) {
        if (flow == null) {
            return null;
        }
        return position(valueId) >= 0 && flow.sites[position(valueId)] instanceof Calls.Site site ? Calls.methods(site) : List.of();
    }

    /// Of an InitClass: the class is initialised in the image, no test is needed.
    public boolean isInitialised(int valueId) {
        return neverFails(valueId);
    }

    /// Of a check, cast or InitClass: it always passes, its helper may not be in the image.
    public boolean neverFails(int valueId) {
        return flow != null && position(valueId) >= 0 && !flow.fails.get(position(valueId));
    }

    /// Of a call: nothing is thrown through it.
    public boolean neverThrows(int valueId) {
        return flow != null && position(valueId) >= 0 && flow.sites[position(valueId)] instanceof Calls.Site site
                && site.targets.stream().allMatch(target -> target.flow != null && target.flow.thrown.state == State.BOTTOM);
    }

    private int position(int valueId) {
        return valueId < flow.graph.positionOf.length ? flow.graph.positionOf[valueId] : -1;
    }

    private State state(int valueId) {
        if (flow == null || position(valueId) < 0) {
            return State.ANY;
        }
        return flow.states[position(valueId)];
    }

    private Kind kind(int valueId) {
        return KINDS[flow.graph.kinds[position(valueId)]];
    }

    Flow flow() {
        return flow;
    }

    /// For dumps: what is known of one value.
    public String text(int valueId) {
        return flow == null || position(valueId) < 0 ? "unknown" : state(valueId).toString();
    }

    boolean isFolded(int position) {
        int id = flow.graph.idOf[position];
        return !(flow.graph.ops[position] instanceof Op.Param) && constant(id) != null;
    }
}
