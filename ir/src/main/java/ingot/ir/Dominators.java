package ingot.ir;

import java.util.ArrayList;
import java.util.List;

/// Immediate dominators, by the iteration of Cooper, Harvey and Kennedy ("A Simple, Fast Dominance Algorithm", 2001), with preorder intervals for
/// constant-time queries. Handler edges count as edges. All blocks must be reachable.
public final class Dominators {
    private final Block[] immediate;
    private final int[] number;
    private final int[] enter;
    private final int[] leave;
    private final List<List<Block>> children;
    private final List<Block> order;

    private Dominators(Graph graph) {
        this.order = GraphCleanup.reversePostorder(graph);
        this.immediate = new Block[graph.blockLimit()];
        this.number = new int[graph.blockLimit()];
        this.enter = new int[graph.blockLimit()];
        this.leave = new int[graph.blockLimit()];
        this.children = new ArrayList<>(graph.blockLimit());
        for (int i = 0; i < graph.blockLimit(); i++) {
            children.add(new ArrayList<>(0));
        }
        for (int i = 0; i < order.size(); i++) {
            number[order.get(i).id] = i;
        }
        iterate(graph.entry());
        for (Block block : order) {
            if (block != graph.entry()) {
                children.get(immediate[block.id].id).add(block);
            }
        }
        numberTree(graph.entry());
    }

    public static Dominators of(Graph graph) {
        return new Dominators(graph);
    }

    private void iterate(Block entry) {
        immediate[entry.id] = entry;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : order) {
                if (block == entry) {
                    continue;
                }
                Block found = null;
                for (Block predecessor : block.predecessors) {
                    if (immediate[predecessor.id] != null) {
                        found = found == null ? predecessor : intersect(found, predecessor);
                    }
                }
                if (immediate[block.id] != found) {
                    immediate[block.id] = found;
                    changed = true;
                }
            }
        }
    }

    private Block intersect(Block a, Block b) {
        while (a != b) {
            while (number[a.id] > number[b.id]) {
                a = immediate[a.id];
            }
            while (number[b.id] > number[a.id]) {
                b = immediate[b.id];
            }
        }
        return a;
    }

    private void numberTree(Block entry) {
        record Visit(Block block, int[] at) {}
        var stack = new java.util.ArrayDeque<Visit>();
        int counter = 0;
        stack.push(new Visit(entry, new int[1]));
        enter[entry.id] = counter++;
        while (!stack.isEmpty()) {
            Visit visit = stack.peek();
            var below = children.get(visit.block.id);
            if (visit.at[0] == below.size()) {
                leave[stack.pop().block.id] = counter++;
            } else {
                Block child = below.get(visit.at[0]++);
                enter[child.id] = counter++;
                stack.push(new Visit(child, new int[1]));
            }
        }
    }

    /// Null of the entry.
    public Block immediate(Block block) {
        Block found = immediate[block.id];
        return found == block ? null : found;
    }

    /// Blocks whose immediate dominator this is, in reverse postorder.
    public List<Block> children(Block block) {
        return children.get(block.id);
    }

    /// Reflexive.
    public boolean dominates(Block above, Block below) {
        return enter[above.id] <= enter[below.id] && leave[below.id] <= leave[above.id];
    }

    /// All blocks, in reverse postorder.
    public List<Block> order() {
        return order;
    }
}
