package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.ConstantFolding;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Constants that hold because the ways on which they would not are never taken (Wegman and Zadeck, "Constant propagation with conditional branches", 1991).
/// After inlining, this finds what the local rules of [Simplify] cannot: constants around loops.
///
/// A value is unseen, one constant (as its operation), or varying, and only goes down that list; a block is entered once an edge into it is found to be
/// taken. Handler edges count as taken with their block.
public final class SparseConditionalConstants {
    private static final Op VARYING = new Op.Unreachable();

    private final Graph graph;
    /// By value id: null unseen, VARYING, else the constant.
    private final Op[] known;
    private final List<List<Value>> users = new ArrayList<>();
    /// By block id, one bit a predecessor: the edge is taken.
    private final boolean[][] taken;
    private final boolean[] entered;
    private final ArrayDeque<Block> blocks = new ArrayDeque<>();
    private final ArrayDeque<Value> values = new ArrayDeque<>();

    private SparseConditionalConstants(Graph graph) {
        this.graph = graph;
        this.known = new Op[graph.valueLimit()];
        this.taken = new boolean[graph.blockLimit()][];
        this.entered = new boolean[graph.blockLimit()];
        for (int i = 0; i < known.length; i++) {
            users.add(new ArrayList<>(2));
        }
        for (Block block : graph.blocks()) {
            taken[block.id()] = new boolean[block.predecessors().size()];
            block.phis().forEach(this::use);
            block.values().forEach(this::use);
        }
    }

    private void use(Value user) {
        user.args().forEach(argument -> users.get(argument.id()).add(user));
    }

    public static boolean run(Graph graph) {
        var pass = new SparseConditionalConstants(graph);
        pass.propagate();
        return pass.rewrite();
    }

    private void propagate() {
        entered[graph.entry().id()] = true;
        blocks.add(graph.entry());
        while (!blocks.isEmpty() || !values.isEmpty()) {
            if (!values.isEmpty()) {
                Value value = values.removeFirst();
                if (entered[value.block().id()]) {
                    visit(value);
                }
            } else {
                Block block = blocks.removeFirst();
                block.phis().forEach(this::visit);
                block.values().forEach(this::visit);
                if (block.handler() != null) {
                    take(block.handler(), block.handler().predecessors().lastIndexOf(block));
                }
            }
        }
    }

    private void take(Block to, int edge) {
        if (taken[to.id()][edge]) {
            return;
        }
        taken[to.id()][edge] = true;
        if (entered[to.id()]) {
            values.addAll(to.phis());
        } else {
            entered[to.id()] = true;
            blocks.add(to);
        }
    }

    private void takeWay(Block from, int way) {
        take(from.successors().get(way), Edges.predecessorIndex(from, way));
    }

    private void visit(Value value) {
        if (value.op().isTerminator()) {
            leave(value);
            return;
        }
        Op now = value.op() instanceof Op.Phi ? meet(value) : evaluate(value);
        Op before = known[value.id()];
        if (now == null || now.equals(before)) {
            return;
        }
        known[value.id()] = before == null ? now : VARYING;
        values.addAll(users.get(value.id()));
    }

    private Op meet(Value phi) {
        Op met = null;
        for (int i = 0; i < phi.args().size(); i++) {
            Op argument = taken[phi.block().id()][i] ? known[phi.arg(i).id()] : null;
            if (argument != null) {
                met = met == null || met.equals(argument) ? argument : VARYING;
            }
        }
        return met;
    }

