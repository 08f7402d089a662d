package ingot.ir;

import java.util.List;

/// Changes of the control flow that keep predecessors, successors and phi arguments in step.
public final class Edges {
    private Edges() {}

    /// Removes the predecessor at this index, with the phis' arguments for it. The other side of the edge is the caller's.
    public static void removePredecessor(Block block, int index) {
        block.predecessors.remove(index);
        for (Value phi : block.phis) {
            phi.args.remove(index);
        }
    }

    /// Index of the edge that `from` makes by its successor `index`: a block may lead to another in several ways.
    public static int predecessorIndex(Block from, int index) {
        Block to = from.successors.get(index);
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += from.successors.get(i) == to ? 1 : 0;
        }
        for (int i = 0; i < to.predecessors.size(); i++) {
            if (to.predecessors.get(i) == from && before-- == 0) {
                return i;
            }
        }
        throw new IllegalStateException("edge " + from + " -> " + to + " is one-sided");
    }

    /// The block's exceptions go to the caller from now on.
    public static void removeHandler(Block block) {
        Block handler = block.handler;
        if (handler != null) {
            removePredecessor(handler, handler.predecessors.lastIndexOf(block));
            block.handler = null;
        }
    }

    /// The block's terminator becomes a Goto to its successor `index`; its other edges go.
    public static void keepOnly(Graph graph, Block block, int index) {
        for (int i = block.successors.size() - 1; i >= 0; i--) {
            if (i != index) {
                removeSuccessor(block, i);
                index -= i < index ? 1 : 0;
            }
        }
        block.values.removeLast();
        graph.append(block, new Op.Goto(), ingot.abi.Kind.VOID, null);
    }

    /// Removes one way out, with the phi arguments for it; the terminator is the caller's.
    public static void removeSuccessor(Block block, int index) {
        removePredecessor(block.successors.get(index), predecessorIndex(block, index));
        block.successors.remove(index);
    }

    /// Control never passes the block's value at `index`: what follows goes, and the block ends in Unreachable. Its handler stays if that value may throw.
    public static void cutAfter(Graph graph, Block block, int index) {
        Value last = block.values.get(index);
        if (block.handler != null && !last.op.canThrow()) {
            removeHandler(block);
        }
        while (!block.successors.isEmpty()) {
            removeSuccessor(block, block.successors.size() - 1);
        }
        block.values.subList(index + 1, block.values.size()).clear();
        graph.append(block, new Op.Unreachable(), ingot.abi.Kind.VOID, last.position);
    }

    /// Moves the instructions from `index` on, with the ways out and the handler, to a new block that this one goes to.
    public static Block split(Graph graph, Block block, int index) {
        Block rest = graph.newBlock();
        List<Value> moved = block.values.subList(index, block.values.size());
        moved.forEach(value -> value.block = rest);
        rest.values.addAll(moved);
        moved.clear();
        rest.successors.addAll(block.successors);
        block.successors.clear();
        for (Block successor : rest.successors) {
            successor.predecessors.replaceAll(predecessor -> predecessor == block ? rest : predecessor);
        }
        if (block.handler != null) {
            rest.handler = block.handler;
            block.handler.predecessors.replaceAll(predecessor -> predecessor == block ? rest : predecessor);
            block.handler = null;
        }
        graph.append(block, new Op.Goto(), ingot.abi.Kind.VOID, null);
        Graph.edge(block, rest);
        return rest;
    }

    /// What a block's throwing instruction brings to its handler: the arguments of the handler's phis for that edge.
    public static List<Value> handled(Block block) {
        int edge = block.handler.predecessors.lastIndexOf(block);
        return block.handler.phis.stream().map(phi -> phi.arg(edge)).toList();
    }

    /// Leads all that throws out of the block to a handler: each such instruction ends a block. Blocks that have a handler keep it.
    ///
    /// @param handled the handler's phi arguments; they are defined before the block
    public static void protect(Graph graph, Block block, Block handler, List<Value> handled) {
        Block current = block;
        for (int i = 0; current.handler == null && i < current.values.size(); i++) {
            Value value = current.values.get(i);
            if (!value.op.canThrow()) {
                continue;
            }
            boolean last = exceptional(current) == value;
            Block rest = last ? null : split(graph, current, i + 1);
            Graph.handlerEdge(current, handler);
            for (int phi = 0; phi < handled.size(); phi++) {
                handler.phis.get(phi).args.add(handled.get(phi));
            }
            if (last) {
                return;
            }
            current = rest;
            i = -1;
        }
    }

    /// Drops blocks that the entry does not reach, and their edges into the others. True if there were any.
    public static boolean removeUnreachable(Graph graph) {
        var reachable = new boolean[graph.blockLimit()];
        List<Block> order = GraphCleanup.reversePostorder(graph);
        if (order.size() == graph.blocks().size()) {
            return false;
        }
        order.forEach(block -> reachable[block.id] = true);
        for (Block block : order) {
            for (int i = block.predecessors.size() - 1; i >= 0; i--) {
                if (!reachable[block.predecessors.get(i).id]) {
                    removePredecessor(block, i);
                }
            }
        }
        graph.setBlocks(graph.blocks().stream().filter(block -> reachable[block.id]).toList());
        return true;
    }

    /// Replaces every use by the mapped value. `to` is indexed by value id; null or beyond its end: unchanged. Chains are followed.
    public static void replaceUses(Graph graph, Value[] to) {
        for (Block block : graph.blocks()) {
            block.phis.forEach(value -> replaceArguments(value, to));
            block.values.forEach(value -> replaceArguments(value, to));
        }
    }

    private static void replaceArguments(Value value, Value[] to) {
        for (int i = 0; i < value.args.size(); i++) {
            Value argument = value.args.get(i);
            while (argument.id < to.length && to[argument.id] != null) {
                argument = to[argument.id];
            }
            value.args.set(i, argument);
        }
    }

    /// The instruction whose exception goes to the block's handler: before a Goto or Unreachable, or the Throw itself. Null if the block cannot have one.
    public static Value exceptional(Block block) {
        Value terminator = block.terminator();
        return switch (terminator.op) {
            case Op.Throw _ -> terminator;
            case Op.Goto _, Op.Unreachable _ -> block.values.size() < 2 ? null : block.values.get(block.values.size() - 2);
            default -> null;
        };
    }

    /// Takes a checking instruction out whose check always passes; its uses are the caller's. Returns true if its block lost a handler.
    public static boolean removeCheck(Block block, Value check) {
        boolean loses = block.handler != null && exceptional(block) == check;
        if (loses) {
            removeHandler(block);
        }
        block.values.remove(check);
        return loses;
    }
}
