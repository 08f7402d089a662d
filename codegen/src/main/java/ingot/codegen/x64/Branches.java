package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.codegen.SubtypeTests;
import ingot.codegen.alloc.CodeBlock;
import ingot.codegen.alloc.Place;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.ir.Op;
import ingot.ir.Op.Condition;
import ingot.ir.Value;
import ingot.world.Type;

import java.util.List;

/// Comparisons, with the branches that read their flags, and the other ways to leave a block.
final class Branches {
    private static final int[] NONE = {};
    /// A table needs this many keys, and at least one key in this many entries.
    private static final int TABLE_KEYS = 5, TABLE_SPREAD = 4;

    private final Selection selection;

    Branches(Selection selection) {
        this.selection = selection;
    }

    void jump() {
        CodeBlock block = selection.at();
        selection.add("goto", NONE, NONE, e -> e.jump(block.successors.getFirst())).plainJump();
    }

    void leave(Value value) {
        if (value.args().isEmpty()) {
            selection.add("return", NONE, NONE, Emitter::leave);
            return;
        }
        int result = Registers.result(value.arg(0).kind());
        selection.add("return", NONE, new int[] {selection.any(value.arg(0))}, e -> {
            e.arrange(result);
            e.leave();
        }).inMemory(0).hintUse(0, result);
    }

    void branch(Value value, Op.If op) {
        Value tested = Selection.origin(value.arg(0));
        if (selection.load(value) != null) {
            compareWithLoad(value, op, selection.load(value));
        } else if (selection.isFolded(tested)) {
            switch (tested.op()) {
                case Op.Compare(var kind, int nan) when kind == Kind.LONG || kind == Kind.INT ->
                        compareAndBranch(op.condition(), kind, tested.arg(0), tested.arg(1));
                case Op.Compare(var kind, int nan) -> floatBranch(op.condition(), kind == Kind.DOUBLE, nan, tested);
                case Op.InstanceOf(var type) -> typeBranch(op.condition(), tested, type);
                case Op.Binary binary -> bitBranch(op.condition(), binary.kind() == Kind.LONG, tested);
                default -> throw new AssertionError("folded " + tested.op());
            }
        } else {
            compareAndBranch(op.condition(), op.kind(), value.arg(0), value.arg(1));
        }
    }

    /// One operand is read from memory by the comparison itself.
    private void compareWithLoad(Value value, Op.If op, Value load) {
        boolean isFirst = Selection.origin(value.arg(0)) == load;
        Value other = value.arg(isFirst ? 1 : 0);
        boolean wide = op.kind() == Kind.LONG;
        CodeBlock block = selection.at();
        var operands = new Operands();
        if (Selection.isImmediate(other)) {
            selection.address(operands, load);
            boolean isByte = Demand.memoryKind(load).bytes() == 1;
            int immediate = Selection.immediate(other);
            selection.add("compare", NONE, operands.uses(), e -> {
                e.access();
                if (isByte) {
                    e.asm.aluByteImm(Alu.CMP, operands.memory(e), immediate);
                } else {
                    e.asm.aluStoreImm(Alu.CMP, wide, operands.memory(e), immediate);
                }
                branchOn(block, e, cond(op.condition()));
            });
            return;
        }
        int register = operands.add(selection.register(other));
        selection.address(operands, load);
        Cond cond = isFirst ? mirrored(op.condition()) : cond(op.condition());
        selection.add("compare", NONE, operands.uses(), e -> {
            e.access();
            e.asm.aluLoad(Alu.CMP, wide, e.use(register), operands.memory(e));
            branchOn(block, e, cond);
        });
    }

    private static Cond cond(Condition condition) {
        return switch (condition) {
            case EQ -> Cond.E;
            case NE -> Cond.NE;
            case LT -> Cond.L;
            case GE -> Cond.GE;
            case GT -> Cond.G;
            case LE -> Cond.LE;
            case ULT -> Cond.B;
            case UGE -> Cond.AE;
        };
    }

    /// The condition that holds of (b, a) when `condition` holds of (a, b).
    private static Cond mirrored(Condition condition) {
        return switch (condition) {
            case EQ -> Cond.E;
            case NE -> Cond.NE;
            case LT -> Cond.G;
            case GE -> Cond.LE;
            case GT -> Cond.L;
            case LE -> Cond.GE;
            case ULT -> Cond.A;
            case UGE -> Cond.BE;
        };
    }

    private void branchOn(CodeBlock block, Emitter e, Cond condition) {
        e.branch(condition, block.successors.get(0), block.successors.get(1));
    }

