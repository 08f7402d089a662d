package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

/// Drops bounds checks that cannot fail and decides branches whose outcome follows from what dominates them ([Ranges]).
public final class RedundantTests {
    private RedundantTests() {}

    public static boolean run(Graph graph, Dominators dominators) {
        if (graph.blocks().stream().noneMatch(block -> block.values().stream().anyMatch(RedundantTests::isCandidate))) {
            return false;
        }
        var ranges = new Ranges(graph, dominators);
        var rewriter = new Rewriter(graph);
        for (Block block : dominators.order()) {
            for (Value value : Rewriter.snapshot(block)) {
                int index = block.values().indexOf(value);
                if (value.op() instanceof Op.BoundsCheck) {
                    if (ranges.prove(null, value.arg(0), 0, block, index) && ranges.prove(value.arg(0), value.arg(1), -1, block, index)) {
                        rewriter.replace(value, value.arg(0)); // stays in place until all is proved: places are by index
                    }
                }
            }
        }
        for (Block block : dominators.order()) {
            decide(graph, block, ranges, rewriter);
        }
        for (Block block : graph.blocks()) {
            for (Value value : Rewriter.snapshot(block)) {
                if (value.op() instanceof Op.BoundsCheck && rewriter.find(value) != value) {
                    rewriter.removeCheck(value, null);
                }
            }
        }
        return rewriter.finish();
    }

    private static boolean isCandidate(Value value) {
        return value.op() instanceof Op.BoundsCheck || value.op() instanceof Op.If(_, Kind kind) && kind == Kind.INT;
    }

    private static void decide(Graph graph, Block block, Ranges ranges, Rewriter rewriter) {
        Value test = block.terminator();
        if (!(test.op() instanceof Op.If(var condition, Kind kind)) || kind != Kind.INT) {
            return;
        }
        Value a = test.arg(0);
        Value b = test.arg(1);
        int index = block.values().size() - 1;
        Boolean known = switch (condition) {
            case LT -> order(a, b, ranges, block, index);
            case GE -> not(order(a, b, ranges, block, index));
            case GT -> order(b, a, ranges, block, index);
            case LE -> not(order(b, a, ranges, block, index));
            case EQ -> differ(a, b, ranges, block, index) ? false : null;
            case NE -> differ(a, b, ranges, block, index) ? true : null;
            case ULT, UGE -> null;
        };
        if (known != null) {
            Edges.keepOnly(graph, block, known ? 0 : 1);
            rewriter.setEdgesLost();
        }
    }

    /// Whether a < b; null if unknown.
    private static Boolean order(Value a, Value b, Ranges ranges, Block block, int index) {
        return ranges.prove(a, b, -1, block, index) ? Boolean.TRUE : ranges.prove(b, a, 0, block, index) ? Boolean.FALSE : null;
    }

    private static boolean differ(Value a, Value b, Ranges ranges, Block block, int index) {
        return ranges.prove(a, b, -1, block, index) || ranges.prove(b, a, -1, block, index);
    }

    private static Boolean not(Boolean value) {
        return value == null ? null : !value;
    }
}
