package ingot.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks the invariants of a graph (package documentation). A violation is a bug of Ingot: an AssertionError with the rule, the place and the graph's text.
public final class Verifier {
    private final Graph graph;
    /// Position of each value in its block: phis are -1.
    private final int[] place;
    private final Block[] home;
    private final Dominators dominators;

    private Verifier(Graph graph) throws Violation {
        this.graph = graph;
        this.place = new int[graph.valueLimit()];
        this.home = new Block[graph.valueLimit()];
        index();
        for (Block block : graph.blocks()) {
            shape(block);
        }
        edges();
        check(GraphCleanup.reversePostorder(graph).size() == graph.blocks().size(), "unreachable block", graph.entry());
        this.dominators = Dominators.of(graph);
    }

    /// @param when the pass that has just run, for the message
    public static void verify(Graph graph, String when) {
        try {
            var verifier = new Verifier(graph);
            for (Block block : graph.blocks()) {
                verifier.values(block);
                verifier.handler(block);
            }
        } catch (Violation violation) {
            throw new AssertionError(violation.getMessage() + " after " + when + " in " + graph.method() + "\n" + GraphText.print(graph), violation);
        }
    }

    private static final class Violation extends Exception {
        private static final long serialVersionUID = 1;

        Violation(String message) { super(message); }
    }

    private void check(boolean condition, String rule, Object where) throws Violation {
        if (!condition) {
            throw new Violation(rule + " at " + where);
        }
    }

    private void index() throws Violation {
        var seen = new boolean[graph.blockLimit()];
        for (Block block : graph.blocks()) {
            check(block.id < graph.blockLimit() && !seen[block.id], "block id not unique", block);
            seen[block.id] = true;
            for (Value phi : block.phis) {
                enter(phi, block, -1);
            }
            for (int i = 0; i < block.values.size(); i++) {
                enter(block.values.get(i), block, i);
            }
        }
    }

    private void enter(Value value, Block block, int at) throws Violation {
        check(value.id < graph.valueLimit() && home[value.id] == null, "value id not unique", value);
        check(value.block == block, "value's block is not where it stands", value);
        home[value.id] = block;
        place[value.id] = at;
    }

    private void shape(Block block) throws Violation {
        check(!block.values.isEmpty(), "empty block", block);
        for (int i = 0; i < block.values.size(); i++) {
            Value value = block.values.get(i);
            check(value.op.isTerminator() == (i == block.values.size() - 1), "terminator exactly at the end", value);
            check(!(value.op instanceof Op.Phi), "phi among the instructions", value);
            check(!(value.op instanceof Op.Caught) || i == 0, "Caught is first in its block", value);
            boolean isParameter = value.op instanceof Op.Param(int index) && index == i && block == graph.entry();
            check(!(value.op instanceof Op.Param) || isParameter, "parameters come first in the entry, in order", value);
        }
        for (Value phi : block.phis) {
            check(phi.op instanceof Op.Phi, "only phis among the phis", phi);
            check(phi.args.size() == block.predecessors.size(), "one phi argument a predecessor", phi);
        }
        int successors = switch (block.terminator().op) {
            case Op.Goto _ -> 1;
            case Op.If _ -> 2;
            case Op.Switch(List<Integer> keys) -> {
                for (int i = 1; i < keys.size(); i++) {
                    check(keys.get(i - 1) < keys.get(i), "switch keys ascend", block.terminator());
                }
                yield keys.size() + 1;
            }
            default -> 0;
        };
        check(block.successors.size() == successors, "successors as the terminator says", block);
    }

    private void edges() throws Violation {
        check(graph.entry().predecessors.isEmpty(), "the entry has no predecessor", graph.entry());
        Map<Long, Integer> balance = new HashMap<>();
        for (Block block : graph.blocks()) {
            for (Block successor : block.successors) {
                balance.merge((long) block.id << 32 | successor.id, 1, Integer::sum);
                check(successor.values.isEmpty() || !(successor.values.getFirst().op instanceof Op.Caught), "normal edge into a handler", block);
            }
            if (block.handler != null) {
                balance.merge((long) block.id << 32 | block.handler.id, 1, Integer::sum);
            }
        }
        for (Block block : graph.blocks()) {
            for (Block predecessor : block.predecessors) {
                balance.merge((long) predecessor.id << 32 | block.id, -1, Integer::sum);
            }
        }
        for (var entry : balance.entrySet()) {
            check(entry.getValue() == 0, "predecessors mirror successors and handlers", "b" + (entry.getKey() >> 32) + " -> b" + entry.getKey().intValue());
        }
    }

    private void handler(Block block) throws Violation {
        Value last = Edges.exceptional(block);
        if (block.handler == null) {
            return;
        }
        check(block.handler.isHandler(), "a handler starts with Caught", block);
        check(last != null && last.op.canThrow(), "a block with a handler ends in a throwing instruction", block);
        for (Value value : block.values) {
            check(value == last || !value.op.canThrow(), "only the last instruction throws in a block with a handler", value);
        }
    }

    private void values(Block block) throws Violation {
        for (Value phi : block.phis) {
            for (int i = 0; i < phi.args.size(); i++) {
                Value argument = phi.args.get(i);
                check(argument.kind == phi.kind, "phi arguments are of its kind", phi);
                Block predecessor = block.predecessors.get(i);
                check(isPlaced(argument), "argument " + argument + " is in the graph", phi);
                check(argument.block == predecessor || dominates(argument, predecessor), "phi argument " + argument + " dominates its edge", phi);
                if (predecessor.handler == block && argument.block == predecessor) {
                    check(place[argument.id] < place[Edges.exceptional(predecessor).id], "phi argument " + argument + " is defined before the throwing instruction", phi);
                }
            }
        }
        for (int i = 0; i < block.values.size(); i++) {
            Value value = block.values.get(i);
            for (Value argument : value.args) {
                check(isPlaced(argument), "argument " + argument + " is in the graph", value);
                check(argument.block == block ? place[argument.id] < i : dominates(argument, block), "argument " + argument + " dominates its use", value);
            }
            String wrong = KindRules.violation(value, graph.method());
            check(wrong == null, wrong, value);
        }
    }

    /// The result of the last instruction of a block with a handler exists on the normal way out alone.
    private boolean dominates(Value value, Block use) {
        Block from = value.block;
        if (from.handler == null || Edges.exceptional(from) != value) {
            return dominators.dominates(from, use);
        }
        Block next = from.successors.isEmpty() ? null : from.successors.getFirst();
        return next != null && dominators.dominates(next, use)
                && next.predecessors.stream().allMatch(predecessor -> predecessor == from || dominators.dominates(next, predecessor));
    }

    private boolean isPlaced(Value value) {
        return value.id < home.length && home[value.id] != null && home[value.id] == value.block;
    }
}
