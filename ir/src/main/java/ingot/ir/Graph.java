package ingot.ir;

import ingot.abi.Kind;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.List;

/// The SSA form of one method. Mutable while one pass owns it.
public final class Graph {
    private final Method method;
    private final List<Block> blocks = new ArrayList<>();
    private int nextValue;
    private int nextBlock;

    public Graph(Method method) { this.method = method; }

    public Method method() { return method; }
    /// The first is the entry. Reverse postorder after building; passes may add at the end.
    public List<Block> blocks() { return blocks; }
    public Block entry() { return blocks.getFirst(); }
    /// Value ids are below this.
    public int valueLimit() { return nextValue; }
    public int blockLimit() { return nextBlock; }

    public Block newBlock() {
        var block = new Block(nextBlock++);
        blocks.add(block);
        return block;
    }

    /// A value not yet placed in a block.
    public Value newValue(Op op, Kind kind, Position position, Value... args) {
        var value = new Value(nextValue++, op, kind);
        value.position = position;
        for (Value arg : args) {
            value.args.add(arg);
        }
        return value;
    }

    /// Appends to the block's instructions.
    public Value append(Block block, Op op, Kind kind, Position position, Value... args) {
        var value = newValue(op, kind, position, args);
        value.block = block;
        block.values.add(value);
        return value;
    }

    public Value appendPhi(Block block, Kind kind) {
        var value = newValue(new Op.Phi(), kind, null);
        value.block = block;
        block.phis.add(value);
        return value;
    }

    /// Replaces the block list; the first stays the entry.
    public void setBlocks(List<Block> kept) {
        var list = List.copyOf(kept);
        blocks.clear();
        blocks.addAll(list);
    }

    /// Takes these blocks in this order and numbers them and their values densely. Side tables by id end here.
    public void renumber(List<Block> order) {
        setBlocks(order);
        nextBlock = 0;
        nextValue = 0;
        for (Block block : blocks) {
            block.id = nextBlock++;
            for (Value phi : block.phis) {
                phi.id = nextValue++;
            }
            for (Value value : block.values) {
                value.id = nextValue++;
            }
        }
    }

    /// Takes over all blocks and values of another graph, under new ids, behind its own blocks. The other graph is not usable afterwards.
    public void adopt(Graph other) {
        for (Block block : other.blocks) {
            block.id = nextBlock++;
            blocks.add(block);
            for (Value phi : block.phis) {
                phi.id = nextValue++;
            }
            for (Value value : block.values) {
                value.id = nextValue++;
            }
        }
        other.blocks.clear();
    }

    /// The same graph once more: equal ids and positions, blocks and values of its own.
    public Graph copy() {
        var copy = new Graph(method);
        copy.nextBlock = nextBlock;
        copy.nextValue = nextValue;
        var blockOf = new Block[nextBlock];
        var valueOf = new Value[nextValue];
        for (Block block : blocks) {
            var same = new Block(block.id);
            blockOf[block.id] = same;
            copy.blocks.add(same);
            block.phis.forEach(phi -> same.phis.add(copy(phi, same, valueOf)));
            block.values.forEach(value -> same.values.add(copy(value, same, valueOf)));
        }
        for (Block block : blocks) {
            Block same = blockOf[block.id];
            block.predecessors.forEach(other -> same.predecessors.add(blockOf[other.id]));
            block.successors.forEach(other -> same.successors.add(blockOf[other.id]));
            same.handler = block.handler == null ? null : blockOf[block.handler.id];
            block.phis.forEach(phi -> phi.args.forEach(arg -> valueOf[phi.id].args.add(valueOf[arg.id])));
            block.values.forEach(value -> value.args.forEach(arg -> valueOf[value.id].args.add(valueOf[arg.id])));
        }
        return copy;
    }

    private static Value copy(Value value, Block block, Value[] valueOf) {
        var same = new Value(value.id, value.op, value.kind);
        same.block = block;
        same.position = value.position;
        valueOf[value.id] = same;
        return same;
    }

    /// For the parser: ids as written.
    Block newBlock(int id) {
        var block = new Block(id);
        nextBlock = Math.max(nextBlock, id + 1);
        blocks.add(block);
        return block;
    }

    /// For the parser: ids as written.
    Value newValue(int id, Op op, Kind kind, Position position) {
        var value = new Value(id, op, kind);
        value.position = position;
        nextValue = Math.max(nextValue, id + 1);
        return value;
    }

    public static void edge(Block from, Block to) {
        from.successors.add(to);
        to.predecessors.add(from);
    }

    public static void handlerEdge(Block from, Block handler) {
        from.handler = handler;
        handler.predecessors.add(from);
    }
}
