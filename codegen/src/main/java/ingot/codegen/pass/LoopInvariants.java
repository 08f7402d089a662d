package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.Intrinsic;
import ingot.ir.LoopForest;
import ingot.ir.Nullness;
import ingot.ir.Op;
import ingot.ir.PhiCleanup;
import ingot.ir.Value;
import ingot.world.ArrayType;
import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Type;
import ingot.world.World;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Computes before a loop what every round of it would compute again: arithmetic, loads of what the loop does not write, checks of what it does not change.
///
/// Only loops without calls: behind a call every value comes from the frame, which is no better than computing it. Two kinds of places count.
///
/// - What runs *for certain* once the loop is entered: the head of the loop up to the first effect or check that stays. From there anything may move, checks in their order.
/// - What every round passes. It may have waited behind a test, so only what cannot fail moves from there: no check, no division, and a load only if the object's declared
///   class has the field and it was found to be no null before the loop.
final class LoopInvariants {
    private final Graph graph;
    private final Dominators dominators;
    private final World world;
    private final Map<LoopForest.Loop, Set<Block>> bodies = new HashMap<>();
    private boolean changed;

    private LoopInvariants(Graph graph) {
        this.graph = graph;
        this.dominators = Dominators.of(graph);
        this.world = graph.method().holder().world();
    }

    static boolean run(Graph graph) {
        boolean any = false;
        boolean again = true;
        for (int depth = 0; depth < 3 && again; depth++) { // out of one loop, and then out of the next
            var pass = new LoopInvariants(graph);
            again = pass.sweep();
            any |= again;
        }
        if (any) {
            PhiCleanup.run(graph);
        }
        return any;
    }

    private boolean sweep() {
        var forest = LoopForest.of(graph, dominators);
        forest.loops().forEach(loop -> bodies.put(loop, new HashSet<>(loop.blocks())));
        for (LoopForest.Loop loop : forest.loops().reversed()) { // inner before outer
            if (!loop.header().isHandler() && !calls(loop)) {
                new Hoisting(loop).run();
            }
        }
        return changed;
    }

    private static boolean calls(LoopForest.Loop loop) {
        return loop.blocks().stream().anyMatch(block -> block.isHandler() || block.values().stream().anyMatch(value -> switch (value.op()) {
            case Op.Invoke _, Op.New _, Op.NewArray _, Op.NewMultiArray _, Op.InitClass _, Op.MonitorEnter _, Op.MonitorExit _, Op.Effect _ -> true;
            default -> false;
        }));
    }

    private final class Hoisting {
        private final LoopForest.Loop loop;
        private final Set<Block> body;
        private final Set<Object> written = new HashSet<>();
        private boolean writesAnything;
        /// Where moved values go, before its terminator; made at the first of them.
        private Block before;

        Hoisting(LoopForest.Loop loop) {
            this.loop = loop;
            this.body = bodies.get(loop);
            for (Block block : loop.blocks()) {
                block.values().forEach(this::write);
            }
        }

        private void write(Value value) {
            switch (value.op()) {
                case Op.StoreField(var field) when !field.isVolatile() -> written.add(field);
                case Op.StoreStatic(var field) when !field.isVolatile() -> written.add(field);
                case Op.StoreElement(Kind kind) -> written.add(kind);
                case Op op -> writesAnything |= GlobalValueNumbering.clobbers(op);
            }
        }

        void run() {
            hoistWhatIsCertain();
            List<Block> latches = loop.header().predecessors().stream().filter(body::contains).toList();
            for (Block block : loop.blocks()) {
                if (latches.stream().allMatch(latch -> dominators.dominates(block, latch))) {
                    for (Value value : Rewriter.snapshot(block)) {
                        if (isInvariant(value) && cannotFail(value)) {
                            move(value);
                        }
                    }
                }
            }
        }

        private void hoistWhatIsCertain() {
            Block block = loop.header();
            var seen = new HashSet<Block>();
            while (seen.add(block)) {
                for (Value value : Rewriter.snapshot(block)) {
                    boolean isHandled = block.handler() != null && Edges.exceptional(block) == value;
                    if (!isHandled && isInvariant(value) && (isCheck(value.op()) || isLoad(value.op()) || cannotFail(value))) {
                        move(value);
                    } else if (value.op().hasEffect() && !(value.op() instanceof Op.Goto)) {
                        return;
                    }
                }
                Block next = block.successors().getFirst(); // only a Goto comes here
                if (!body.contains(next) || next.predecessors().size() != 1) {
                    return;
                }
                block = next;
            }
        }

        private boolean isInvariant(Value value) {
            return !GlobalValueNumbering.isConstant(value.op()) && !(value.op() instanceof Op.Phi) && !value.op().isTerminator()
                    && value.args().stream().allMatch(argument -> !body.contains(argument.block()) || GlobalValueNumbering.isConstant(argument.op()))
                    && (!isLoad(value.op()) || !writesAnything && !written.contains(GlobalValueNumbering.location(value.op())));
        }

