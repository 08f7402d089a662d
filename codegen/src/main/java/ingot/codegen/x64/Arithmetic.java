package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.codegen.alloc.Place;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.codegen.x64.Assembler.Shift;
import ingot.codegen.x64.Assembler.Sse;
import ingot.ir.Op;
import ingot.ir.Value;

/// Binary operations and negation.
final class Arithmetic {
    private final Selection selection;
    private final Division division;

    Arithmetic(Selection selection) {
        this.selection = selection;
        this.division = new Division(selection);
    }

    void binary(Value value, Op.Binary op) {
        if (Registers.isFloat(op.kind())) {
            floating(value, op);
            return;
        }
        boolean wide = op.kind() == Kind.LONG;
        Value a = value.arg(0);
        Value b = value.arg(1);
        switch (op.operator()) {
            case ADD -> commutative(value, Alu.ADD, wide, a, b);
            case AND -> commutative(value, Alu.AND, wide, a, b);
            case OR -> commutative(value, Alu.OR, wide, a, b);
            case XOR -> commutative(value, Alu.XOR, wide, a, b);
            case SUB -> subtract(value, wide, a, b);
            case MUL -> multiply(value, wide, a, b);
            case DIV -> division.divide(value, wide, true);
            case REM -> division.divide(value, wide, false);
            case SHL -> shift(value, Shift.SHL, wide);
            case SHR -> shift(value, Shift.SAR, wide);
            case USHR -> shift(value, Shift.SHR, wide);
            case MIN -> extreme(value, Cond.G, wide);
            case MAX -> extreme(value, Cond.L, wide);
        }
    }

    private static boolean isSwapped(Value a, Value b) {
        return Selection.isImmediate(a) && !Selection.isImmediate(b);
    }

    /// [other op= memory]: the load is part of the instruction.
    private void withLoad(Value value, Alu op, boolean wide, Value load) {
        var operands = new Operands();
        operands.add(selection.register(value.arg(Selection.origin(value.arg(0)) == load ? 1 : 0)));
        selection.address(operands, load);
        selection.define(value, op.name(), operands.uses(), e -> {
            e.copyToDef(wide);
            e.access();
            e.asm.aluLoad(op, wide, e.def(), operands.memory(e));
        }).late(operands.memoryOperands());
    }

    private void withLoad(Value value, Sse op, boolean dbl, Value load) {
        var operands = new Operands();
        operands.add(selection.register(value.arg(Selection.origin(value.arg(0)) == load ? 1 : 0)));
        selection.address(operands, load);
        selection.define(value, op.name(), operands.uses(), e -> {
            copyToDef(e);
            e.access();
            e.asm.sseLoad(op, dbl, e.def(), operands.memory(e));
        });
    }

    private void commutative(Value value, Alu op, boolean wide, Value first, Value second) {
        if (selection.load(value) != null) {
            withLoad(value, op, wide, selection.load(value));
            return;
        }
        Value a = isSwapped(first, second) ? second : first;
        Value b = isSwapped(first, second) ? first : second;
        if (Selection.isImmediate(b)) {
            immediate(value, op, wide, a, Selection.immediate(b));
            return;
        }
        Value masked = op == Alu.AND ? lowHalfOf(first, second) : null;
        if (masked != null) {
            selection.define(value, "low half", new int[] {selection.register(masked)}, e -> e.asm.mov(false, e.def(), e.use(0)));
            return;
        }
        selection.define(value, op.name(), new int[] {selection.register(a), selection.register(b)}, e -> {
            int place = e.usePlace(1);
            if (Place.isSlot(place)) {
                e.copyToDef(wide);
                e.asm.aluLoad(op, wide, e.def(), e.slot(place));
            } else if (e.def() == place) {
                e.asm.alu(op, wide, e.def(), e.use(0));
            } else if (op == Alu.ADD && e.def() != e.use(0)) {
                e.asm.lea(wide, e.def(), Mem.at(e.use(0), place, 0, 0));
            } else {
                e.copyToDef(wide);
                e.asm.alu(op, wide, e.def(), place);
            }
        }).inMemory(1);
    }

    private void immediate(Value value, Alu op, boolean wide, Value a, int immediate) {
        selection.define(value, op.name(), new int[] {selection.register(a)}, e -> {
            if (op == Alu.ADD && e.def() != e.use(0)) {
                e.asm.lea(wide, e.def(), Mem.at(e.use(0), immediate));
            } else if (op == Alu.ADD && (immediate == 1 || immediate == -1)) {
                e.asm.increment(wide, e.def(), immediate);
            } else {
                e.copyToDef(wide);
                e.asm.aluImm(op, wide, e.def(), immediate);
            }
        });
    }

