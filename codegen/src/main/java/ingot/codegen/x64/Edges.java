package ingot.codegen.x64;

import ingot.codegen.alloc.CodeBlock;
import ingot.codegen.alloc.Insn;
import ingot.ir.Block;
import ingot.ir.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins the code blocks: successors in the order of the graph's, critical edges split, operands of phis by predecessor.
final class Edges {
    private static final int[] NONE = {};

    private final Selection selection;
    private final BlockOrder order;
    private final Map<Block, Integer> incoming = new HashMap<>();
    /// Per block, the graph's edge number of each predecessor in the code.
    private final Map<Block, List<Integer>> edges = new HashMap<>();
    private final Map<Block, List<CodeBlock>> before = new HashMap<>();
    private final Set<Block> placed = new HashSet<>();
    private int nextId;

    Edges(Selection selection, BlockOrder order) {
        this.selection = selection;
        this.order = order;
        this.nextId = selection.graph.blockLimit();
    }

    void link() {
        for (Block block : order.blocks()) {
            block.successors().forEach(successor -> incoming.merge(successor, 1, Integer::sum));
        }
        for (Block block : order.blocks()) {
            CodeBlock code = selection.block(block);
            selection.code.blocks.addAll(before.getOrDefault(block, List.of()));
            selection.code.blocks.add(code);
            placed.add(block);
            for (int i = 0; i < block.successors().size(); i++) {
                link(block, i, code);
            }
        }
        for (Block block : order.blocks()) {
            if (!block.isHandler()) {
                phis(block);
            }
        }
    }

    private void link(Block block, int slot, CodeBlock code) {
        Block successor = block.successors().get(slot);
        edges.computeIfAbsent(successor, _ -> new ArrayList<>()).add(edgeNumber(block, slot, successor));
        if (block.successors().size() == 1 || incoming.get(successor) == 1) {
            CodeBlock.edge(code, selection.block(successor));
            return;
        }
        var between = new CodeBlock(nextId++, Math.min(code.loopDepth, order.depth(successor)));
        between.insns.add(new Insn("goto", NONE, NONE, (Encode) e -> e.jump(between.successors.getFirst())).plainJump());
        if (placed.contains(successor)) {
            selection.code.blocks.add(between);
        } else { // out of the loop that the edge may leave
            before.computeIfAbsent(successor, _ -> new ArrayList<>()).add(between);
        }
        CodeBlock.edge(code, between);
        CodeBlock.edge(between, selection.block(successor));
    }

    /// The n-th edge from a block to the same successor is the n-th entry of that block among the predecessors.
    private static int edgeNumber(Block block, int slot, Block successor) {
        int skip = 0;
        for (int i = 0; i < slot; i++) {
            skip += block.successors().get(i) == successor ? 1 : 0;
        }
        for (int i = 0; i < successor.predecessors().size(); i++) {
            if (successor.predecessors().get(i) == block && skip-- == 0) {
                return i;
            }
        }
        throw new AssertionError("edge from " + block + " to " + successor + " is missing");
    }

    private void phis(Block block) {
        var needed = block.phis().stream().filter(selection::isNeeded).toList();
        CodeBlock code = selection.block(block);
        code.phis = new int[needed.size()];
        code.phiOperands = new int[needed.size()][];
        for (int i = 0; i < code.phis.length; i++) {
            Value phi = needed.get(i);
            code.phis[i] = selection.result(phi);
            code.phiOperands[i] = edges.getOrDefault(block, List.of()).stream().mapToInt(edge -> selection.any(phi.arg(edge))).toArray();
        }
    }
}
