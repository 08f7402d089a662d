package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Edges;
import ingot.ir.Graph;
import ingot.ir.GraphCleanup;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Drops plain stores that nobody sees.
///
/// A store is dead if on every way from it the same place is stored to again before anything could look: a load that may be of that place, a call, an instruction that may throw
/// (its handler, or the caller's, looks), a volatile access, a fence, a monitor, the way back to a loop's head (where another thread may stop this one), the end of the method. A
/// walk backwards over the blocks keeps the places that are sure to be overwritten; what it meets on a back edge is nothing.
///
/// A store of zero or null into an object that has just been made, and has it there already, is dead too.
///
/// An object is dead if its allocation's only uses are stores into it. Then these go, and the allocation with them; what they stored may be the next dead object.
public final class DeadStores {
    /// Elements: a larger array may be more than the heap holds, and then its allocation is seen.
    private static final int MODEST = 1 << 12;

    /// @param store  the operation; equal for the same field, or the same kind of elements
    /// @param object null of a static field
    /// @param index  a Value or the operation of a constant, null of fields
    private record Place(Op store, Object object, Object index) {}

    private final Graph graph;
    private boolean changed;

    private DeadStores(Graph graph) {
        this.graph = graph;
    }

    public static boolean run(Graph graph) {
        var pass = new DeadStores(graph);
        pass.dropOverwritten();
        graph.blocks().forEach(pass::dropDefaults);
        if (pass.dropUnread()) {
            pass.changed = true;
            Edges.removeUnreachable(graph);
            ingot.ir.PhiCleanup.run(graph);
        }
        if (pass.changed) {
            GraphCleanup.removeUnused(graph);
        }
        return pass.changed;
    }

    private void dropOverwritten() {
        List<Block> order = GraphCleanup.reversePostorder(graph);
        var number = new int[graph.blockLimit()];
        for (int i = 0; i < order.size(); i++) {
            number[order.get(i).id()] = i;
        }
        List<Set<Place>> atStart = new ArrayList<>(java.util.Collections.nCopies(graph.blockLimit(), null));
        for (Block block : order.reversed()) {
            Set<Place> overwritten = null;
            for (Block next : block.successors()) {
                Set<Place> there = number[next.id()] <= number[block.id()] ? Set.of() : atStart.get(next.id());
                if (overwritten == null) {
                    overwritten = new HashSet<>(there);
                } else {
                    overwritten.retainAll(there);
                }
            }
            atStart.set(block.id(), sweep(block, overwritten == null ? new HashSet<>() : overwritten));
        }
    }

    /// From what is overwritten behind the block to what is overwritten from its start on.
    private Set<Place> sweep(Block block, Set<Place> overwritten) {
        for (int i = block.values().size() - 1; i >= 0; i--) {
            Value value = block.values().get(i);
            Place place = place(value);
            if (place != null) {
                if (!overwritten.add(place)) {
                    block.values().remove(i);
                    changed = true;
                }
            } else if (!overwritten.isEmpty()) {
                Op seen = seenBy(value.op());
                if (seen != null) {
                    overwritten.removeIf(other -> other.store().equals(seen));
                } else if (looks(value.op())) {
                    overwritten.clear();
                }
            }
        }
        return overwritten;
    }

    /// Where a plain store writes; null of all else.
    private static Place place(Value value) {
        return switch (value.op()) {
            case Op.StoreField(var field) when !field.isVolatile() -> new Place(value.op(), operand(value.arg(0)), null);
            case Op.StoreStatic(var field) when !field.isVolatile() -> new Place(value.op(), null, null);
            case Op.StoreElement _ -> new Place(value.op(), operand(value.arg(0)), operand(value.arg(1)));
            default -> null;
        };
    }

    private static Object operand(Value value) {
        Value origin = value;
        while (origin.op() instanceof Op.NullCheck || origin.op() instanceof Op.CheckCast || origin.op() instanceof Op.BoundsCheck) {
            origin = origin.arg(0);
        }
        return GlobalValueNumbering.isConstant(origin.op()) ? origin.op() : origin;
    }

    /// The stores that a plain load may see; null of all else.
    private static Op seenBy(Op op) {
        return switch (op) {
            case Op.LoadField(var field) when !field.isVolatile() -> new Op.StoreField(field);
            case Op.LoadStatic(var field) when !field.isVolatile() -> new Op.StoreStatic(field);
            case Op.LoadElement(Kind kind) -> new Op.StoreElement(kind);
            default -> null;
        };
    }

    /// May see any store, or show it to others.
    private static boolean looks(Op op) {
        return op instanceof Op.RawLoad || op.canThrow() || op.hasEffect() && !op.isTerminator();
    }

    /// Between the allocation and the store, in one block, nothing may have been stored that could be there.
    private void dropDefaults(Block block) {
        var fresh = new HashSet<Value>();
        var stored = new HashSet<Place>();
        for (Value value : List.copyOf(block.values())) {
            Place place = place(value);
            if (value.op() instanceof Op.New) {
                fresh.add(value);
            } else if (place != null) {
                if (value.op() instanceof Op.StoreField && fresh.contains(value.arg(0)) && !stored.contains(place) && isDefault(value.arg(1))) {
                    block.values().remove(value);
                    changed = true;
                }
                stored.add(place);
            } else if (GlobalValueNumbering.clobbers(value.op())) {
                fresh.clear();
            }
        }
    }

    private static boolean isDefault(Value value) {
        return value.op() instanceof Op.Const(_, long bits) && bits == 0; // of a float, +0.0
    }

    private boolean dropUnread() {
        List<List<Value>> users = users();
        var work = new ArrayDeque<Value>();
        graph.blocks().forEach(block -> block.values().stream().filter(DeadStores::isAllocation).forEach(work::add));
        boolean any = false;
        while (!work.isEmpty()) {
            Value object = work.removeFirst();
            List<Value> stores = users.get(object.id());
            if (object.block() == null || !stores.stream().allMatch(user -> storesInto(user, object))) {
                continue;
            }
            for (Value store : stores) {
                store.block().values().remove(store);
                Value stored = store.args().getLast();
                users.get(stored.id()).remove(store);
                if (isAllocation(stored)) {
                    work.add(stored);
                }
            }
            Edges.removeCheck(object.block(), object);
            object.setBlock(null);
            any = true;
        }
        return any;
    }

    private List<List<Value>> users() {
        List<List<Value>> users = new ArrayList<>(graph.valueLimit());
        for (int i = 0; i < graph.valueLimit(); i++) {
            users.add(new ArrayList<>(2));
        }
        for (Block block : graph.blocks()) {
            block.phis().forEach(user -> user.args().forEach(argument -> users.get(argument.id()).add(user)));
            block.values().forEach(user -> user.args().forEach(argument -> users.get(argument.id()).add(user)));
        }
        return users;
    }

    private static boolean isAllocation(Value value) {
        return value.op() instanceof Op.New
                || value.op() instanceof Op.NewArray && value.arg(0).op() instanceof Op.Const(_, long length) && length >= 0 && length <= MODEST;
    }

    private static boolean storesInto(Value user, Value object) {
        return place(user) != null && !(user.op() instanceof Op.StoreStatic) && user.arg(0) == object && user.args().getLast() != object;
    }
}