        private void move(Value value) {
            if (before == null) {
                before = preheader();
            }
            for (int i = 0; i < value.args().size(); i++) {
                if (body.contains(value.arg(i).block())) { // a constant
                    Value constant = graph.newValue(value.arg(i).op(), value.arg(i).kind(), null);
                    insert(constant);
                    value.args().set(i, constant);
                }
            }
            value.block().values().remove(value);
            insert(value);
            changed = true;
        }

        private void insert(Value value) {
            value.setBlock(before);
            before.values().add(before.values().size() - 1, value);
        }

        /// The block through which alone the loop is entered.
        private Block preheader() {
            Block header = loop.header();
            List<Block> outside = header.predecessors().stream().filter(block -> !body.contains(block)).toList();
            Block only = outside.getFirst();
            if (outside.size() == 1 && only.successors().size() == 1 && only.handler() == null) {
                return only;
            }
            Block made = graph.newBlock();
            graph.append(made, new Op.Goto(), Kind.VOID, null);
            var merged = new ArrayList<Value>();
            for (Value phi : header.phis()) {
                var arguments = new ArrayList<Value>();
                for (int i = 0; i < header.predecessors().size(); i++) {
                    if (!body.contains(header.predecessors().get(i))) {
                        arguments.add(phi.arg(i));
                    }
                }
                if (arguments.size() > 1) {
                    Value merge = graph.appendPhi(made, phi.kind());
                    merge.args().addAll(arguments);
                    merged.add(merge);
                } else {
                    merged.add(arguments.getFirst());
                }
            }
            for (int i = header.predecessors().size() - 1; i >= 0; i--) {
                if (!body.contains(header.predecessors().get(i))) {
                    Edges.removePredecessor(header, i);
                }
            }
            for (Block from : outside) {
                from.successors().replaceAll(block -> block == header ? made : block);
                made.predecessors().add(from);
            }
            Graph.edge(made, header);
            for (int i = 0; i < merged.size(); i++) {
                header.phis().get(i).args().add(merged.get(i));
            }
            for (LoopForest.Loop around = loop.parent(); around != null; around = around.parent()) {
                bodies.get(around).add(made);
            }
            return made;
        }
    }

    private static boolean isCheck(Op op) {
        return op instanceof Op.NullCheck || op instanceof Op.BoundsCheck || op instanceof Op.CheckCast || op instanceof Op.ZeroCheck;
    }

    private static boolean isLoad(Op op) {
        return switch (op) {
            case Op.LoadField(var field) -> !field.isVolatile();
            case Op.LoadStatic(var field) -> !field.isVolatile();
            case Op.LoadElement _ -> true;
            default -> false;
        };
    }

    /// It may run although no round comes to it: the operands are there, and nothing goes wrong.
    private boolean cannotFail(Value value) {
        return switch (value.op()) {
            case Op.Binary(var operator, Kind kind) -> kind == Kind.FLOAT || kind == Kind.DOUBLE || operator != Op.Arithmetic.DIV && operator != Op.Arithmetic.REM
                    || value.arg(1).op() instanceof Op.Const(_, long bits) && bits != 0;
            case Op.Negate _, Op.Convert _, Op.Compare _, Op.InstanceOf _ -> true;
            case Op.Pure(var intrinsic) -> cannotFail(intrinsic);
            case Op.ArrayLength _ -> Nullness.isNonNull(value.arg(0), graph.method()) && declared(value.arg(0)) instanceof ArrayType;
            case Op.LoadStatic(var field) -> !field.isVolatile();
            case Op.LoadField(var field) -> !field.isVolatile() && Nullness.isNonNull(value.arg(0), graph.method()) && has(declared(value.arg(0)), field);
            default -> false;
        };
    }

    private static boolean cannotFail(Intrinsic intrinsic) {
        return switch (intrinsic) {
            case ADDRESS_OF, OBJECT_AT, HUB_OF, GET_CLASS, UNSIGNED_DIVIDE_INT, UNSIGNED_DIVIDE_LONG, UNSIGNED_REMAINDER_INT, UNSIGNED_REMAINDER_LONG -> false;
            default -> true;
        };
    }

    /// No object of the type lacks the field. Interfaces are checked where they are called, so a value of one may be anything.
    private static boolean has(Type type, Field field) {
        return type instanceof ClassType known && !known.isInterface() && known.isSubtypeOf(field.holder());
    }

    /// What a reference is sure to be an instance of, null aside; null: unknown.
    private Type declared(Value value) {
        return switch (value.op()) {
            case Op.NullCheck _ -> declared(value.arg(0));
            case Op.CheckCast(var type) -> type;
            case Op.New(var type) -> type;
            case Op.NewArray(var type) -> type;
            case Op.ObjectConst(_, var type) -> type;
            case Op.LoadField(var field) -> world.type(field.descriptor());
            case Op.LoadStatic(var field) -> world.type(field.descriptor());
            case Op.Invoke(_, var method) -> world.type(method.returnDescriptor());
            case Op.Param(int index) -> {
                boolean isStatic = graph.method().isStatic();
                yield index == 0 && !isStatic ? graph.method().holder() : world.type(graph.method().parameterDescriptors().get(isStatic ? index : index - 1));
            }
            default -> null;
        };
    }
}
