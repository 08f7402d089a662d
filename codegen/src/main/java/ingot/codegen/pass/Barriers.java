package ingot.codegen.pass;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts a deletion barrier before every store that may take a reference away from the heap or the image. A store into an object that was allocated since the last
/// safepoint needs none: what such an object refers to was reachable otherwise when marking began, or is new itself.
///
/// No pass behind this one moves, drops or makes stores.
final class Barriers {
    private Barriers() {}

    static boolean run(Graph graph) {
        boolean changed = false;
        for (Block block : graph.blocks()) {
            changed |= run(block, new Rewriter(graph));
        }
        return changed;
    }

    private static boolean run(Block block, Rewriter rewriter) {
        boolean changed = false;
        Set<Value> fresh = new HashSet<>();
        for (Value value : Rewriter.snapshot(block)) {
            if (takesReference(value.op()) && (value.args().isEmpty() || !fresh.contains(origin(value.arg(0))))) {
                rewriter.insertBefore(value, new Op.DeletionBarrier(value.op()), Kind.VOID, place(value));
                changed = true;
            }
            if (isSafepoint(value.op())) {
                fresh.clear();
            }
            if (value.op() instanceof Op.New || value.op() instanceof Op.NewArray) {
                fresh.add(value);
            }
        }
        return changed;
    }

    private static Value origin(Value value) {
        Value origin = value;
        while (origin.op() instanceof Op.NullCheck || origin.op() instanceof Op.CheckCast) {
            origin = origin.arg(0);
        }
        return origin;
    }

    private static boolean takesReference(Op op) {
        return switch (op) {
            case Op.StoreField(var field) -> field.kind() == Kind.REF;
            case Op.StoreStatic(var field) -> field.kind() == Kind.REF;
            case Op.StoreElement(var kind) -> kind == Kind.REF;
            case Op.RawStore(var kind, _) -> kind == Kind.REF;
            case Op.CompareAndSet(var kind, _) -> kind == Kind.REF;
            case Op.GetAndUpdate(var kind, _) -> kind == Kind.REF;
            default -> false;
        };
    }

    /// The operands that say where the store goes.
    private static Value[] place(Value store) {
        int count = switch (store.op()) {
            case Op.StoreStatic _ -> 0;
            case Op.StoreField _ -> 1;
            default -> 2;
        };
        List<Value> operands = store.args().subList(0, count);
        return operands.toArray(Value[]::new);
    }

    /// Whether the thread may stop there: allocations, calls, and checks whose failure calls.
    private static boolean isSafepoint(Op op) {
        return switch (op) {
            case Op.NullCheck _, Op.BoundsCheck _, Op.ZeroCheck _, Op.ArrayStoreCheck _, Op.CheckCast _ -> false; // one that fails does not come back
            default -> op.canThrow() || op instanceof Op.Effect;
        };
    }
}
