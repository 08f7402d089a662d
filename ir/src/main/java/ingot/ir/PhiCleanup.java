package ingot.ir;

import java.util.ArrayList;
import java.util.List;

/// Removes phis that merge one value with itself, with copies of it (checked, refined) or with equal constants.
///
/// A copy says more than its original, but only on its own path; where the original comes in from another one, the merge knows no more than
/// the original. The same holds if the copies of two complementary branches meet. Copies that say different things (an A here, a B there)
/// keep their phi.
public final class PhiCleanup {
    private final Graph graph;
    private Value[] forward;
    private final List<Value> candidates = new ArrayList<>();

    private PhiCleanup(Graph graph) {
        this.graph = graph;
        this.forward = new Value[graph.valueLimit()];
    }

    /// True if something changed.
    public static boolean run(Graph graph) {
        return new PhiCleanup(graph).run();
    }

    private boolean run() {
        boolean any = false;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.blocks()) {
                for (Value phi : block.phis) {
                    if (forward(phi) == null) {
                        Value unique = unique(phi);
                        if (unique != null) {
                            setForward(phi, unique);
                            changed = true;
                        }
                    }
                }
            }
            any |= changed;
        }
        if (any) {
            rewrite();
        }
        return any;
    }

    private Value forward(Value value) {
        return value.id < forward.length ? forward[value.id] : null;
    }

    private void setForward(Value value, Value to) {
        if (value.id >= forward.length) {
            forward = java.util.Arrays.copyOf(forward, graph.valueLimit());
        }
        forward[value.id] = to;
    }

    private Value find(Value value) {
        Value found = value;
        for (Value next = forward(found); next != null; next = forward(found)) {
            found = next;
        }
        while (value != found) { // path compression
            Value next = forward(value);
            setForward(value, found);
            value = next;
        }
        return found;
    }

    /// What the phi always is, or null.
    private Value unique(Value phi) {
        candidates.clear();
        for (Value argument : phi.args) {
            Value value = find(argument);
            if (!isCopyOf(value, phi) && !candidates.contains(value)) {
                candidates.add(value);
            }
        }
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        for (Value candidate : candidates) {
            if (candidates.stream().allMatch(other -> isCopyOf(other, candidate))) {
                return candidate;
            }
        }
        if (candidates.size() == 2 && areComplementary(candidates.get(0), candidates.get(1))) {
            return find(candidates.get(0).arg(0));
        }
        return equalConstants(phi);
    }

    private boolean isCopyOf(Value value, Value original) {
        while (value != original) {
            switch (value.op) {
                case Op.NullCheck _, Op.RefineType _, Op.RefineCompare _, Op.CheckCast _ -> value = find(value.arg(0));
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean areComplementary(Value a, Value b) {
        if (!a.op.isRefinement() || !b.op.isRefinement() || find(a.arg(0)) != find(b.arg(0))) {
            return false;
        }
        return switch (a.op) {
            case Op.RefineType(var type, boolean negated) -> b.op.equals(new Op.RefineType(type, !negated));
            case Op.RefineCompare(var condition) -> b.op.equals(new Op.RefineCompare(condition.negate()))
                    && (find(a.arg(1)) == find(b.arg(1)) || isConstant(a.arg(1)) && a.arg(1).op.equals(b.arg(1).op));
            default -> false;
        };
    }

    private static boolean isConstant(Value value) {
        return value.op instanceof Op.Const || value.op instanceof Op.StringConst || value.op instanceof Op.ClassConst || value.op instanceof Op.ObjectConst;
    }

    private Value equalConstants(Value phi) {
        if (candidates.isEmpty() || !isConstant(candidates.getFirst())) {
            return null;
        }
        Op op = candidates.getFirst().op;
        for (Value candidate : candidates) {
            if (!candidate.op.equals(op)) {
                return null;
            }
        }
        Value constant = graph.newValue(op, phi.kind, null);
        constant.block = phi.block;
        phi.block.values.add(phi.block.isHandler() ? 1 : 0, constant);
        return constant;
    }

    private void rewrite() {
        for (Block block : graph.blocks()) {
            block.phis.removeIf(phi -> forward(phi) != null);
            block.phis.forEach(this::rewrite);
            block.values.forEach(this::rewrite);
        }
    }

    private void rewrite(Value value) {
        for (int i = 0; i < value.args.size(); i++) {
            value.args.set(i, find(value.args.get(i)));
        }
    }
}