    private void compareAndBranch(Condition condition, Kind kind, Value first, Value second) {
        boolean swap = isCheap(first) && !isCheap(second);
        Value a = swap ? second : first;
        Value b = swap ? first : second;
        Cond cond = swap ? mirrored(condition) : cond(condition);
        boolean wide = kind == Kind.LONG;
        CodeBlock block = selection.at();
        if (Selection.isImmediate(b)) {
            int immediate = Selection.immediate(b);
            selection.add("compare", NONE, new int[] {selection.register(a)}, e -> {
                if (immediate == 0) {
                    e.asm.test(wide, e.use(0), e.use(0));
                } else {
                    e.asm.aluImm(Alu.CMP, wide, e.use(0), immediate);
                }
                branchOn(block, e, cond);
            });
        } else if (selection.target(b) != null) {
            var image = selection.target(b);
            selection.add("compare", NONE, new int[] {selection.register(a)}, e -> {
                e.asm.aluTarget(Alu.CMP, e.use(0), image, 0);
                branchOn(block, e, cond);
            });
        } else {
            selection.add("compare", NONE, new int[] {selection.register(a), selection.register(b)}, e -> {
                int place = e.usePlace(1);
                if (Place.isSlot(place)) {
                    e.asm.aluLoad(Alu.CMP, wide, e.use(0), e.slot(place));
                } else {
                    e.asm.alu(Alu.CMP, wide, e.use(0), place);
                }
                branchOn(block, e, cond);
            }).inMemory(1);
        }
    }

    private boolean isCheap(Value value) {
        return Selection.isImmediate(value) || selection.target(value) != null;
    }

    private void bitBranch(Condition condition, boolean wide, Value and) {
        boolean swap = Selection.isImmediate(and.arg(0));
        Value a = and.arg(swap ? 1 : 0);
        Value b = and.arg(swap ? 0 : 1);
        CodeBlock block = selection.at();
        if (Selection.isImmediate(b)) {
            int mask = Selection.immediate(b);
            selection.add("test", NONE, new int[] {selection.register(a)}, e -> {
                e.asm.testImm(wide, e.use(0), mask);
                branchOn(block, e, cond(condition));
            });
        } else {
            selection.add("test", NONE, new int[] {selection.register(a), selection.register(b)}, e -> {
                e.asm.test(wide, e.use(0), e.use(1));
                branchOn(block, e, cond(condition));
            });
        }
    }

    /// ucomisd a, b: below (CF) if a < b, equal (ZF) if a = b, all of CF, ZF and PF if unordered. So "above" never holds of NaN and "below or equal" always does:
    /// the operands are swapped where that gives the wanted answer for NaN.
    private void floatBranch(Condition condition, boolean dbl, int nan, Value compare) {
        CodeBlock block = selection.at();
        int[] uses = {selection.register(compare.arg(0)), selection.register(compare.arg(1))};
        if (condition == Condition.EQ || condition == Condition.NE) {
            selection.add("compare", NONE, uses, e -> {
                CodeBlock yes = block.successors.get(condition == Condition.EQ ? 0 : 1);
                CodeBlock no = block.successors.get(condition == Condition.EQ ? 1 : 0);
                e.asm.ucomis(dbl, e.use(0), e.use(1));
                e.asm.jcc(Cond.P, e.label(no));
                e.branch(Cond.E, yes, no);
            });
            return;
        }
        boolean trueForNan = nan < 0 == (condition == Condition.LT || condition == Condition.LE);
        boolean less = condition == Condition.LT || condition == Condition.LE;
        boolean orEqual = condition == Condition.LE || condition == Condition.GE;
        // Not true for NaN: "above" tests; so for less, of (b, a). True for NaN: "below" tests; so for greater, of (b, a).
        boolean swap = less != trueForNan;
        Cond cond = trueForNan ? orEqual ? Cond.BE : Cond.B : orEqual ? Cond.AE : Cond.A;
        selection.add("compare", NONE, uses, e -> {
            e.asm.ucomis(dbl, e.use(swap ? 1 : 0), e.use(swap ? 0 : 1));
            branchOn(block, e, cond);
        });
    }

    private void typeBranch(Condition condition, Value instanceOf, Type type) {
        // 0 or 1 against 0: LE is EQ, GT is NE; GE and LT are constant and left to the fold of constants.
        boolean whenInstance = condition == Condition.NE || condition == Condition.GT;
        if (condition == Condition.LT || condition == Condition.GE) {
            throw new AssertionError("an instanceof compared by " + condition);
        }
        CodeBlock block = selection.at();
        SubtypeTests.Test test = selection.linkage.tests.test(type);
        selection.add("instanceof", NONE, new int[] {selection.register(instanceOf.arg(0))}, e -> {
            CodeBlock yes = block.successors.get(whenInstance ? 0 : 1);
            CodeBlock no = block.successors.get(whenInstance ? 1 : 0);
            if (test instanceof SubtypeTests.Test.Never) {
                e.jump(no);
                return;
            }
            e.asm.test(false, e.use(0), e.use(0));
            if (test instanceof SubtypeTests.Test.Always) {
                e.branch(Cond.NE, yes, no);
                return;
            }
            e.asm.jcc(Cond.E, e.label(no));
            e.branch(TypeTest.emit(e, test, e.use(0)), yes, no);
        });
    }

