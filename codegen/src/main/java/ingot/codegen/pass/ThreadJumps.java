package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.ConstantFolding;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayList;

/// Sends a predecessor past a block that only branches on a phi, where the phi is a constant on that edge: booleans made from branches, and inlined
/// predicates, turn into plain control flow.
///
/// The block holds nothing but phis, constants and the If, and no value of it is used elsewhere but in the phis of its successors. So the
/// predecessors that go past it take nothing away from anyone.
final class ThreadJumps {
    private final Graph graph;
    private final int[] uses;

    private ThreadJumps(Graph graph) {
        this.graph = graph;
        this.uses = new int[graph.valueLimit()];
        for (Block block : graph.blocks()) {
            block.phis().forEach(this::count);
            block.values().forEach(this::count);
        }
    }

    private void count(Value value) {
        value.args().forEach(argument -> uses[argument.id()]++);
    }

    static boolean run(Graph graph) {
        boolean changed = false;
        for (Block block : new ArrayList<>(graph.blocks())) {
            if (isCandidate(graph, block)) {
                changed |= new ThreadJumps(graph).thread(block);
            }
        }
        if (changed) {
            Edges.removeUnreachable(graph);
            ingot.ir.PhiCleanup.run(graph);
        }
        return changed;
    }

    private static boolean isCandidate(Graph graph, Block block) {
        if (!(block.terminator().op() instanceof Op.If) || block.phis().isEmpty() || block == graph.entry()) {
            return false;
        }
        Value test = block.terminator();
        if (!(test.arg(0).op() instanceof Op.Phi) || test.arg(0).block() != block || !Simplify.isConst(test.arg(1))) {
            return false;
        }
        return block.values().stream().allMatch(value -> value == test || Simplify.isConst(value));
    }

    private boolean thread(Block block) {
        Value test = block.terminator();
        var condition = ((Op.If) test.op());
        if (condition.kind() == Kind.REF || !isSelfContained(block)) {
            return false;
        }
        boolean changed = false;
        Value phi = test.arg(0);
        for (int i = block.predecessors().size() - 1; i >= 0; i--) {
            Block from = block.predecessors().get(i);
            if (Simplify.isConst(phi.arg(i)) && from != block && from.handler() != block) {
                boolean holds = ConstantFolding.holds(condition.condition(), condition.kind(), Simplify.bits(phi.arg(i)), Simplify.bits(test.arg(1)));
                int way = holds ? 0 : 1;
                Block to = block.successors().get(way);
                if (to.phis().isEmpty() || !to.predecessors().contains(from)) { // no second edge between two blocks that phis tell apart
                    redirect(block, i, way);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// Its values are used here, and by the phis of the successors for the edges from here.
    private boolean isSelfContained(Block block) {
        int[] found = new int[uses.length];
        for (Value value : block.values()) {
            value.args().forEach(argument -> found[argument.id()]++);
        }
        for (Value phi : block.phis()) {
            phi.args().forEach(argument -> found[argument.id()]++);
        }
        for (int way = 0; way < block.successors().size(); way++) {
            Block successor = block.successors().get(way);
            if (successor == block) {
                return false;
            }
            int index = Edges.predecessorIndex(block, way);
            successor.phis().forEach(phi -> found[phi.arg(index).id()]++);
        }
        for (Value value : block.phis()) {
            if (found[value.id()] != uses[value.id()]) {
                return false;
            }
        }
        return block.values().stream().allMatch(value -> found[value.id()] == uses[value.id()]);
    }

    private void redirect(Block block, int predecessor, int way) {
        Block from = block.predecessors().get(predecessor);
        Block to = block.successors().get(way);
        int index = Edges.predecessorIndex(block, way);
        for (Value phi : to.phis()) {
            Value argument = phi.arg(index);
            phi.args().add(onEdge(argument, block, predecessor, from));
        }
        to.predecessors().add(from);
        int successor = 0;
        while (from.successors().get(successor) != block || Edges.predecessorIndex(from, successor) != predecessor) {
            successor++;
        }
        from.successors().set(successor, to);
        Edges.removePredecessor(block, predecessor);
    }

    /// The value of the block's `argument` when it is entered by this predecessor.
    private Value onEdge(Value argument, Block block, int predecessor, Block from) {
        if (argument.block() != block) {
            return argument;
        }
        if (argument.op() instanceof Op.Phi) {
            return argument.arg(predecessor);
        }
        Value copy = graph.newValue(argument.op(), argument.kind(), null); // a constant
        copy.setBlock(from);
        from.values().add(from.values().size() - 1, copy);
        return copy;
    }
}
