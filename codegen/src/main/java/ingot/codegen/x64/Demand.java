package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;

import java.util.ArrayDeque;
import java.util.List;

/// Which values are needed at all, and which are made as part of their one user: a comparison by the branch on it, an array length by the bounds check, a load by the
/// arithmetic or the comparison that has it for an operand.
final class Demand {
    /// Values between a load and its user that are looked at.
    private static final int NEAR = 24;

    private final int[] uses;
    private final boolean[] needed;
    private final boolean[] folded;
    /// By user: the load that is its memory operand.
    private final Value[] loads;

    Demand(Graph graph) {
        this.uses = new int[graph.valueLimit()];
        this.needed = new boolean[graph.valueLimit()];
        this.folded = new boolean[graph.valueLimit()];
        this.loads = new Value[graph.valueLimit()];
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
        for (Block block : blocks) {
            for (int i = 0; i < block.values().size(); i++) {
                Value value = block.values().get(i);
                if (needed[value.id()] && !folded[value.id()]) {
                    foldLoad(block.values(), i);
                }
            }
        }
    }

    private void foldLoad(List<Value> values, int index) {
        Value user = values.get(index);
        if (user.args().size() != 2) {
            return;
        }
        Value a = Selection.origin(user.arg(0));
        Value b = Selection.origin(user.arg(1));
        switch (user.op()) {
            case Op.Binary(var operator, Kind kind) -> {
                boolean commutes = operator == Op.Arithmetic.ADD || operator == Op.Arithmetic.OR || operator == Op.Arithmetic.XOR
                        || operator == (Registers.isFloat(kind) ? Op.Arithmetic.MUL : Op.Arithmetic.AND) && Arithmetic.lowHalfOf(a, b) == null;
                boolean ordered = operator == Op.Arithmetic.SUB || operator == Op.Arithmetic.DIV && Registers.isFloat(kind);
                if ((commutes || ordered) && !Selection.isConstant(a) && !Selection.isConstant(b)
                        && !take(user, b, kind == memoryKind(b), values, index) && commutes) {
                    take(user, a, kind == memoryKind(a), values, index);
                }
            }
            case Op.If(_, Kind kind) when !folded[a.id()] -> {
                if (Selection.isImmediate(b)) {
                    boolean isByte = memoryKind(a) == Kind.BOOLEAN || memoryKind(a) == Kind.BYTE;
                    take(user, a, kind == memoryKind(a) || isByte && Selection.immediate(b) == 0 && isEquality(user), values, index);
                } else if (!Selection.isConstant(a) && !Selection.isConstant(b) && !take(user, b, kind == memoryKind(b), values, index)) {
                    take(user, a, kind == memoryKind(a), values, index);
                }
            }
            default -> { }
        }
    }

    /// The load moves to its user: between the two may be nothing that writes or throws.
    private boolean take(Value user, Value load, boolean fits, List<Value> values, int index) {
        if (!fits || uses[load.id()] != 1 || folded[load.id()] || load.block() != user.block()) {
            return false;
        }
        for (int i = index - 1; i >= Math.max(0, index - NEAR) && !values.get(i).op().hasEffect(); i--) {
            if (values.get(i) == load) {
                folded[load.id()] = true;
                loads[user.id()] = load;
                return true;
            }
        }
        return false;
    }

    /// Of a plain load; null of anything else.
    static Kind memoryKind(Value value) {
        return value.op().hasEffect() ? null : switch (value.op()) {
            case Op.LoadField(var field) -> field.kind();
            case Op.LoadStatic(var field) -> field.kind();
            case Op.LoadElement(var kind) -> kind;
            default -> null;
        };
    }

    /// The load that is the memory operand of this needed value's instruction, or null.
    Value load(Value user) {
        return loads[user.id()];
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
