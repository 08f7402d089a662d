package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Dominators;
import ingot.ir.Graph;
import ingot.ir.Nullness;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.ClassType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes each pure value once, and drops checks that a dominating check or branch has decided.
///
/// A walk of the dominator tree with a scoped table: what a block adds is taken out when its subtree is done. The last instruction of a block
/// with a handler has happened only on the normal way out: its entry is added in the successor, if that has no other predecessor.
///
/// Constants are equal by their operation but stay where they are: the machine makes them anew for less than a register costs. Loads from memory
/// are kept along extended basic blocks, until something may write there: a store to the same field or to an element of the same kind, or code that
/// may store anywhere. What a store writes is what a load behind it reads.
public final class GlobalValueNumbering {
    /// `epoch` tells memory states apart; 0 of what does not read memory.
    private record Key(Op op, List<Object> arguments, int epoch) {}

    private final Graph graph;
    private final Dominators dominators;
    private final Rewriter rewriter;
    private final Map<Key, Value> table = new HashMap<>();
    private final Deque<List<Key>> scopes = new ArrayDeque<>();
    private Memory memory = new Memory(0, Map.of());
    /// Counts up over the whole walk: no two states of memory share an epoch by accident.
    private int lastEpoch;
    private final Memory[] memoryAtEnd;

    /// When anything may have been stored to last, and when to single fields or kinds of elements since.
    private record Memory(int epoch, Map<Object, Integer> stores) {
        int of(Object location) {
            return stores.getOrDefault(location, epoch);
        }

        Memory stored(Object location, int now) {
            var changed = new HashMap<>(stores);
            changed.put(location, now);
            return new Memory(epoch, changed);
        }
    }

    private GlobalValueNumbering(Graph graph, Dominators dominators) {
        this.graph = graph;
        this.dominators = dominators;
        this.rewriter = new Rewriter(graph);
        this.memoryAtEnd = new Memory[graph.blockLimit()];
    }

    public static boolean run(Graph graph, Dominators dominators) {
        var pass = new GlobalValueNumbering(graph, dominators);
        pass.walk();
        return pass.rewriter.finish();
    }

    private void walk() {
        record Visit(Block block, int[] at) {}
        var stack = new ArrayDeque<Visit>();
        enter(graph.entry());
        stack.push(new Visit(graph.entry(), new int[1]));
        while (!stack.isEmpty()) {
            Visit visit = stack.peek();
            var children = dominators.children(visit.block);
            if (visit.at[0] < children.size()) {
                Block child = children.get(visit.at[0]++);
                enter(child);
                stack.push(new Visit(child, new int[1]));
            } else {
                scopes.pop().forEach(table::remove);
                stack.pop();
            }
        }
    }

    private void enter(Block block) {
        scopes.push(new ArrayList<>());
        Block before = block.predecessors().size() == 1 ? block.predecessors().getFirst() : null;
        if (before == null || before.handler() == block) {
            memory = new Memory(++lastEpoch, Map.of());
        } else {
            memory = memoryAtEnd[before.id()];
            Value last = before.values().size() < 2 ? null : before.values().get(before.values().size() - 2);
            if (before.handler() != null && last != null) {
                add(last, last);
            }
            branchFacts(before, block);
        }
        Value exceptional = block.handler() == null || block.values().size() < 2 ? null : block.values().get(block.values().size() - 2);
        for (Value value : Rewriter.snapshot(block)) {
            for (int i = 0; i < value.args().size(); i++) {
                rewriter.arg(value, i);
            }
            visit(value, value != exceptional);
        }
        memoryAtEnd[block.id()] = memory;
    }

    /// A branch on null or InstanceOf decides checks of the same value below.
    private void branchFacts(Block before, Block block) {
        if (!(before.terminator().op() instanceof Op.If(var condition, Kind kind)) || before.successors().get(0) == before.successors().get(1)) {
            return;
        }
        boolean taken = before.successors().getFirst() == block;
        Value a = rewriter.find(before.terminator().arg(0));
        Value b = rewriter.find(before.terminator().arg(1));
        boolean equal = condition == Op.Condition.EQ && taken || condition == Op.Condition.NE && !taken;
        boolean differs = condition == Op.Condition.NE && taken || condition == Op.Condition.EQ && !taken;
        if (kind == Kind.REF && Nullness.isNull(b) && differs) {
            put(new Key(new Op.NullCheck(), numbers(List.of(a)), 0), a);
        } else if (kind == Kind.INT && b.op() instanceof Op.Const(_, long bits) && bits == 0) {
            if (differs) {
                put(new Key(new Op.ZeroCheck(Kind.INT), List.of(a), 0), a);
            }
            if (a.op() instanceof Op.InstanceOf(var type) && (equal || differs)) {
                Value tested = rewriter.find(a.arg(0));
                if (differs) {
                    put(new Key(new Op.CheckCast(type), List.of(tested), 0), tested);
                    put(new Key(new Op.NullCheck(), List.of(tested), 0), tested);
                }
            }
        }
    }

