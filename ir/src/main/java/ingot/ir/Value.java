package ingot.ir;

import ingot.abi.Kind;

import java.util.ArrayList;
import java.util.List;

/// One SSA value or instruction. Ids are dense within a graph: in reverse postorder after building, then in order
/// of creation.
public final class Value {
    int id;
    Op op;
    /// Stack kind of the result, VOID if there is none.
    Kind kind;
    final List<Value> args = new ArrayList<>(2);
    Block block;
    /// Where it came from, for traces and line numbers; null for values that cannot fault or call.
    Position position;

    Value(int id, Op op, Kind kind) {
        this.id = id;
        this.op = op;
        this.kind = kind;
    }

    public int id() { return id; }
    public Op op() { return op; }
    public Kind kind() { return kind; }
    /// Live list: passes may change it.
    public List<Value> args() { return args; }
    public Value arg(int index) { return args.get(index); }
    public Block block() { return block; }
    public Position position() { return position; }
    public void setOp(Op op) { this.op = op; }
    public void setKind(Kind kind) { this.kind = kind; }
    public void setPosition(Position position) { this.position = position; }
    public void setBlock(Block block) { this.block = block; }

    @Override
    public String toString() { return "v" + id; }
}
