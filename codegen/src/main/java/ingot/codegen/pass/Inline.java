package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.LoopForest;
import ingot.ir.Op;
import ingot.ir.PhiCleanup;
import ingot.ir.Position;
import ingot.ir.Value;
import ingot.world.Method;
import ingot.world.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts small callees, and those with no other call in the program, in place of their calls, in rounds, so that what comes with a body is looked at again.
///
/// A dispatched call becomes a plain one where the receiver's exact type has come to light.
///
/// Positions get the call site as their caller. A call inside a try range gives its handler to all that can throw in the body and has no handler there.
public final class Inline {
    /// Bodies within bodies. A method that is called once is no step deeper: it is its caller's code, written elsewhere.
    private static final int DEPTH = 4;
    private static final int ROUNDS = 16;
    /// Values of the caller beyond which nothing more is inlined.
    private static final int LARGE = 4_000;

    private final Graph graph;
    private final Inlining inlining;
    private final Map<Value, Value> results = new HashMap<>();

    private Inline(Graph graph, Inlining inlining) {
        this.graph = graph;
        this.inlining = inlining;
    }

    public static boolean run(Graph graph, Inlining inlining) {
        boolean any = false;
        for (int round = 0; round < ROUNDS && graph.valueLimit() < LARGE; round++) {
            if (!new Inline(graph, inlining).round()) {
                break;
            }
            any = true;
        }
        return any;
    }

    private boolean round() {
        var dominators = Dominators.of(graph);
        var loops = LoopForest.of(graph, dominators);
        boolean[] cold = BlockLayout.cold(graph, dominators);
        boolean changed = false;
        for (Block block : new ArrayList<>(graph.blocks())) {
            for (Value value : Rewriter.snapshot(block).reversed()) { // the last first: what precedes it stays in its block
                devirtualise(value);
                if (value.op() instanceof Op.Invoke(var dispatch, Method target) && isStatic(dispatch) && !isRecursive(value, target)
                        && graph.valueLimit() < LARGE) {
                    Graph body = inlining.body(target, limit(value, target, cold[block.id()], loops.depth(block) > 0));
                    if (body != null) {
                        inline(value, body);
                        changed = true;
                    }
                }
            }
        }
        if (changed) {
            replaceResults();
            Edges.removeUnreachable(graph);
            PhiCleanup.run(graph);
            Simplify.run(graph);
        }
        return changed;
    }

    /// A body that makes its own object, or an argument that is one, tells what the analysis, which looks at the method once for all its callers, could not.
    private void devirtualise(Value value) {
        if (value.op() instanceof Op.Invoke call && call.isDispatched() && Simplify.exactType(value.arg(0)) instanceof Type type) {
            Method target = inlining.target(type, call.method());
            if (target != null) {
                value.setOp(new Op.Invoke(Op.Dispatch.SPECIAL, target));
            }
        }
    }

    private int limit(Value call, Method target, boolean cold, boolean inLoop) {
        int copies = 0; // bodies around the call of which the program has more than this one
        for (Position at = call.position(); at != null && at.caller() != null; at = at.caller()) {
            copies += inlining.isCalledOnce(at.method()) ? 0 : 1;
        }
        if (copies == 0 && inlining.isCalledOnce(target)) {
            return inLoop && !cold ? Inlining.ONCE_IN_LOOP : Inlining.ONCE;
        }
        return copies >= DEPTH ? -1 : cold ? Inlining.COLD : inLoop ? Inlining.IN_LOOP : Inlining.SMALL;
    }

    private static boolean isStatic(Op.Dispatch dispatch) {
        return dispatch == Op.Dispatch.STATIC || dispatch == Op.Dispatch.SPECIAL;
    }

    private boolean isRecursive(Value call, Method target) {
        for (Position at = call.position(); at != null; at = at.caller()) {
            if (at.method() == target) {
                return true;
            }
        }
        return target == graph.method();
    }

    private void replaceResults() {
        var to = new Value[graph.valueLimit()];
        results.forEach((call, result) -> to[call.id()] = result);
        Edges.replaceUses(graph, to);
    }

    private void inline(Value call, Graph body) {
        Block before = call.block();
        Block handler = before.handler();
        List<Value> handled = handler == null ? List.of() : Edges.handled(before);
        Edges.removeHandler(before); // the call was the block's throwing instruction
        Block after = Edges.split(graph, before, before.values().indexOf(call) + 1);
        Edges.removeSuccessor(before, 0);
        before.values().removeLast(); // the Goto of the split
        before.values().remove(call);
        List<Block> blocks = new ArrayList<>(body.blocks());
        Block entry = body.entry();
        graph.adopt(body);
        passArguments(call, entry, blocks);
        graph.append(before, new Op.Goto(), Kind.VOID, null);
        Graph.edge(before, entry);
        returnTo(after, call, blocks);
        movePositions(call.position(), blocks);
        if (handler != null) {
            for (Block block : blocks) {
                Edges.protect(graph, block, handler, handled);
            }
        }
    }

    private void passArguments(Value call, Block entry, List<Block> blocks) {
        var to = new Value[graph.valueLimit()];
        for (Value value : entry.values()) {
            if (value.op() instanceof Op.Param(int index)) {
                to[value.id()] = call.arg(index);
            }
        }
        entry.values().removeIf(value -> value.op() instanceof Op.Param);
        for (Block block : blocks) {
            block.phis().forEach(value -> value.args().replaceAll(argument -> to[argument.id()] == null ? argument : to[argument.id()]));
            block.values().forEach(value -> value.args().replaceAll(argument -> to[argument.id()] == null ? argument : to[argument.id()]));
        }
    }

    private void returnTo(Block after, Value call, List<Block> blocks) {
        var returned = new ArrayList<Value>();
        int ways = 0;
        for (Block block : blocks) {
            if (block.terminator().op() instanceof Op.Return) {
                returned.addAll(block.terminator().args());
                block.values().removeLast();
                graph.append(block, new Op.Goto(), Kind.VOID, null);
                Graph.edge(block, after);
                ways++;
            }
        }
        if (call.kind() == Kind.VOID || ways == 0) {
            return;
        }
        if (ways == 1) {
            results.put(call, returned.getFirst());
        } else {
            Value phi = graph.appendPhi(after, call.kind());
            phi.args().addAll(returned);
            results.put(call, phi);
        }
    }

    private static void movePositions(Position site, List<Block> blocks) {
        var moved = new HashMap<Position, Position>();
        for (Block block : blocks) {
            for (Value value : block.values()) {
                if (value.position() != null) {
                    value.setPosition(within(site, value.position(), moved));
                }
            }
        }
    }

    private static Position within(Position site, Position position, Map<Position, Position> moved) {
        if (position == null) {
            return site;
        }
        Position known = moved.get(position);
        if (known == null) {
            known = new Position(position.method(), position.bci(), within(site, position.caller(), moved));
            moved.put(position, known);
        }
        return known;
    }
}
