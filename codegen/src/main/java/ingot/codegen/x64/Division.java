package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.codegen.alloc.Place;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.codegen.x64.Assembler.Shift;
import ingot.ir.Op;
import ingot.ir.Value;

import java.math.BigInteger;

/// Quotients and remainders of int and long: idiv, or for a constant divisor a shift or a multiplication by its reciprocal (Warren, "Hacker's Delight", 2nd edition,
/// chapter 10).
final class Division {
    private final Selection selection;

    Division(Selection selection) {
        this.selection = selection;
    }

    void divide(Value value, boolean wide, boolean quotient) {
        Value divisor = value.arg(1);
        long d = Selection.origin(divisor).op() instanceof Op.Const(_, var bits) ? bits : 0;
        if (d == 0 || d == 1 || d == -1 || d == (wide ? Long.MIN_VALUE : Integer.MIN_VALUE)) {
            divideBy(value, divisor, wide, quotient);
        } else if ((d & -d) == d || (-d & d) == -d) {
            byPowerOfTwo(value, wide, quotient, d);
        } else if (!wide) {
            byInt(value, quotient, (int) d);
        } else {
            byLong(value, quotient, d);
        }
    }

    /// idiv traps on MIN / -1, where Java wants MIN and 0: a divisor that may be -1 is looked at first.
    private void divideBy(Value value, Value divisor, boolean wide, boolean quotient) {
        boolean mayBeMinusOne = !(Selection.origin(divisor).op() instanceof Op.Const(_, var bits)) || bits == -1;
        int result = quotient ? Registers.RAX : Registers.RDX;
        selection.define(value, quotient ? "DIV" : "REM", new int[] {selection.any(value.arg(0)), selection.register(divisor)}, e -> {
            e.arrange(Registers.RAX, Place.NONE);
            if (mayBeMinusOne) {
                Label special = e.asm.label();
                Label done = e.asm.label();
                e.asm.aluImm(Alu.CMP, wide, e.use(1), -1);
                e.asm.jcc(Cond.E, special);
                e.asm.cdq(wide);
                e.asm.idiv(wide, e.use(1));
                e.asm.bind(done);
                e.cold(() -> {
                    e.asm.bind(special);
                    if (quotient) {
                        e.asm.neg(wide, Registers.RAX);
                    } else {
                        e.asm.zero(Registers.RDX);
                    }
                    e.asm.jmp(done);
                });
            } else {
                e.asm.cdq(wide);
                e.asm.idiv(wide, e.use(1));
            }
            e.resultFrom(result);
        }).inMemory(0).late(1).clobber(Registers.RAX, Registers.RDX).lateDefs().hintDef(result).hintUse(0, Registers.RAX);
    }

    /// Rounds towards zero: 2^k - 1 is added to a dividend below zero before the shift.
    private void byPowerOfTwo(Value value, boolean wide, boolean quotient, long divisor) {
        int k = Long.numberOfTrailingZeros(divisor);
        int bits = wide ? 64 : 32;
        selection.define(value, quotient ? "DIV" : "REM", new int[] {selection.register(value.arg(0))}, e -> {
            int n = e.use(0);
            int def = e.def();
            e.asm.mov(wide, def, n);
            if (k > 1) {
                e.asm.shiftImm(Shift.SAR, wide, def, bits - 1);
            }
            e.asm.shiftImm(Shift.SHR, wide, def, bits - k);
            e.asm.alu(Alu.ADD, wide, def, n);
            if (quotient) {
                e.asm.shiftImm(Shift.SAR, wide, def, k);
                if (divisor < 0) {
                    e.asm.neg(wide, def);
                }
            } else { // n - (n rounded to a multiple)
                e.asm.shiftImm(Shift.SAR, wide, def, k);
                e.asm.shiftImm(Shift.SHL, wide, def, k);
                e.asm.neg(wide, def);
                e.asm.alu(Alu.ADD, wide, def, n);
            }
        }).late(0);
    }

    /// The multiplier m and shift s for which floor(m * n / 2^(bits + s)), plus 1 for n below zero, is n / d; m may need one bit more than a signed number has.
    private record Reciprocal(long multiplier, int shift) {
        static Reciprocal of(long divisor, int bits) {
            BigInteger d = BigInteger.valueOf(divisor).abs();
            int shift = 0;
            while (true) {
                BigInteger power = BigInteger.ONE.shiftLeft(bits + shift);
                BigInteger m = power.divide(d).add(BigInteger.ONE);
                // |m * d - 2^(bits + s)| * 2^(bits - 1) <= 2^(bits + s): exact for every dividend
                BigInteger error = m.multiply(d).subtract(power);
                if (error.shiftLeft(bits - 1).compareTo(power) <= 0) {
                    return new Reciprocal(m.longValue(), shift);
                }
                shift++;
            }
        }
    }

    /// An int times a 33-bit number fits a long.
    private void byInt(Value value, boolean quotient, int divisor) {
        Reciprocal reciprocal = Reciprocal.of(divisor, 32);
        int multiplier = (int) reciprocal.multiplier;
        selection.define(value, quotient ? "DIV" : "REM", new int[] {selection.register(value.arg(0))}, e -> {
            int n = e.use(0);
            int def = e.def();
            e.asm.movsxd(def, n);
            e.asm.imulImm(true, def, def, multiplier); // sign-extended: 2^32 too little if its top bit is set
            e.asm.shiftImm(Shift.SAR, true, def, 32);
            if (multiplier < 0) {
                e.asm.alu(Alu.ADD, false, def, n);
            }
            finish(e, false, quotient, divisor, reciprocal.shift, n, def);
        }).late(0);
    }

    private void byLong(Value value, boolean quotient, long divisor) {
        Reciprocal reciprocal = Reciprocal.of(divisor, 64);
        selection.define(value, quotient ? "DIV" : "REM", new int[] {selection.register(value.arg(0))}, e -> {
            int n = e.use(0);
            e.asm.movImm64(Registers.RAX, reciprocal.multiplier);
            e.asm.imul1(true, n);
            if (reciprocal.multiplier < 0) {
                e.asm.alu(Alu.ADD, true, Registers.RDX, n);
            }
            finish(e, true, quotient, divisor, reciprocal.shift, n, Registers.RDX);
            e.resultFrom(Registers.RDX);
        }).late(0).clobber(Registers.RAX, Registers.RDX).lateDefs().hintDef(Registers.RDX);
    }

    /// `q` holds the upper half of the product.
    private static void finish(Emitter e, boolean wide, boolean quotient, long divisor, int shift, int n, int q) {
        if (shift > 0) {
            e.asm.shiftImm(Shift.SAR, wide, q, shift);
        }
        e.asm.mov(wide, Registers.SCRATCH, n);
        e.asm.shiftImm(Shift.SHR, wide, Registers.SCRATCH, wide ? 63 : 31);
        e.asm.alu(Alu.ADD, wide, q, Registers.SCRATCH);
        if (divisor < 0) {
            e.asm.neg(wide, q);
        }
        if (!quotient) {
            if (divisor == (int) divisor) {
                e.asm.imulImm(wide, q, q, (int) divisor);
            } else {
                e.asm.movImm64(Registers.SCRATCH, divisor);
                e.asm.imul(wide, q, Registers.SCRATCH);
            }
            e.asm.neg(wide, q);
            e.asm.alu(Alu.ADD, wide, q, n);
        }
    }
}
