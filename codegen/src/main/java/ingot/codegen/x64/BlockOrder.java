package ingot.codegen.x64;

import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Layout of the reachable blocks: a reverse postorder in which loops stay together and what leaves them, throws or handles exceptions comes last,
/// with the loop depth of each block.
final class BlockOrder {
    private final Graph graph;
    private final int[] depth;
    private final byte[] state;
    private final java.util.BitSet polled = new java.util.BitSet();
    private final List<Block> order = new ArrayList<>();

    private BlockOrder(Graph graph) {
        this.graph = graph;
        this.depth = new int[graph.blockLimit()];
        this.state = new byte[graph.blockLimit()];
    }

    static BlockOrder of(Graph graph) {
        var order = new BlockOrder(graph);
        order.findLoops();
        order.order.clear();
        java.util.Arrays.fill(order.state, (byte) 0);
        order.walk(block -> order.ranked(block), (_, _) -> { });
        Collections.reverse(order.order);
        return order;
    }

    List<Block> blocks() {
        return order;
    }

    int depth(Block block) {
        return depth[block.id()];
    }

    /// Whether a way around a loop ends in this block. Every cycle has such a block: what the walk meets again while it is on the way. A jump to a handler
    /// does not come by a block's end, so the handler's does for it.
    boolean endsTurn(Block block) {
        return polled.get(block.id());
    }

    private interface BackEdge {
        void found(Block from, Block header);
    }

    private static List<Block> targets(Block block) {
        if (block.handler() == null) {
            return block.successors();
        }
        var targets = new ArrayList<Block>(block.successors().size() + 1);
        targets.add(block.handler());
        targets.addAll(block.successors());
        return targets;
    }

    /// What is visited last follows the block directly.
    private List<Block> ranked(Block block) {
        List<Block> targets = targets(block);
        if (targets.size() < 2) {
            return targets;
        }
        var ranked = new ArrayList<>(targets);
        if (block.terminator().op() instanceof Op.If) {
            Collections.reverse(ranked); // the way where the condition holds comes next, all else being equal
        }
        ranked.sort(Comparator.comparingInt(this::rank));
        return ranked;
    }

    private int rank(Block block) {
        if (block.isHandler()) {
            return -2;
        }
        return switch (block.terminator().op()) {
            case Op.Throw _, Op.Unreachable _ -> -1;
            default -> depth[block.id()];
        };
    }

    private record Visit(Block block, java.util.Iterator<Block> rest) {}

    /// Depth-first, without recursion: methods can have thousands of blocks in a row.
    private void walk(java.util.function.Function<Block, List<Block>> targets, BackEdge backEdge) {
        var stack = new ArrayDeque<Visit>();
        enter(graph.entry(), stack, targets);
        while (!stack.isEmpty()) {
            Visit visit = stack.peek();
            if (!visit.rest.hasNext()) {
                stack.pop();
                state[visit.block.id()] = 2;
                order.add(visit.block);
                continue;
            }
            Block target = visit.rest.next();
            if (state[target.id()] == 0) {
                enter(target, stack, targets);
            } else if (state[target.id()] == 1) {
                backEdge.found(visit.block, target);
            }
        }
    }

    private void enter(Block block, ArrayDeque<Visit> stack, java.util.function.Function<Block, List<Block>> targets) {
        state[block.id()] = 1;
        stack.push(new Visit(block, targets.apply(block).iterator()));
    }

    /// Natural loops of the back edges; loops with the same header count once.
    private void findLoops() {
        var backEdges = new ArrayList<Block[]>();
        walk(BlockOrder::targets, (from, header) -> backEdges.add(new Block[] {from, header}));
        backEdges.forEach(edge -> polled.set((edge[0].successors().contains(edge[1]) ? edge[0] : edge[1]).id()));
        int[] postorder = new int[graph.blockLimit()];
        for (int i = 0; i < order.size(); i++) {
            postorder[order.get(i).id()] = i;
        }
        backEdges.sort(Comparator.comparingInt(edge -> edge[1].id()));
        for (int i = 0; i < backEdges.size(); ) {
            Block header = backEdges.get(i)[1];
            var member = new boolean[graph.blockLimit()];
            var work = new ArrayDeque<Block>();
            member[header.id()] = true;
            for (; i < backEdges.size() && backEdges.get(i)[1] == header; i++) {
                work.add(backEdges.get(i)[0]);
            }
            while (!work.isEmpty()) {
                Block block = work.poll();
                // In an irreducible graph the walk could leave through the loop's other entry: it stops at what the header does not precede.
                if (!member[block.id()] && state[block.id()] == 2 && postorder[block.id()] <= postorder[header.id()]) {
                    member[block.id()] = true;
                    work.addAll(block.predecessors());
                }
            }
            for (Block block : order) {
                if (member[block.id()]) {
                    depth[block.id()]++;
                }
            }
        }
    }
}