    /// @param completes false of the instruction whose normal completion is known only in the next block
    private void visit(Value value, boolean completes) {
        Op op = value.op();
        if (op instanceof Op.InitClass && table.containsKey(key(value))) { // it does nothing, so it writes nothing
            rewriter.removeCheck(value, null);
            return;
        }
        write(value);
        if (!isNumbered(op)) {
            return;
        }
        Value known = table.get(key(value));
        if (known == null) {
            if (completes) {
                add(value, value);
            }
        } else if (op.canThrow()) {
            rewriter.removeCheck(value, value.kind() == Kind.VOID ? null : known);
        } else if (!isConstant(op)) {
            rewriter.replace(value, known);
        }
    }

    private void add(Value value, Value result) {
        if (isNumbered(value.op())) {
            put(key(value), result);
        }
        if (value.op() instanceof Op.InitClass(var type)) { // JVMS 5.5, step 7: its superclasses come first
            for (ClassType above = type.superclass(); above != null; above = above.superclass()) {
                put(new Key(new Op.InitClass(above), List.of(), 0), result);
            }
        }
    }

    private void put(Key key, Value value) {
        if (table.putIfAbsent(key, value) == null) {
            scopes.peek().add(key);
        }
    }

    private Key key(Value value) {
        return new Key(value.op(), numbers(value.args()), location(value.op()) == null ? 0 : memory.of(location(value.op())));
    }

    private List<Object> numbers(List<Value> values) {
        var numbers = new ArrayList<>(values.size());
        for (Value value : values) {
            Value found = rewriter.find(value);
            numbers.add(isConstant(found.op()) ? found.op() : found);
        }
        return numbers;
    }

    static boolean isConstant(Op op) {
        return switch (op) {
            case Op.Const _, Op.StringConst _, Op.ClassConst _, Op.ObjectConst _ -> true;
            default -> false;
        };
    }

    /// Values that are equal if operation and operands (and memory) are.
    private static boolean isNumbered(Op op) {
        return switch (op) {
            case Op.Binary _, Op.Negate _, Op.Convert _, Op.Compare _, Op.InstanceOf _, Op.ArrayLength _, Op.NullCheck _, Op.BoundsCheck _, Op.ZeroCheck _,
                 Op.CheckCast _, Op.InitClass _, Op.ArrayStoreCheck _ -> true;
            case Op.Pure(var intrinsic) -> switch (intrinsic) {
                case ADDRESS_OF, OBJECT_AT -> false; // objects may move in later collectors
                default -> true;
            };
            case Op.LoadField(var field) -> !field.isVolatile();
            case Op.LoadStatic(var field) -> !field.isVolatile();
            case Op.LoadElement _ -> true;
            default -> false;
        };
    }

    /// Where a load reads: a field, or the kind of elements.
    static Object location(Op op) {
        return switch (op) {
            case Op.LoadField(var field) -> field;
            case Op.LoadStatic(var field) -> field;
            case Op.LoadElement(Kind kind) -> kind;
            default -> null;
        };
    }

    private void write(Value value) {
        switch (value.op()) {
            case Op.StoreField(var field) when !field.isVolatile() -> stored(field, field.kind(), new Op.LoadField(field), value);
            case Op.StoreStatic(var field) when !field.isVolatile() -> stored(field, field.kind(), new Op.LoadStatic(field), value);
            case Op.StoreElement(Kind kind) -> stored(kind, kind, new Op.LoadElement(kind), value);
            case Op op when clobbers(op) -> memory = new Memory(++lastEpoch, Map.of());
            default -> {}
        }
    }

    /// From here on a load of the place gives what is stored, unless memory narrows it.
    private void stored(Object location, Kind kind, Op load, Value store) {
        memory = memory.stored(location, ++lastEpoch);
        if (kind == kind.stackKind()) {
            List<Value> operands = store.args().subList(0, store.args().size() - 1);
            put(new Key(load, numbers(operands), memory.of(location)), rewriter.find(store.args().getLast()));
        }
    }

    /// May write to memory that loads read, or run code that does.
    static boolean clobbers(Op op) {
        return switch (op) {
            case Op.StoreField _, Op.StoreStatic _, Op.RawStore _, Op.CompareAndSet _, Op.GetAndUpdate _, Op.Fence _, Op.InitClass _,
                 Op.MonitorEnter _, Op.MonitorExit _, Op.Invoke _, Op.Effect _ -> true;
            case Op.RawLoad(_, var order) -> order != Op.Order.PLAIN;
            case Op.LoadField(var field) -> field.isVolatile();
            case Op.LoadStatic(var field) -> field.isVolatile();
            default -> false;
        };
    }
}
