package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.ConstantFolding;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.GraphCleanup;
import ingot.ir.Intrinsic;
import ingot.ir.Nullness;
import ingot.ir.Op;
import ingot.ir.Value;

/// Local simplification to a fixed point: constants fold, identities go, checks that pass by definition go, branches on constants go, then blocks join.
public final class Simplify {
    private final Graph graph;
    private Rewriter rewriter;

    private Simplify(Graph graph) {
        this.graph = graph;
    }

    public static boolean run(Graph graph) {
        var pass = new Simplify(graph);
        boolean any = false;
        while (pass.sweep()) {
            any = true;
        }
        return any;
    }

    private boolean sweep() {
        rewriter = new Rewriter(graph);
        for (Block block : GraphCleanup.reversePostorder(graph)) {
            for (Value value : Rewriter.snapshot(block)) {
                for (int i = 0; i < value.args().size(); i++) {
                    rewriter.arg(value, i);
                }
                simplify(value);
            }
        }
        boolean changed = rewriter.finish();
        changed |= ThreadJumps.run(graph);
        changed |= GraphCleanup.removeUnused(graph);
        changed |= GraphCleanup.bypassEmptyBlocks(graph);
        changed |= GraphCleanup.mergeBlocks(graph);
        return changed;
    }

    static boolean isConst(Value value) {
        return value.op() instanceof Op.Const;
    }

    static long bits(Value value) {
        return ((Op.Const) value.op()).bits();
    }

    private void simplify(Value value) {
        switch (value.op()) {
            case Op.Binary(var operator, Kind kind) -> {
                Value simpler = Algebra.simplify(operator, kind, value, rewriter);
                if (simpler != null) {
                    rewriter.replace(value, simpler);
                }
            }
            case Op.Negate(Kind kind) -> {
                if (isConst(value.arg(0))) {
                    fold(value, ConstantFolding.negate(kind, bits(value.arg(0))));
                }
            }
            case Op.Convert(Kind from, Kind to) -> convert(value, from, to);
            case Op.Compare(Kind kind, int nan) -> {
                if (isConst(value.arg(0)) && isConst(value.arg(1))) {
                    fold(value, ConstantFolding.compare(kind, nan, bits(value.arg(0)), bits(value.arg(1))));
                }
            }
            case Op.Pure(var intrinsic) -> intrinsic(value, intrinsic);
            case Op.InstanceOf _, Op.NullCheck _, Op.CheckCast _, Op.BoundsCheck _, Op.ZeroCheck _, Op.ArrayStoreCheck _, Op.ArrayLength _ -> objects(value);
            case Op.If(var condition, Kind kind) -> branch(value, condition, kind);
            case Op.Switch(var keys) -> {
                if (isConst(value.arg(0))) {
                    int found = keys.indexOf((int) bits(value.arg(0)));
                    keepOnly(value.block(), found < 0 ? keys.size() : found);
                } else if (keys.isEmpty()) {
                    keepOnly(value.block(), 0);
                }
            }
            default -> {}
        }
    }

    private void fold(Value value, long bits) {
        rewriter.replace(value, rewriter.constant(value, new Op.Const(value.kind(), bits), value.kind()));
    }

    private void convert(Value value, Kind from, Kind to) {
        Value a = value.arg(0);
        if (isConst(a)) {
            fold(value, ConstantFolding.convert(from, to, bits(a)));
        } else if (a.op() instanceof Op.Convert(Kind inner, Kind between) && from == Kind.INT && inner == Kind.INT
                && (between == to || between == Kind.BYTE && to == Kind.SHORT)) {
            rewriter.replace(value, a); // narrowed already
        } else if (from == Kind.INT && isNarrowLoad(a, to)) {
            rewriter.replace(value, a);
        }
    }

    private static boolean isNarrowLoad(Value a, Kind to) {
        return switch (a.op()) {
            case Op.LoadElement(Kind kind) -> kind == to;
            case Op.LoadField(var field) -> field.kind() == to;
            case Op.LoadStatic(var field) -> field.kind() == to;
            default -> false;
        };
    }

    private void intrinsic(Value value, Intrinsic intrinsic) {
        if (intrinsic == Intrinsic.GET_CLASS) {
            if (exactType(value.arg(0)) instanceof ingot.world.Type type) {
                rewriter.replace(value, rewriter.constant(value, new Op.ClassConst(type), Kind.REF));
            }
        } else if (value.args().stream().allMatch(Simplify::isConst)) {
            Long bits = ConstantFolding.intrinsic(intrinsic, bits(value.arg(0)), value.args().size() > 1 ? bits(value.arg(1)) : 0);
            if (bits != null) {
                fold(value, bits);
            }
        }
    }

    /// Of a non-null value with an exact type, else null.
    static ingot.world.Type exactType(Value value) {
        return switch (value.op()) {
            case Op.New(var type) -> type;
            case Op.NewArray(var type) -> type;
            case Op.NewMultiArray(var type, _) -> type;
            case Op.ObjectConst(_, var type) -> type;
            case Op.NullCheck _, Op.CheckCast _ -> exactType(value.arg(0));
            default -> null;
        };
    }

