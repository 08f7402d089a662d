package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.ir.Op;
import ingot.ir.Value;

/// Conversions between kinds (JVMS 2.11.4). An int in a register always has zeros above bit 31, so narrowing a long is a move that clears them.
final class Conversions {
    private final Selection selection;

    Conversions(Selection selection) {
        this.selection = selection;
    }

    void convert(Value value, Op.Convert op) {
        int[] uses = {selection.register(value.arg(0))};
        boolean fromDouble = op.from() == Kind.DOUBLE;
        boolean fromFloat = Registers.isFloat(op.from());
        Encode encode = switch (op.to()) {
            case BYTE -> e -> e.asm.movsx8(e.def(), e.use(0));
            case BOOLEAN -> throw new AssertionError("conversion to boolean");
            case CHAR -> e -> e.asm.movzx16(e.def(), e.use(0));
            case SHORT -> e -> e.asm.movsx16(e.def(), e.use(0));
            case INT -> fromFloat ? e -> saturate(e, fromDouble, false) : e -> e.asm.mov(false, e.def(), e.use(0));
            case LONG -> fromFloat ? e -> saturate(e, fromDouble, true) : e -> e.asm.movsxd(e.def(), e.use(0));
            case FLOAT -> fromFloat ? e -> e.asm.floatToFloat(false, e.def(), e.use(0)) : e -> fromInteger(e, false, op.from() == Kind.LONG);
            case DOUBLE -> fromFloat ? e -> e.asm.floatToFloat(true, e.def(), e.use(0)) : e -> fromInteger(e, true, op.from() == Kind.LONG);
            case REF, VOID -> throw new AssertionError("conversion to " + op.to());
        };
        selection.define(value, "convert", uses, encode);
    }

    /// cvtsi2sd keeps the upper half of its result, and so would wait for it.
    private static void fromInteger(Emitter e, boolean dbl, boolean wide) {
        e.asm.zeroF(e.def());
        e.asm.intToFloat(dbl, wide, e.def(), e.use(0));
    }

    /// The instruction gives MIN for NaN and for whatever does not fit: only then (MIN - 1 overflows) the stub looks closer.
    private static void saturate(Emitter e, boolean dbl, boolean wide) {
        Label odd = e.asm.label();
        Label done = e.asm.label();
        int from = e.use(0);
        int def = e.def();
        e.asm.floatToInt(dbl, wide, def, from);
        e.asm.aluImm(Alu.CMP, wide, def, 1);
        e.asm.jcc(Cond.O, odd);
        e.asm.bind(done);
        e.cold(() -> {
            e.asm.bind(odd);
            e.asm.zeroF(Registers.FLOAT_SCRATCH);
            e.asm.ucomis(dbl, from, Registers.FLOAT_SCRATCH);
            Label nan = e.asm.label();
            e.asm.jcc(Cond.P, nan);
            e.asm.jcc(Cond.B, done); // below zero: MIN it is
            e.asm.movImm64(def, wide ? Long.MAX_VALUE : Integer.MAX_VALUE);
            e.asm.jmp(done);
            e.asm.bind(nan);
            e.asm.zero(def);
            e.asm.jmp(done);
        });
    }
}
