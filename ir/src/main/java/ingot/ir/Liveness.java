package ingot.ir;

import java.util.BitSet;

/// Values live at block boundaries. A phi's arguments are live out of the predecessors, the phi itself is defined at its block's start; values
/// that a handler needs count as live out of the blocks that lead to it.
public final class Liveness {
    private final BitSet[] in;
    private final BitSet[] out;

    private Liveness(Graph graph) {
        this.in = new BitSet[graph.blockLimit()];
        this.out = new BitSet[graph.blockLimit()];
        var order = GraphCleanup.reversePostorder(graph);
        for (Block block : order) {
            in[block.id] = new BitSet();
            out[block.id] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                changed |= update(order.get(i));
            }
        }
    }

    public static Liveness of(Graph graph) {
        return new Liveness(graph);
    }

    private boolean update(Block block) {
        BitSet live = out[block.id];
        int before = live.cardinality();
        for (Block successor : block.successors) {
            flow(block, successor, live);
        }
        if (block.handler != null) {
            flow(block, block.handler, live);
        }
        var start = (BitSet) live.clone();
        for (int i = block.values.size() - 1; i >= 0; i--) {
            Value value = block.values.get(i);
            start.clear(value.id);
            value.args.forEach(argument -> start.set(argument.id));
        }
        block.phis.forEach(phi -> start.clear(phi.id));
        boolean changed = live.cardinality() != before || !start.equals(in[block.id]);
        in[block.id] = start;
        return changed;
    }

    private void flow(Block from, Block to, BitSet live) {
        live.or(in[to.id]);
        for (int i = 0; i < to.predecessors.size(); i++) {
            if (to.predecessors.get(i) == from) {
                for (Value phi : to.phis) {
                    live.set(phi.args.get(i).id);
                }
            }
        }
    }

    /// Ids of values live at the block's start, behind its phis (which are not among them).
    public BitSet in(Block block) {
        return in[block.id];
    }

    /// Ids of values live at the block's end, arguments of the successors' phis included.
    public BitSet out(Block block) {
        return out[block.id];
    }
}
