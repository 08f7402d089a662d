package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.PhiCleanup;
import ingot.ir.GraphCleanup;
import ingot.ir.Value;

import java.util.ArrayList;
import java.util.List;

/// Collects replacements while a pass walks a graph, and applies them at its end. A replaced value stays in place until then, so that the walk may go on.
final class Rewriter {
    private final Graph graph;
    private Value[] to;
    private boolean changed;
    private boolean edgesLost;

    Rewriter(Graph graph) {
        this.graph = graph;
        this.to = new Value[graph.valueLimit()];
    }

    /// What the value stands for by now.
    Value find(Value value) {
        while (value.id() < to.length && to[value.id()] != null) {
            value = to[value.id()];
        }
        return value;
    }

    /// The operand as it stands now; writes it back.
    Value arg(Value value, int index) {
        Value argument = find(value.arg(index));
        value.args().set(index, argument);
        return argument;
    }

    void replace(Value value, Value by) {
        if (value.id() >= to.length) {
            to = java.util.Arrays.copyOf(to, graph.valueLimit() + 16);
        }
        to[value.id()] = by;
        changed = true;
    }

    /// Replaces a check that always passes, and takes it out of its block.
    void removeCheck(Value check, Value by) {
        if (by != null) {
            replace(check, by);
        }
        edgesLost |= Edges.removeCheck(check.block(), check);
        changed = true;
    }

    /// A constant right before `before`, or at the start of its block if it is a phi.
    Value constant(Value before, Op op, Kind kind) {
        return insertBefore(before, op, kind);
    }

    Value insertBefore(Value before, Op op, Kind kind, Value... args) {
        Value value = graph.newValue(op, kind, before.position(), args);
        Block block = before.block();
        value.setBlock(block);
        int at = before.op() instanceof Op.Phi ? block.isHandler() ? 1 : 0 : block.values().indexOf(before);
        block.values().add(at, value);
        return value;
    }

    void setChanged() { changed = true; }

    void setEdgesLost() {
        edgesLost = true;
        changed = true;
    }

    boolean isChanged() { return changed; }

    /// Applies the replacements; drops unreachable blocks and what is unused. True if the pass changed anything.
    boolean finish() {
        if (changed) {
            Edges.replaceUses(graph, to);
            if (edgesLost) {
                Edges.removeUnreachable(graph);
            }
            PhiCleanup.run(graph);
            GraphCleanup.removeUnused(graph);
        }
        return changed;
    }

    /// A copy to iterate over while the block changes.
    static List<Value> snapshot(Block block) {
        return new ArrayList<>(block.values());
    }
}
