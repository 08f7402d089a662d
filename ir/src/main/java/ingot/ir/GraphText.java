package ingot.ir;

import ingot.world.Field;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;

/// The text of a graph. It is total: print(parse(print(g))) is print(g).
///
///     graph java/lang/Foo.bar(I)I
///     b0:
///       v0:INT = Param 0
///       v1:INT = Const INT 1
///       v2:INT = Binary ADD INT v0 v1
///       v3 = Return v2
///
/// A block names its predecessors, in order, with ! behind one that comes as an exception; `handler b7` says where its own exceptions go. Attributes of an
/// operation come before its arguments, successors behind `->`, the bytecode position behind `@`.
public final class GraphText {
    private GraphText() {}

    public static String print(Graph graph) {
        var text = new StringBuilder("graph ").append(graph.method().signature()).append('\n');
        for (Block block : graph.blocks()) {
            text.append(block).append(':');
            if (!block.predecessors.isEmpty()) {
                text.append(" from");
                predecessors(block, text);
            }
            if (block.handler != null) {
                text.append(" handler ").append(block.handler);
            }
            text.append('\n');
            block.phis.forEach(phi -> line(phi, graph, text));
            block.values.forEach(value -> line(value, graph, text));
        }
        return text.toString();
    }

    /// Inverse of [#print]; the method and all members are looked up in the world.
    public static Graph parse(World world, String text) {
        return new GraphParser(world, text).parse();
    }

    /// A block that comes in both ways has its normal edges first.
    private static void predecessors(Block block, StringBuilder text) {
        for (int i = 0; i < block.predecessors.size(); i++) {
            Block predecessor = block.predecessors.get(i);
            boolean exceptional = predecessor.handler == block && block.predecessors.lastIndexOf(predecessor) == i;
            text.append(' ').append(predecessor).append(exceptional ? "!" : "");
        }
    }

    private static void line(Value value, Graph graph, StringBuilder text) {
        text.append("  ").append(print(value));
        if (value.op.isTerminator() && !value.block.successors.isEmpty()) {
            text.append(" ->");
            value.block.successors.forEach(successor -> text.append(' ').append(successor));
        }
        if (value.position != null) {
            text.append(" @");
            position(value.position, graph.method(), text);
        }
        text.append('\n');
    }

    /// One value, without successors and position.
    public static String print(Value value) {
        var text = new StringBuilder().append(value);
        if (value.kind != ingot.abi.Kind.VOID) {
            text.append(':').append(value.kind);
        }
        text.append(" = ").append(value.op.getClass().getSimpleName());
        attributes(value.op, text);
        value.args.forEach(argument -> text.append(' ').append(argument));
        return text.toString();
    }

    private static void attributes(Op op, StringBuilder text) {
        switch (op) {
            case Op.Param(int index) -> add(text, index);
            case Op.Const(var kind, long bits) -> add(text, kind, bits);
            case Op.StringConst(String value) -> add(text, quote(value));
            case Op.ClassConst(Type type) -> add(text, type.descriptor());
            case Op.ObjectConst(int reference, Type type) -> add(text, reference, type.descriptor());
            case Op.Binary(var operator, var kind) -> add(text, operator, kind);
            case Op.Negate(var kind) -> add(text, kind);
            case Op.Convert(var from, var to) -> add(text, from, to);
            case Op.Compare(var kind, int nan) -> add(text, kind, nan);
            case Op.Pure(var intrinsic) -> add(text, intrinsic);
            case Op.Effect(var intrinsic) -> add(text, intrinsic);
            case Op.ZeroCheck(var kind) -> add(text, kind);
            case Op.CheckCast(Type type) -> add(text, type.descriptor());
            case Op.InstanceOf(Type type) -> add(text, type.descriptor());
            case Op.RefineType(Type type, boolean negated) -> add(text, negated ? "not" : "is", type == null ? "null?" : type.descriptor());
            case Op.RefineCompare(var condition) -> add(text, condition);
            case Op.LoadField(var field) -> add(text, name(field));
            case Op.StoreField(var field) -> add(text, name(field));
            case Op.LoadStatic(var field) -> add(text, name(field));
            case Op.StoreStatic(var field) -> add(text, name(field));
            case Op.LoadElement(var kind) -> add(text, kind);
            case Op.StoreElement(var kind) -> add(text, kind);
            case Op.DeletionBarrier(var store) -> {
                add(text, store.getClass().getSimpleName());
                attributes(store, text);
            }
            case Op.RawLoad(var kind, var order) -> add(text, kind, order);
            case Op.RawStore(var kind, var order) -> add(text, kind, order);
            case Op.CompareAndSet(var kind, boolean exchange) -> add(text, kind, exchange ? "witness" : "flag");
            case Op.GetAndUpdate(var kind, boolean adds) -> add(text, kind, adds ? "add" : "set");
            case Op.Fence(var order) -> add(text, order);
            case Op.New(var type) -> add(text, type.descriptor());
            case Op.NewArray(var type) -> add(text, type.descriptor());
            case Op.NewMultiArray(var type, int dimensions) -> add(text, type.descriptor(), dimensions);
            case Op.InitClass(var type) -> add(text, type.descriptor());
            case Op.Invoke(var dispatch, var method) -> add(text, dispatch, method.signature());
            case Op.LinkageFailure(var failure) -> add(text, failure.errorClass(), quote(failure.message()));
            case Op.If(var condition, var kind) -> add(text, condition, kind);
            case Op.Switch(var keys) -> add(text, keys.toArray());
            case Op.Phi _, Op.Caught _, Op.NullCheck _, Op.BoundsCheck _, Op.ArrayStoreCheck _, Op.ArrayLength _, Op.MonitorEnter _, Op.MonitorExit _,
                 Op.Goto _, Op.Return _, Op.Throw _, Op.Unreachable _ -> {}
        }
    }

    private static void add(StringBuilder text, Object... attributes) {
        for (Object attribute : attributes) {
            text.append(' ').append(attribute);
        }
    }

    static String name(Field field) {
        return field.holder().internalName() + "." + field.name() + ":" + field.descriptor();
    }

    /// "12" in the graph's own method; else "12 java/lang/Foo.bar()V < 3 java/lang/Foo.main()V", innermost first.
    private static void position(Position position, Method own, StringBuilder text) {
        if (position.caller() == null && position.method() == own) {
            text.append(position.bci());
            return;
        }
        for (Position at = position; at != null; at = at.caller()) {
            text.append(at == position ? "" : " < ").append(at.bci()).append(' ').append(at.method().signature());
        }
    }

    /// A string without blanks or line ends: everything outside of printable ASCII is an escape.
    static String quote(String value) {
        var text = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (c <= ' ' || c >= 127 || c == '"' || c == '\\') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