    /// Null as long as an operand is unseen.
    private Op evaluate(Value value) {
        if (value.op() instanceof Op.Const) {
            return value.op();
        }
        boolean foldable = switch (value.op()) {
            case Op.Binary _, Op.Negate _, Op.Convert _, Op.Compare _, Op.Pure _ -> true;
            default -> false;
        };
        if (!foldable) {
            return VARYING;
        }
        long[] bits = new long[Math.max(2, value.args().size())];
        for (int i = 0; i < value.args().size(); i++) {
            Op argument = known[value.arg(i).id()];
            if (argument == null) {
                return null;
            }
            if (!(argument instanceof Op.Const(Kind kind, long known)) || kind == Kind.REF) {
                return VARYING;
            }
            bits[i] = known;
        }
        Long result = fold(value.op(), bits);
        return result == null ? VARYING : new Op.Const(value.kind(), result);
    }

    private static Long fold(Op op, long[] bits) {
        return switch (op) {
            case Op.Binary(var operator, Kind kind) -> {
                boolean divides = operator == Op.Arithmetic.DIV || operator == Op.Arithmetic.REM;
                yield divides && bits[1] == 0 && (kind == Kind.INT || kind == Kind.LONG) ? null : ConstantFolding.binary(operator, kind, bits[0], bits[1]);
            }
            case Op.Negate(Kind kind) -> ConstantFolding.negate(kind, bits[0]);
            case Op.Convert(Kind from, Kind to) -> ConstantFolding.convert(from, to, bits[0]);
            case Op.Compare(Kind kind, int nan) -> (long) ConstantFolding.compare(kind, nan, bits[0], bits[1]);
            case Op.Pure(var intrinsic) -> divides(intrinsic) && bits[1] == 0 ? null : ConstantFolding.intrinsic(intrinsic, bits[0], bits[1]);
            default -> null;
        };
    }

    private static boolean divides(ingot.ir.Intrinsic intrinsic) {
        return switch (intrinsic) {
            case UNSIGNED_DIVIDE_INT, UNSIGNED_DIVIDE_LONG, UNSIGNED_REMAINDER_INT, UNSIGNED_REMAINDER_LONG -> true;
            default -> false;
        };
    }

    private void leave(Value terminator) {
        Block block = terminator.block();
        int way = way(terminator);
        if (way >= 0) {
            takeWay(block, way);
        } else if (way == ALL) {
            for (int i = 0; i < block.successors().size(); i++) {
                takeWay(block, i);
            }
        }
    }

    private static final int ALL = -1;
    private static final int NOT_YET = -2;

    private int way(Value terminator) {
        if (!(terminator.op() instanceof Op.If) && !(terminator.op() instanceof Op.Switch)) {
            return ALL;
        }
        var operands = terminator.args().stream().map(argument -> known[argument.id()]).toArray(Op[]::new);
        if (Arrays.stream(operands).anyMatch(operand -> operand == null)) {
            return NOT_YET;
        }
        if (Arrays.stream(operands).anyMatch(operand -> !(operand instanceof Op.Const))) {
            return ALL;
        }
        long first = ((Op.Const) operands[0]).bits();
        if (terminator.op() instanceof Op.If(var condition, Kind kind)) {
            return ConstantFolding.holds(condition, kind, first, ((Op.Const) operands[1]).bits()) ? 0 : 1;
        }
        List<Integer> keys = ((Op.Switch) terminator.op()).keys();
        int found = keys.indexOf((int) first);
        return found < 0 ? keys.size() : found;
    }

    private boolean rewrite() {
        var rewriter = new Rewriter(graph);
        for (Block block : graph.blocks()) {
            if (!entered[block.id()]) {
                continue;
            }
            for (Value phi : block.phis()) {
                replace(phi, rewriter);
            }
            for (Value value : Rewriter.snapshot(block)) {
                replace(value, rewriter);
            }
            int way = way(block.terminator());
            if (way >= 0) {
                Edges.keepOnly(graph, block, way);
                rewriter.setEdgesLost();
            }
        }
        return rewriter.finish();
    }

    private void replace(Value value, Rewriter rewriter) {
        if (value.id() < known.length && known[value.id()] instanceof Op.Const constant && !(value.op() instanceof Op.Const)) {
            rewriter.replace(value, rewriter.constant(value, constant, value.kind()));
        }
    }
}
