package ingot.codegen.pass;

import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Value;

/// Drops the copies that branches refine: their facts have been applied, and the machine needs no copies.
public final class StripRefines {
    private StripRefines() {}

    public static boolean run(Graph graph) {
        var rewriter = new Rewriter(graph);
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op().isRefinement()) {
                    rewriter.replace(value, value.arg(0));
                }
            }
        }
        return rewriter.finish();
    }
}