    /// What a 32-bit move, which clears the upper half, gives the low half of: x of x & 0xFFFFFFFF, where a sign extension has no effect. Else null.
    static Value lowHalfOf(Value first, Value second) {
        Value mask = Selection.origin(second).op() instanceof Op.Const ? second : first;
        if (!(Selection.origin(mask).op() instanceof Op.Const(_, var bits)) || bits != 0xFFFF_FFFFL) {
            return null;
        }
        Value masked = Selection.origin(mask == first ? second : first);
        return isExtension(masked) ? masked.arg(0) : masked;
    }

    static boolean isExtension(Value value) {
        return value.op() instanceof Op.Convert(var from, var to) && from == Kind.INT && to == Kind.LONG;
    }

    private void subtract(Value value, boolean wide, Value a, Value b) {
        if (selection.load(value) != null) {
            withLoad(value, Alu.SUB, wide, selection.load(value));
            return;
        }
        if (Selection.isImmediate(b) && Selection.immediate(b) != Integer.MIN_VALUE) {
            immediate(value, Alu.ADD, wide, a, -Selection.immediate(b));
            return;
        }
        selection.define(value, "SUB", new int[] {selection.register(a), selection.register(b)}, e -> {
            e.copyToDef(wide);
            int place = e.usePlace(1);
            if (Place.isSlot(place)) {
                e.asm.aluLoad(Alu.SUB, wide, e.def(), e.slot(place));
            } else {
                e.asm.alu(Alu.SUB, wide, e.def(), place);
            }
        }).late(1).inMemory(1);
    }

    private void multiply(Value value, boolean wide, Value first, Value second) {
        Value a = isSwapped(first, second) ? second : first;
        Value b = isSwapped(first, second) ? first : second;
        if (Selection.isImmediate(b)) {
            int factor = Selection.immediate(b);
            int power = Integer.numberOfTrailingZeros(factor);
            selection.define(value, "MUL", new int[] {selection.register(a)}, e -> {
                if (factor > 0 && factor == 1 << power) {
                    e.copyToDef(wide);
                    if (power > 0) {
                        e.asm.shiftImm(Shift.SHL, wide, e.def(), power);
                    }
                } else if (factor == 3 || factor == 5 || factor == 9) {
                    e.asm.lea(wide, e.def(), Mem.at(e.use(0), e.use(0), Integer.numberOfTrailingZeros(factor - 1), 0));
                } else {
                    e.asm.imulImm(wide, e.def(), e.use(0), factor);
                }
            });
            return;
        }
        selection.define(value, "MUL", new int[] {selection.register(a), selection.register(b)}, e -> {
            int place = e.usePlace(1);
            if (Place.isSlot(place)) {
                e.copyToDef(wide);
                e.asm.imulLoad(wide, e.def(), e.slot(place));
            } else if (e.def() == place) {
                e.asm.imul(wide, e.def(), e.use(0));
            } else {
                e.copyToDef(wide);
                e.asm.imul(wide, e.def(), place);
            }
        }).inMemory(1);
    }

    private void shift(Value value, Shift op, boolean wide) {
        Value count = value.arg(1);
        Value a = value.arg(0);
        if (Selection.isImmediate(count)) {
            int by = Selection.immediate(count) & (wide ? 63 : 31);
            selection.define(value, op.name(), new int[] {selection.register(a)}, e -> {
                e.copyToDef(wide);
                if (by != 0) {
                    e.asm.shiftImm(op, wide, e.def(), by);
                }
            });
            return;
        }
        selection.define(value, op.name(), new int[] {selection.any(a), selection.any(count)}, e -> {
            e.arrange(e.defPlace(0), Registers.RCX);
            e.asm.shiftCl(op, wide, e.def());
        }).inMemory(0, 1).clobber(Registers.RCX).hintUse(1, Registers.RCX);
    }

    private void extreme(Value value, Cond replace, boolean wide) {
        selection.define(value, "extreme", new int[] {selection.register(value.arg(0)), selection.register(value.arg(1))}, e -> {
            e.copyToDef(wide);
            e.asm.alu(Alu.CMP, wide, e.def(), e.use(1));
            e.asm.cmov(replace, wide, e.def(), e.use(1));
        }).late(1);
    }

    void negate(Value value, Kind kind) {
        int[] uses = {selection.register(value.arg(0))};
        if (!Registers.isFloat(kind)) {
            selection.define(value, "NEG", uses, e -> {
                e.copyToDef(kind == Kind.LONG);
                e.asm.neg(kind == Kind.LONG, e.def());
            });
            return;
        }
        boolean dbl = kind == Kind.DOUBLE;
        selection.define(value, "NEG", uses, e -> {
            e.asm.loadF(dbl, Registers.FLOAT_SCRATCH, e.literal(kind, dbl ? Long.MIN_VALUE : Integer.MIN_VALUE));
            copyToDef(e);
            e.asm.packed(Assembler.Packed.XOR, e.def(), Registers.FLOAT_SCRATCH);
        });
    }

