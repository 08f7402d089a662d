package ingot.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Brings a graph to its canonical form: no unused values, no empty or needlessly split blocks, reverse postorder, dense ids.
public final class GraphCleanup {
    private GraphCleanup() {}

    public static void run(Graph graph) {
        removeUnused(graph);
        bypassEmptyBlocks(graph);
        mergeBlocks(graph);
        graph.renumber(reversePostorder(graph));
    }

    /// Removes values that nothing with an effect needs. True if there were any.
    public static boolean removeUnused(Graph graph) {
        var live = new boolean[graph.valueLimit()];
        var work = new ArrayDeque<Value>();
        for (Block block : graph.blocks()) {
            for (Value value : block.values) {
                if (value.op.hasEffect() || value.op instanceof Op.Param || value.op instanceof Op.Caught) {
                    live[value.id] = true;
                    work.add(value);
                }
            }
        }
        while (!work.isEmpty()) {
            for (Value argument : work.removeLast().args) {
                if (!live[argument.id]) {
                    live[argument.id] = true;
                    work.add(argument);
                }
            }
        }
        boolean changed = false;
        for (Block block : graph.blocks()) {
            changed |= block.phis.removeIf(value -> !live[value.id]);
            changed |= block.values.removeIf(value -> !live[value.id]);
        }
        return changed;
    }

    /// A block of a lone Goto and one predecessor disappears. True if there was one. It stays where its edge would become a second one between two
    /// blocks and phis tell the two apart.
    public static boolean bypassEmptyBlocks(Graph graph) {
        boolean changed = false;
        var kept = new ArrayList<Block>(graph.blocks().size());
        for (Block block : graph.blocks()) {
            if (block.values.size() == 1 && block.values.getFirst().op instanceof Op.Goto && block.phis.isEmpty()
                    && block.predecessors.size() == 1 && block != graph.entry() && canBypass(block)) {
                Block from = block.predecessors.getFirst();
                Block to = block.successors.getFirst();
                from.successors.set(from.successors.indexOf(block), to);
                to.predecessors.set(to.predecessors.indexOf(block), from);
                changed = true;
            } else {
                kept.add(block);
            }
        }
        graph.setBlocks(kept);
        return changed;
    }

    private static boolean canBypass(Block block) {
        Block to = block.successors.getFirst();
        return to != block && (to.phis.isEmpty() || !to.predecessors.contains(block.predecessors.getFirst()));
    }

    /// Joins a block to its only predecessor, if that leads nowhere else. True if there was one.
    ///
    /// In a block with a handler only the last instruction may throw, so throwing code is not joined to a block with a handler.
    public static boolean mergeBlocks(Graph graph) {
        var gone = new boolean[graph.blockLimit()];
        boolean changed = false;
        for (Block block : graph.blocks()) {
            while (!gone[block.id] && canAbsorb(graph, block)) {
                Block next = block.successors.getFirst();
                absorb(block, next);
                gone[next.id] = true;
                changed = true;
            }
        }
        if (changed) {
            graph.setBlocks(graph.blocks().stream().filter(block -> !gone[block.id]).toList());
        }
        return changed;
    }

    private static boolean canAbsorb(Graph graph, Block block) {
        if (block.handler != null || !(block.terminator().op instanceof Op.Goto)) {
            return false;
        }
        Block next = block.successors.getFirst();
        return next != block && next != graph.entry() && next.predecessors.size() == 1 && next.phis.isEmpty()
                && (next.handler == null || block.values.stream().noneMatch(value -> value.op.canThrow()));
    }

    private static void absorb(Block block, Block next) {
        block.values.removeLast();
        for (Value value : next.values) {
            value.block = block;
            block.values.add(value);
        }
        block.successors.clear();
        for (Block successor : next.successors) {
            block.successors.add(successor);
            successor.predecessors.replaceAll(predecessor -> predecessor == next ? block : predecessor);
        }
        block.handler = next.handler;
        if (next.handler != null) {
            next.handler.predecessors.replaceAll(predecessor -> predecessor == next ? block : predecessor);
        }
    }

    /// Blocks reachable from the entry: depth first, the handler and the branch target before the fall-through, so that the latter follows its predecessor.
    public static List<Block> reversePostorder(Graph graph) {
        record Visit(Block block, int[] at) {}
        var seen = new boolean[graph.blockLimit()];
        var order = new ArrayList<Block>(graph.blocks().size());
        var stack = new ArrayDeque<Visit>();
        seen[graph.entry().id] = true;
        stack.push(new Visit(graph.entry(), new int[] {-1}));
        while (!stack.isEmpty()) {
            Visit visit = stack.peek();
            Block block = visit.block;
            int at = visit.at[0]++;
            if (at == block.successors.size()) {
                order.add(stack.pop().block);
                continue;
            }
            Block next = at < 0 ? block.handler : block.successors.get(at);
            if (next != null && !seen[next.id]) {
                seen[next.id] = true;
                stack.push(new Visit(next, new int[] {-1}));
            }
        }
        java.util.Collections.reverse(order);
        return order;
    }
}
