package ingot.analysis;

import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Method;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A method's SSA in arrays, in program order (the positions), for its [Flow]; the SSA itself is dropped. A block's values lie side by side, phis first.
final class FlowGraph {
    final Method method;

    // By position, except the translation from ids.
    final int[] positionOf;
    final int[] idOf;
    final Op[] ops;
    final byte[] kinds;
    final int[] argStart;
    final int[] args;
    final int[] useStart;
    final int[] uses;
    final int[] blockOf;

    // Blocks by index; blockIds translates.
    final int[] blockIds;
    final int[] blockStart;
    final int[] phiEnd;
    final int[][] successors;
    /// Index of the edge among the successor's predecessors.
    final int[][] successorEdges;
    final int[] handler;
    final int[] handlerEdge;

    /// Parameter that every return gives back, or -1; returnsNonNull if a null check lies between.
    int returnedParameter = -1;
    boolean returnsNonNull;

    FlowGraph(Graph graph) {
        method = graph.method();
        List<Block> blocks = graph.blocks();
        int count = 0;
        for (Block block : blocks) {
            count += block.phis().size() + block.values().size();
        }
        positionOf = new int[graph.valueLimit()];
        Arrays.fill(positionOf, -1);
        idOf = new int[count];
        ops = new Op[count];
        kinds = new byte[count];
        blockOf = new int[count];
        blockIds = new int[blocks.size()];
        blockStart = new int[blocks.size()];
        phiEnd = new int[blocks.size()];
        successors = new int[blocks.size()][];
        successorEdges = new int[blocks.size()][];
        handler = new int[blocks.size()];
        handlerEdge = new int[blocks.size()];
        argStart = new int[count + 1];
        place(blocks);
        args = argumentsOf(blocks);
        useStart = new int[count + 1];
        uses = usesOf();
        connect(graph);
        summariseReturns(blocks);
    }

    /// Position behind the block's last value.
    int blockEnd(int block) {
        return block + 1 < blockStart.length ? blockStart[block + 1] : ops.length;
    }

    private void place(List<Block> blocks) {
        int position = 0;
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            blockIds[b] = block.id();
            blockStart[b] = position;
            for (Value phi : block.phis()) {
                place(phi, position++, b);
            }
            phiEnd[b] = position;
            for (Value value : block.values()) {
                place(value, position++, b);
            }
        }
    }

    private void place(Value value, int position, int block) {
        positionOf[value.id()] = position;
        idOf[position] = value.id();
        ops[position] = value.op();
        kinds[position] = (byte) value.kind().ordinal();
        blockOf[position] = block;
        argStart[position + 1] = argStart[position] + value.args().size();
    }

    private int[] argumentsOf(List<Block> blocks) {
        var result = new int[argStart[ops.length]];
        for (Block block : blocks) {
            for (Value value : block.phis()) {
                addArguments(value, result);
            }
            for (Value value : block.values()) {
                addArguments(value, result);
            }
        }
        return result;
    }

    private void addArguments(Value value, int[] result) {
        int at = argStart[positionOf[value.id()]];
        for (Value arg : value.args()) {
            result[at++] = positionOf[arg.id()];
        }
    }

    private int[] usesOf() {
        var counts = new int[ops.length + 1];
        for (int arg : args) {
            counts[arg + 1]++;
        }
        for (int i = 0; i < ops.length; i++) {
            counts[i + 1] += counts[i];
        }
        System.arraycopy(counts, 0, useStart, 0, counts.length);
        var result = new int[args.length];
        for (int user = 0; user < ops.length; user++) {
            for (int i = argStart[user]; i < argStart[user + 1]; i++) {
                result[counts[args[i]]++] = user;
            }
        }
        return result;
    }

    /// A block's edges into one successor take the successor's predecessor entries in order; the handler edge comes after them.
    private void connect(Graph graph) {
        var indexOf = new int[graph.blockLimit()];
        for (int b = 0; b < blockIds.length; b++) {
            indexOf[blockIds[b]] = b;
        }
        for (int b = 0; b < blockIds.length; b++) {
            Block block = graph.blocks().get(b);
            int n = block.successors().size();
            successors[b] = new int[n];
            successorEdges[b] = new int[n];
            for (int i = 0; i < n; i++) {
                Block target = block.successors().get(i);
                int earlier = (int) block.successors().subList(0, i).stream().filter(s -> s == target).count();
                successors[b][i] = indexOf[target.id()];
                successorEdges[b][i] = edge(block, target, earlier);
            }
            Block to = block.handler();
            handler[b] = to == null ? Flow.NONE : indexOf[to.id()];
            handlerEdge[b] = to == null ? Flow.NONE : edge(block, to, (int) block.successors().stream().filter(s -> s == to).count());
        }
    }

    private static int edge(Block from, Block to, int earlier) {
        for (int i = 0; i < to.predecessors().size(); i++) {
            if (to.predecessors().get(i) == from && earlier-- == 0) {
                return i;
            }
        }
        throw new AssertionError("no edge from " + from + " to " + to);
    }

    /// Helpers such as requireNonNull give a parameter back: their callers keep what they know of the argument.
    private void summariseReturns(List<Block> blocks) {
        int parameter = -1;
        boolean nonNull = true;
        for (Block block : blocks) {
            if (block.terminator().op() instanceof Op.Return && !block.terminator().args().isEmpty()) {
                Value value = block.terminator().arg(0);
                nonNull &= passesNullCheck(value);
                int origin = originOf(value, new HashSet<>());
                if (origin < 0 || parameter >= 0 && parameter != origin) {
                    return;
                }
                parameter = origin;
            }
        }
        returnedParameter = parameter;
        returnsNonNull = nonNull;
    }

    private static boolean passesNullCheck(Value value) {
        return switch (value.op()) {
            case Op.NullCheck _ -> true;
            case Op.RefineType(var type, var negated) -> !negated && type == null || passesNullCheck(value.arg(0));
            case Op.CheckCast _, Op.RefineCompare _ -> passesNullCheck(value.arg(0));
            default -> false;
        };
    }

    /// The parameter this value always is, else -1. -2 stands for a phi being looked at.
    private static int originOf(Value value, Set<Value> phis) {
        return switch (value.op()) {
            case Op.Param(int index) -> index;
            case Op.NullCheck _, Op.CheckCast _, Op.RefineType _, Op.RefineCompare _, Op.BoundsCheck _ -> originOf(value.arg(0), phis);
            case Op.Phi _ when phis.size() < 8 -> {
                if (!phis.add(value)) {
                    yield -2;
                }
                int origin = -2;
                for (Value arg : value.args()) {
                    int one = originOf(arg, phis);
                    if (one == -1 || origin >= 0 && one >= 0 && one != origin) {
                        yield -1;
                    }
                    origin = Math.max(origin, one);
                }
                yield origin == -2 ? -1 : origin;
            }
            default -> -1;
        };
    }
}