    static void copyToDef(Emitter e) {
        if (e.def() != e.use(0)) {
            e.asm.movF(e.def(), e.use(0));
        }
    }

    private void floating(Value value, Op.Binary op) {
        boolean dbl = op.kind() == Kind.DOUBLE;
        if (selection.load(value) != null) {
            withLoad(value, switch (op.operator()) {
                case ADD -> Sse.ADD;
                case SUB -> Sse.SUB;
                case MUL -> Sse.MUL;
                case DIV -> Sse.DIV;
                default -> throw new AssertionError(op + " with a load");
            }, dbl, selection.load(value));
            return;
        }
        int[] uses = {selection.register(value.arg(0)), selection.register(value.arg(1))};
        switch (op.operator()) {
            case ADD -> selection.define(value, "ADDF", uses, e -> commutative(e, Sse.ADD, dbl)).inMemory(1);
            case MUL -> selection.define(value, "MULF", uses, e -> commutative(e, Sse.MUL, dbl)).inMemory(1);
            case SUB -> selection.define(value, "SUBF", uses, e -> ordered(e, Sse.SUB, dbl)).late(1).inMemory(1);
            case DIV -> selection.define(value, "DIVF", uses, e -> ordered(e, Sse.DIV, dbl)).late(1).inMemory(1);
            case REM -> selection.define(value, "REMF", uses, e -> remainder(e, dbl)).clobber(Registers.RAX);
            case MIN -> selection.define(value, "MINF", uses, e -> extreme(e, Sse.MIN, dbl)).late(0, 1);
            case MAX -> selection.define(value, "MAXF", uses, e -> extreme(e, Sse.MAX, dbl)).late(0, 1);
            case AND, OR, XOR, SHL, SHR, USHR -> throw new AssertionError(op + " of " + selection.graph.method());
        }
    }

    private static void commutative(Emitter e, Sse op, boolean dbl) {
        int place = e.usePlace(1);
        if (Place.isSlot(place)) {
            copyToDef(e);
            e.asm.sseLoad(op, dbl, e.def(), e.slot(place));
        } else if (e.def() == e.use(1)) {
            e.asm.sse(op, dbl, e.def(), e.use(0));
        } else {
            copyToDef(e);
            e.asm.sse(op, dbl, e.def(), e.use(1));
        }
    }

    private static void ordered(Emitter e, Sse op, boolean dbl) {
        copyToDef(e);
        int place = e.usePlace(1);
        if (Place.isSlot(place)) {
            e.asm.sseLoad(op, dbl, e.def(), e.slot(place));
        } else {
            e.asm.sse(op, dbl, e.def(), e.use(1));
        }
    }

    /// minsd and maxsd give the second operand for NaN and for zeros of either sign; Java wants NaN, and -0 below +0.
    private static void extreme(Emitter e, Sse op, boolean dbl) {
        Label equal = e.asm.label();
        Label unordered = e.asm.label();
        Label done = e.asm.label();
        int b = e.use(1);
        int def = e.def();
        e.asm.ucomis(dbl, e.use(0), b);
        copyToDef(e);
        e.asm.jcc(Cond.P, unordered);
        e.asm.jcc(Cond.E, equal);
        e.asm.sse(op, dbl, def, b);
        e.asm.bind(done);
        e.cold(() -> {
            e.asm.bind(equal);
            e.asm.packed(op == Sse.MIN ? Assembler.Packed.OR : Assembler.Packed.AND, def, b);
            e.asm.jmp(done);
            e.asm.bind(unordered);
            e.asm.sse(Sse.ADD, dbl, def, b);
            e.asm.jmp(done);
        });
    }

    /// fprem is exact and truncates, as Java's % does; it works in steps, and says in C2 (parity, after sahf) whether it is done. The two slots lie below rsp:
    /// nothing else writes there, since signals have a stack of their own.
    private static void remainder(Emitter e, boolean dbl) {
        Mem a = Mem.at(Registers.RSP, -8);
        Mem b = Mem.at(Registers.RSP, -16);
        e.asm.storeF(dbl, a, e.use(0));
        e.asm.storeF(dbl, b, e.use(1));
        e.asm.fld(dbl, b);
        e.asm.fld(dbl, a);
        Label again = e.asm.here();
        e.asm.fprem();
        e.asm.fnstswAx();
        e.asm.sahf();
        e.asm.jcc(Cond.P, again);
        e.asm.fstpSt(1);
        e.asm.fstp(dbl, a);
        e.asm.loadF(dbl, e.def(), a);
    }
}
