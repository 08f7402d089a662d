package ingot.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Natural loops, nested. Back edges that do not go to a dominator (irreducible code) make no loop here; their blocks belong to the loop around them.
public final class LoopForest {
    /// @param blocks header first, then in reverse postorder; those of inner loops too
    public record Loop(Block header, Loop parent, int depth, List<Block> blocks) {
        public boolean contains(Block block, LoopForest forest) {
            for (Loop loop = forest.loop(block); loop != null; loop = loop.parent) {
                if (loop == this) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Loop[] innermost;
    private final List<Loop> loops = new ArrayList<>();

    private LoopForest(Graph graph, Dominators dominators) {
        this.innermost = new Loop[graph.blockLimit()];
        for (Block header : dominators.order()) { // outer headers come before inner ones
            boolean[] body = body(graph, dominators, header);
            if (body != null) {
                Loop parent = innermost[header.id];
                var blocks = dominators.order().stream().filter(block -> body[block.id]).toList();
                var loop = new Loop(header, parent, parent == null ? 1 : parent.depth + 1, blocks);
                blocks.forEach(block -> innermost[block.id] = loop);
                loops.add(loop);
            }
        }
    }

    public static LoopForest of(Graph graph, Dominators dominators) {
        return new LoopForest(graph, dominators);
    }

    private static boolean[] body(Graph graph, Dominators dominators, Block header) {
        boolean[] body = null;
        var work = new ArrayDeque<Block>();
        for (Block predecessor : header.predecessors) {
            if (dominators.dominates(header, predecessor)) {
                if (body == null) {
                    body = new boolean[graph.blockLimit()];
                    body[header.id] = true;
                }
                work.add(predecessor);
            }
        }
        while (!work.isEmpty()) {
            Block block = work.removeLast();
            if (!body[block.id]) {
                body[block.id] = true;
                work.addAll(block.predecessors);
            }
        }
        return body;
    }

    /// Innermost loop around the block, null if there is none.
    public Loop loop(Block block) {
        return innermost[block.id];
    }

    /// 0 outside of loops.
    public int depth(Block block) {
        Loop loop = innermost[block.id];
        return loop == null ? 0 : loop.depth;
    }

    /// Outer before inner.
    public List<Loop> loops() {
        return loops;
    }
}
