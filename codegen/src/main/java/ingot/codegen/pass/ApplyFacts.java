package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.analysis.Constant;
import ingot.analysis.MethodFacts;
import ingot.ir.Block;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.GraphCleanup;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Field;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts the graph down to what the analysis found to run. First of all passes: it looks facts up by the builder's ids.
///
/// It is not an optimisation alone. What the analysis did not follow is not in the image: a field that is folded everywhere has no slot content, a
/// class that needs no initialisation no run-time initialiser, a check that cannot fail no helper. So each of these has to disappear here.
public final class ApplyFacts {
    private final Graph graph;
    private final MethodFacts facts;
    private final Predicate<Field> isRead;
    private final Rewriter rewriter;

    private ApplyFacts(Graph graph, MethodFacts facts, Predicate<Field> isRead) {
        this.graph = graph;
        this.facts = facts;
        this.isRead = isRead;
        this.rewriter = new Rewriter(graph);
    }

    /// @param isRead whether compiled code loads the field; a static that is not read has no place to store to
    public static boolean run(Graph graph, MethodFacts facts, Predicate<Field> isRead) {
        return new ApplyFacts(graph, facts, isRead).run();
    }

    private boolean run() {
        if (facts.isDead(graph.entry().id())) {
            clearEntry();
        }
        for (Block block : graph.blocks()) {
            if (block == graph.entry() || !facts.isDead(block.id())) {
                cut(block);
            }
        }
        Edges.removeUnreachable(graph);
        for (Block block : graph.blocks()) {
            for (Value phi : block.phis()) {
                useConstant(phi);
            }
            for (Value value : Rewriter.snapshot(block)) {
                if (value.block() == block && !value.op().isTerminator()) {
                    apply(value);
                }
            }
        }
        rewriter.setEdgesLost();
        rewriter.finish();
        GraphCleanup.bypassEmptyBlocks(graph);
        GraphCleanup.mergeBlocks(graph);
        return true;
    }

    private void clearEntry() {
        Block entry = graph.entry();
        int parameters = 0;
        while (entry.values().get(parameters).op() instanceof Op.Param) {
            parameters++;
        }
        entry.values().add(parameters, unreachable(entry));
        Edges.removeHandler(entry);
        while (!entry.successors().isEmpty()) {
            Edges.removeSuccessor(entry, entry.successors().size() - 1);
        }
        entry.values().subList(parameters + 1, entry.values().size()).clear();
    }

    private Value unreachable(Block block) {
        Value value = graph.newValue(new Op.Unreachable(), Kind.VOID, null);
        value.setBlock(block);
        return value;
    }

    /// Control flow: values never passed, ways never taken, handlers never entered.
    private void cut(Block block) {
        int stop = facts.stopsAt(block.id());
        for (int i = 0; stop >= 0 && i < block.values().size(); i++) {
            if (block.values().get(i).id() == stop) {
                Edges.cutAfter(graph, block, i);
                break;
            }
        }
        if (block.handler() != null && facts.isDead(block.handler().id())) {
            Edges.removeHandler(block);
        }
        if (block.terminator().op() instanceof Op.Switch(var keys)) {
            cutSwitch(block, keys);
            return;
        }
        for (int i = block.successors().size() - 1; i >= 0; i--) {
            if (facts.isDead(block.successors().get(i).id())) {
                Edges.removeSuccessor(block, i);
            }
        }
        if (block.successors().isEmpty() && (block.terminator().op() instanceof Op.Goto || block.terminator().op() instanceof Op.If)) {
            replaceTerminator(block, new Op.Unreachable());
        } else if (block.successors().size() == 1 && block.terminator().op() instanceof Op.If) {
            replaceTerminator(block, new Op.Goto());
        }
    }

    /// A Switch keeps its live keys; if its default is dead, the last live key takes that place.
    private void cutSwitch(Block block, List<Integer> keys) {
        var kept = new ArrayList<>(keys);
        for (int i = block.successors().size() - 1; i >= 0; i--) {
            if (facts.isDead(block.successors().get(i).id())) {
                Edges.removeSuccessor(block, i);
                if (i < keys.size()) {
                    kept.remove(i);
                }
            }
        }
        if (block.successors().isEmpty()) {
            replaceTerminator(block, new Op.Unreachable());
            return;
        }
        if (kept.size() == block.successors().size()) {
            kept.removeLast();
        }
        if (kept.isEmpty()) {
            replaceTerminator(block, new Op.Goto());
        } else {
            block.terminator().setOp(new Op.Switch(kept));
        }
    }

