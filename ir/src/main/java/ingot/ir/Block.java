package ingot.ir;

import java.util.ArrayList;
import java.util.List;

/// A basic block: phis, then instructions, the last one a terminator.
public final class Block {
    int id;
    final List<Value> phis = new ArrayList<>(0);
    final List<Value> values = new ArrayList<>();
    /// In the order of the phis' arguments. A block may occur twice (both ways of an If, keys of a Switch), in the order of its successors; a block whose `handler` this is counts as one predecessor,
    /// after its normal edge if both lead here.
    final List<Block> predecessors = new ArrayList<>(2);
    final List<Block> successors = new ArrayList<>(2);
    /// Where an exception thrown by the last throwing instruction goes: the instruction before a Goto, or the Throw, Unreachable itself; null: to the caller.
    /// The handler's phi arguments for this edge are values that are defined before that instruction.
    Block handler;

    Block(int id) { this.id = id; }

    public int id() { return id; }
    public List<Value> phis() { return phis; }
    public List<Value> values() { return values; }
    public List<Block> predecessors() { return predecessors; }
    public List<Block> successors() { return successors; }
    public Block handler() { return handler; }
    public void setHandler(Block handler) { this.handler = handler; }
    public Value terminator() { return values.getLast(); }
    /// First instruction is a Caught.
    public boolean isHandler() { return !values.isEmpty() && values.getFirst().op() instanceof Op.Caught; }

    @Override
    public String toString() { return "b" + id; }
}
