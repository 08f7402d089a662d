package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayDeque;
import java.util.List;

/// Which values are needed at all, and which are made as part of their one user: a comparison by the branch on it, an array length by the bounds check.
final class Demand {
    private final int[] uses;
    private final boolean[] needed;
    private final boolean[] folded;

    Demand(Graph graph) {
        this.uses = new int[graph.valueLimit()];
        this.needed = new boolean[graph.valueLimit()];
        this.folded = new boolean[graph.valueLimit()];
    }

    void run(List<Block> blocks) {
        var work = new ArrayDeque<Value>();
        for (Block block : blocks) {
            for (Value value : block.values()) {
                if (value.op().hasEffect()) {
                    needed[value.id()] = true;
                    work.add(value);
                }
            }
        }
        while (!work.isEmpty()) {
            for (Value arg : work.poll().args()) {
                Value origin = Selection.origin(arg);
                uses[origin.id()]++;
                if (!needed[origin.id()]) {
                    needed[origin.id()] = true;
                    work.add(origin);
                }
            }
        }
        for (Block block : blocks) {
            for (Value value : block.values()) {
                if (needed[value.id()]) {
                    fold(value);
                }
            }
        }
    }

    private void fold(Value user) {
        switch (user.op()) {
            case Op.If(_, Kind kind) when kind == Kind.INT && Selection.isImmediate(user.arg(1)) && Selection.immediate(user.arg(1)) == 0 -> {
                Value test = Selection.origin(user.arg(0));
                switch (test.op()) {
                    case Op.Compare _, Op.InstanceOf _ -> foldInto(test, user);
                    case Op.Binary(var operator, _) when operator == Op.Arithmetic.AND && isEquality(user) -> foldInto(test, user);
                    default -> { }
                }
            }
            case Op.Binary(var operator, var kind) when operator == Op.Arithmetic.AND && kind == Kind.LONG -> {
                if (Arithmetic.lowHalfOf(user.arg(0), user.arg(1)) != null) {
                    Value masked = Selection.origin(Selection.origin(user.arg(0)).op() instanceof Op.Const ? user.arg(1) : user.arg(0));
                    if (Arithmetic.isExtension(masked)) {
                        foldInto(masked, user);
                    }
                }
            }
            case Op.BoundsCheck _ -> {
                Value length = Selection.origin(user.arg(1));
                if (length.op() instanceof Op.ArrayLength && !Selection.isImmediate(user.arg(0))) {
                    foldInto(length, user);
                }
            }
            default -> { }
        }
    }

    private static boolean isEquality(Value branch) {
        var condition = ((Op.If) branch.op()).condition();
        return condition == Op.Condition.EQ || condition == Op.Condition.NE;
    }

    private void foldInto(Value value, Value user) {
        if (uses[value.id()] == 1 && value.block() == user.block()) {
            folded[value.id()] = true;
        }
    }

    boolean isNeeded(Value value) {
        return needed[value.id()];
    }

    boolean isFolded(Value value) {
        return folded[value.id()];
    }
}