    private void replaceTerminator(Block block, Op op) {
        block.values().removeLast();
        Value value = graph.append(block, op, Kind.VOID, null);
        if (op instanceof Op.Unreachable && block.handler() != null) {
            block.values().removeLast(); // the throwing instruction before it keeps its handler
            block.values().add(value);
        }
    }

    private void apply(Value value) {
        switch (value.op()) {
            case Op.NullCheck _, Op.BoundsCheck _, Op.CheckCast _ -> {
                if (facts.neverFails(value.id())) {
                    Value argument = value.arg(0);
                    useConstant(value);
                    rewriter.removeCheck(value, rewriter.find(value) == value ? argument : null);
                } else {
                    useConstant(value);
                }
            }
            case Op.ZeroCheck _, Op.ArrayStoreCheck _, Op.InitClass _ -> {
                if (facts.neverFails(value.id())) {
                    rewriter.removeCheck(value, null);
                }
            }
            case Op.Invoke(var dispatch, var method) -> call(value, dispatch, method);
            case Op.LoadField _, Op.LoadStatic _, Op.RawLoad _, Op.LoadElement _ -> {
                if (useConstant(value)) {
                    value.block().values().remove(value); // even a volatile one: the slot has no content
                }
            }
            case Op.StoreStatic(var field) -> {
                if (!isRead.test(field)) {
                    value.block().values().remove(value);
                }
            }
            default -> useConstant(value);
        }
    }

    private void call(Value value, Op.Dispatch dispatch, Method method) {
        List<Method> callees = facts.callees(value.id());
        boolean constant = useConstant(value);
        if (callees == null) {
            return;
        }
        if (callees.isEmpty()) {
            if (constant) {
                rewriter.removeCheck(value, null); // evaluated at build time
            } else {
                cutBefore(value);
            }
        } else if (callees.size() == 1 && (dispatch == Op.Dispatch.VIRTUAL || dispatch == Op.Dispatch.INTERFACE)) {
            value.setOp(new Op.Invoke(Op.Dispatch.SPECIAL, callees.getFirst()));
        }
    }

    /// The call has no target: nothing comes here.
    private void cutBefore(Value call) {
        Block block = call.block();
        if (block.values().indexOf(call) < 0) {
            return; // cut off already
        }
        int at = block.values().indexOf(call);
        Edges.removeHandler(block);
        while (!block.successors().isEmpty()) {
            Edges.removeSuccessor(block, block.successors().size() - 1);
        }
        for (Value gone : block.values().subList(at, block.values().size())) {
            gone.setBlock(null);
        }
        block.values().subList(at, block.values().size()).clear();
        graph.append(block, new Op.Unreachable(), Kind.VOID, null);
        rewriter.setEdgesLost();
    }

    /// Replaces the value's uses by what it always is. False if that is unknown, or the value is a constant already.
    private boolean useConstant(Value value) {
        if (value.op() instanceof Op.Const || value.kind() == Kind.VOID) {
            return false;
        }
        Constant constant = facts.constant(value.id());
        if (constant == null) {
            return false;
        }
        Op op = switch (constant) {
            case Constant.Primitive(Kind kind, long bits) -> new Op.Const(kind, bits);
            case Constant.Null _ -> new Op.Const(Kind.REF, 0);
            case Constant.Obj(int reference, var type) -> new Op.ObjectConst(reference, type);
        };
        rewriter.replace(value, place(value, op));
        return true;
    }

    private Value place(Value value, Op op) {
        if (!(value.op() instanceof Op.Param) && !(value.op() instanceof Op.Caught)) {
            return rewriter.constant(value, op, value.kind());
        }
        Block block = value.block();
        int at = 0;
        while (block.values().get(at).op() instanceof Op.Param || block.values().get(at).op() instanceof Op.Caught) {
            at++;
        }
        Value placed = graph.newValue(op, value.kind(), null);
        placed.setBlock(block);
        block.values().add(at, placed);
        return placed;
    }
}
