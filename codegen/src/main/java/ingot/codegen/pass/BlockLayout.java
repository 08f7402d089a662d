package ingot.codegen.pass;

import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Graph;
import ingot.ir.Op;

import java.util.ArrayList;
import java.util.List;

/// Orders blocks for the machine: reverse postorder, with what ends in an exception, and exception dispatch, behind all the rest.
public final class BlockLayout {
    private BlockLayout() {}

    public static boolean run(Graph graph, Dominators dominators) {
        boolean[] cold = cold(graph, dominators);
        List<Block> order = dominators.order();
        var laid = new ArrayList<Block>();
        order.stream().filter(block -> !cold[block.id()]).forEach(laid::add);
        order.stream().filter(block -> cold[block.id()]).forEach(laid::add);
        boolean changed = !laid.equals(graph.blocks());
        graph.setBlocks(laid);
        return changed;
    }

    /// By block id: control goes on to an exception, or comes from one.
    static boolean[] cold(Graph graph, Dominators dominators) {
        var cold = new boolean[graph.blockLimit()];
        List<Block> order = dominators.order();
        for (Block block : order) { // dominators first
            Block above = dominators.immediate(block);
            cold[block.id()] = above != null && cold[above.id()] || block.isHandler();
        }
        for (int i = order.size() - 1; i >= 0; i--) { // successors first
            Block block = order.get(i);
            boolean ends = block.successors().stream().allMatch(next -> cold[next.id()]) && !(block.terminator().op() instanceof Op.Return);
            cold[block.id()] |= ends && block != graph.entry();
        }
        return cold;
    }
}