    private void objects(Value value) {
        Value a = value.arg(0);
        switch (value.op()) {
            case Op.NullCheck _ -> {
                if (Nullness.isNonNull(a, graph.method())) {
                    rewriter.removeCheck(value, a);
                }
            }
            case Op.CheckCast(var type) -> {
                if (Nullness.isNull(a) || exactType(a) != null && exactType(a).isSubtypeOf(type)
                        || a.op() instanceof Op.CheckCast(var known) && known.isSubtypeOf(type)) {
                    rewriter.removeCheck(value, a);
                }
            }
            case Op.InstanceOf(var type) -> {
                if (Nullness.isNull(a)) {
                    fold(value, 0);
                } else if (exactType(a) != null) {
                    fold(value, exactType(a).isSubtypeOf(type) ? 1 : 0);
                }
            }
            case Op.BoundsCheck _ -> {
                if (isConst(a) && isConst(value.arg(1)) && bits(a) >= 0 && bits(a) < bits(value.arg(1))) {
                    rewriter.removeCheck(value, a);
                }
            }
            case Op.ZeroCheck _ -> {
                if (isConst(a) && bits(a) != 0) {
                    rewriter.removeCheck(value, null);
                }
            }
            case Op.ArrayStoreCheck _ -> {
                if (Nullness.isNull(value.arg(1))) {
                    rewriter.removeCheck(value, null);
                }
            }
            case Op.ArrayLength _ -> arrayLength(value, a);
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    private void arrayLength(Value value, Value array) {
        while (array.op() instanceof Op.NullCheck || array.op() instanceof Op.CheckCast) {
            array = array.arg(0);
        }
        if (array.op() instanceof Op.NewArray) {
            rewriter.replace(value, rewriter.find(array.arg(0)));
        }
    }

    private void branch(Value value, Op.Condition condition, Kind kind) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        Block block = value.block();
        Boolean known = decide(condition, kind, a, b);
        if (known != null) {
            keepOnly(block, known ? 0 : 1);
        } else if (block.successors().get(0) == block.successors().get(1) && block.successors().get(0).phis().isEmpty()) {
            keepOnly(block, 0);
        } else if (isConst(a) && !isConst(b) && condition != Op.Condition.ULT && condition != Op.Condition.UGE) {
            value.setOp(new Op.If(swap(condition), kind));
            value.args().set(0, b);
            value.args().set(1, a);
            rewriter.setChanged();
        } else if (kind == Kind.INT && a.op() instanceof Op.Compare(Kind compared, _) && compared == Kind.LONG && isConst(b) && bits(b) == 0) {
            value.setOp(new Op.If(condition, Kind.LONG));
            value.args().set(0, rewriter.arg(a, 0));
            value.args().set(1, rewriter.arg(a, 1));
            rewriter.setChanged();
        } else if (kind == Kind.INT && isBoolean(a) && isConst(b) && bits(b) == 1 && (condition == Op.Condition.EQ || condition == Op.Condition.NE)) {
            value.setOp(new Op.If(condition.negate(), kind)); // compare with zero: the machine tests that without a constant
            value.args().set(1, rewriter.constant(value, new Op.Const(Kind.INT, 0), Kind.INT));
            rewriter.setChanged();
        }
    }

    private static boolean isBoolean(Value value) {
        return value.op() instanceof Op.InstanceOf;
    }

    private Boolean decide(Op.Condition condition, Kind kind, Value a, Value b) {
        if (kind != Kind.REF) {
            if (isConst(a) && isConst(b)) {
                return ConstantFolding.holds(condition, kind, bits(a), bits(b));
            }
            return a == b ? switch (condition) { case EQ, GE, LE, UGE -> true; case NE, LT, GT, ULT -> false; } : null;
        }
        boolean wantEqual = condition == Op.Condition.EQ;
        if (a == b || isSameConstant(a, b)) {
            return wantEqual;
        }
        boolean differ = Nullness.isNull(a) && Nullness.isNonNull(b, graph.method()) || Nullness.isNull(b) && Nullness.isNonNull(a, graph.method())
                || isDistinctConstant(a, b);
        return differ ? !wantEqual : null;
    }

    private static boolean isSameConstant(Value a, Value b) {
        return a.op().equals(b.op()) && switch (a.op()) {
            case Op.Const _, Op.ClassConst _, Op.ObjectConst _, Op.StringConst _ -> true;
            default -> false;
        };
    }

    /// Mirrors of two types are two objects; so are two image objects. (A mirror or string may also appear as an image object.)
    private static boolean isDistinctConstant(Value a, Value b) {
        return a.op() instanceof Op.ClassConst(var one) && b.op() instanceof Op.ClassConst(var other) && one != other
                || a.op() instanceof Op.ObjectConst(int first, _) && b.op() instanceof Op.ObjectConst(int second, _) && first != second;
    }

    static Op.Condition swap(Op.Condition condition) {
        return switch (condition) {
            case EQ, NE -> condition;
            case LT -> Op.Condition.GT;
            case GT -> Op.Condition.LT;
            case LE -> Op.Condition.GE;
            case GE -> Op.Condition.LE;
            case ULT, UGE -> throw new IllegalArgumentException("not swapped: " + condition);
        };
    }

    private void keepOnly(Block block, int index) {
        Edges.keepOnly(graph, block, index);
        rewriter.setEdgesLost();
    }
}
