package ingot.ir;

import ingot.abi.Kind;
import ingot.world.ClassType;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.List;

/// Code added to a finished graph: a run of new blocks, all at one position, without handlers (see [Edges#protect]).
final class CodePath {
    private final Graph graph;
    private final Position position;
    private final List<Block> blocks = new ArrayList<>();
    private Block block;

    CodePath(Graph graph, Position position) {
        this.graph = graph;
        this.position = position;
        begin(newBlock());
    }

    Block newBlock() {
        Block added = graph.newBlock();
        blocks.add(added);
        return added;
    }

    List<Block> blocks() { return blocks; }

    Block current() { return block; }

    void begin(Block next) { block = next; }

    Value add(Op op, Kind kind, Value... args) {
        return graph.append(block, op, kind, op.canThrow() ? position : null, args);
    }

    Value number(Kind kind, long bits) { return add(new Op.Const(kind, bits), kind); }

    Value string(String text) { return add(new Op.StringConst(text), Kind.REF); }

    Value call(Op.Dispatch dispatch, ClassType holder, String name, String descriptor, Value... args) {
        Method method = holder.declaredMethod(name, descriptor);
        return add(new Op.Invoke(dispatch, method), method.returnKind().stackKind(), args);
    }

    void jump(Block to) {
        graph.append(block, new Op.Goto(), Kind.VOID, null);
        Graph.edge(block, to);
    }
}