    void instanceOf(Value value, Type type) {
        SubtypeTests.Test test = selection.linkage.tests.test(type);
        selection.define(value, "instanceof", new int[] {selection.register(value.arg(0))}, e -> {
            e.asm.zero(e.def());
            if (test instanceof SubtypeTests.Test.Never) {
                return;
            }
            Label done = e.asm.label();
            e.asm.test(false, e.use(0), e.use(0));
            if (test instanceof SubtypeTests.Test.Always) {
                e.asm.setcc(Cond.NE, e.def());
                return;
            }
            e.asm.jcc(Cond.E, done);
            e.asm.setcc(TypeTest.emit(e, test, e.use(0)), e.def());
            e.asm.bind(done);
        }).late(0);
    }

    /// -1, 0 or 1: the difference of two flags.
    void compare(Value value, Op.Compare op) {
        int[] uses = {selection.register(value.arg(0)), selection.register(value.arg(1))};
        boolean isFloat = Registers.isFloat(op.kind());
        boolean swap = isFloat && op.nan() > 0;
        selection.define(value, "compare", uses, e -> {
            int a = e.use(swap ? 1 : 0);
            int b = e.use(swap ? 0 : 1);
            if (isFloat) {
                e.asm.ucomis(op.kind() == Kind.DOUBLE, a, b);
            } else {
                e.asm.alu(Alu.CMP, op.kind() == Kind.LONG, a, b);
            }
            // Unordered is below: -1, and after the swap 1.
            Cond above = isFloat ? Cond.A : Cond.G;
            Cond below = isFloat ? Cond.B : Cond.L;
            e.asm.setcc(swap ? above : below, Registers.SCRATCH);
            e.asm.setcc(swap ? below : above, e.def());
            e.asm.movzx8(Registers.SCRATCH, Registers.SCRATCH);
            e.asm.movzx8(e.def(), e.def());
            e.asm.alu(Alu.SUB, false, e.def(), Registers.SCRATCH);
        });
    }

    void choose(Value value, Op.Switch op) {
        CodeBlock block = selection.at();
        List<Integer> keys = op.keys();
        int[] uses = {selection.register(value.arg(0))};
        long range = keys.isEmpty() ? 0 : (long) keys.getLast() - keys.getFirst() + 1;
        if (keys.size() >= TABLE_KEYS && range <= (long) keys.size() * TABLE_SPREAD) {
            selection.add("table", new int[] {selection.temporary()}, uses, e -> table(e, block, keys, (int) range));
        } else {
            selection.add("search", NONE, uses, e -> search(e, block, keys, 0, keys.size()));
        }
    }

    private static void table(Emitter e, CodeBlock block, List<Integer> keys, int range) {
        int index = e.def();
        CodeBlock otherwise = block.successors.getLast();
        e.asm.lea(false, index, Mem.at(e.use(0), -keys.getFirst()));
        e.asm.aluImm(Alu.CMP, false, index, range);
        e.asm.jcc(Cond.AE, e.label(otherwise));
        Label entries = e.asm.label();
        e.asm.lea(true, Registers.SCRATCH, Mem.at(entries, 0));
        e.asm.load(Kind.INT, Registers.SCRATCH, Mem.at(Registers.SCRATCH, index, 2, 0));
        e.asm.jmpReg(Registers.SCRATCH);
        e.cold(() -> {
            e.asm.bind(entries);
            int key = 0;
            for (int i = 0; i < range; i++) {
                boolean isKey = keys.get(key) == keys.getFirst() + i;
                e.asm.dataLabel(e.label(isKey ? block.successors.get(key++) : otherwise), e.self());
            }
        });
    }

    /// Binary search over keys [from, to).
    private static void search(Emitter e, CodeBlock block, List<Integer> keys, int from, int to) {
        if (to - from <= 3) {
            for (int i = from; i < to; i++) {
                e.asm.aluImm(Alu.CMP, false, e.use(0), keys.get(i));
                e.asm.jcc(Cond.E, e.label(block.successors.get(i)));
            }
            if (to == keys.size()) {
                e.jump(block.successors.getLast());
            } else {
                e.asm.jmp(e.label(block.successors.getLast()));
            }
            return;
        }
        int middle = from + to >>> 1;
        Label upper = e.asm.label();
        e.asm.aluImm(Alu.CMP, false, e.use(0), keys.get(middle));
        e.asm.jcc(Cond.GE, upper);
        search(e, block, keys, from, middle);
        e.asm.bind(upper);
        search(e, block, keys, middle, to);
    }
}
