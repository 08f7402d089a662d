package ingot.codegen.x64;

import ingot.abi.Kind;
import ingot.codegen.Relocation;
import ingot.codegen.Target;

import java.util.List;

/// Writes x86-64-v2 machine code (Intel SDM volume 2). Registers are 0..15 as in [ingot.abi.CallConvention], xmm registers likewise;
/// `wide` means 64 bits, otherwise an operation is 32 bits wide and zero-extends its result; `dbl` means double, else float. Each
/// method writes one instruction, the shortest form of it.
///
/// Jumps to labels are relaxed when the code is complete ([CodeBuffer]), so a [#position] taken while emitting is not final: bind a
/// label at each safepoint, handler and line and ask [#offsetOf] at the end, or map the position with [#finalOffset].
public final class Assembler {
    public enum Alu { ADD, OR, ADC, SBB, AND, SUB, XOR, CMP }

    public enum Shift {
        ROL(0), ROR(1), SHL(4), SHR(5), SAR(7);

        private final int digit;

        Shift(int digit) {
            this.digit = digit;
        }
    }

    public enum Cond {
        O, NO, B, AE, E, NE, BE, A, S, NS, P, NP, L, GE, LE, G;

        public Cond negate() {
            return values()[ordinal() ^ 1];
        }
    }

    public enum Sse {
        ADD(0x58), MUL(0x59), SUB(0x5C), MIN(0x5D), DIV(0x5E), MAX(0x5F), SQRT(0x51);

        private final int opcode;

        Sse(int opcode) {
            this.opcode = opcode;
        }
    }

    /// Bitwise operations on all 128 bits.
    public enum Packed {
        AND(0x54), ANDN(0x55), OR(0x56), XOR(0x57);

        private final int opcode;

        Packed(int opcode) {
            this.opcode = opcode;
        }
    }

    /// Rounding of [#round], without the inexact exception: SDM table "Rounding Modes and Encoding", bit 3 set.
    public enum Rounding { NEAREST, DOWN, UP, TRUNCATE }

    private static final int WORD = 0x66; // operand-size prefix
    private static final int LOCK = 0xF0;
    private static final int SD = 0xF2; // scalar double
    private static final int SS = 0xF3; // scalar single; also the rep prefix
    private static final int NO_PREFIX = 0;
    private static final int RSP = 4;

    private final CodeBuffer code = new CodeBuffer();

    // Places

    /// Bytes written so far, before relaxation.
    public int position() {
        return code.position();
    }

    public Label label() {
        return new Label();
    }

    public void bind(Label label) {
        code.bind(label);
    }

    /// A new label, bound here.
    public Label here() {
        var label = label();
        bind(label);
        return label;
    }

    /// Where a label ended up. The first call of it, [#finalOffset], [#toBytes] or [#relocations] ends the code.
    public int offsetOf(Label label) {
        return code.finalOffset(label);
    }

    /// Where a [#position] taken while emitting ended up; it must be one between two instructions or the start of a field.
    public int finalOffset(int position) {
        return code.finalOffset(position);
    }

    public byte[] toBytes() {
        return code.toBytes();
    }

    /// At final offsets.
    public List<Relocation> relocations() {
        return code.relocations();
    }

    // Data among code

    public void data1(int value) {
        code.byte1(value);
    }

    public void data4(int value) {
        code.int4(value);
    }

    public void data8(long value) {
        code.int8(value);
    }

    /// u32 absolute address of a target.
    public void dataTarget(Target target, int addend) {
        code.relocation(false, target, addend);
    }

    /// u32 absolute address of a label, for jump tables; `self` is the entry of the method being assembled.
    public void dataLabel(Label label, Target self) {
        code.address(label, self);
    }

    // Integer arithmetic

    public void alu(Alu op, boolean wide, int dst, int src) {
        registers(NO_PREFIX, wide, op.ordinal() << 3 | 3, dst, src);
    }

    public void aluImm(Alu op, boolean wide, int dst, int imm) {
        if (fitsByte(imm)) {
            registers(NO_PREFIX, wide, 0x83, op.ordinal(), dst);
            code.byte1(imm);
        } else if (dst == 0) {
            rex(wide, 0, 0, 0, false);
            code.byte1(op.ordinal() << 3 | 5);
            code.int4(imm);
        } else {
            registers(NO_PREFIX, wide, 0x81, op.ordinal(), dst);
            code.int4(imm);
        }
    }

    /// dst op= [src]
    public void aluLoad(Alu op, boolean wide, int dst, Mem src) {
        memory(NO_PREFIX, wide, op.ordinal() << 3 | 3, dst, src, 0);
    }

    /// [dst] op= src
    public void aluStore(Alu op, boolean wide, Mem dst, int src) {
        memory(NO_PREFIX, wide, op.ordinal() << 3 | 1, src, dst, 0);
    }

    /// [dst] op= imm
    public void aluStoreImm(Alu op, boolean wide, Mem dst, int imm) {
        if (fitsByte(imm)) {
            memory(NO_PREFIX, wide, 0x83, op.ordinal(), dst, 1);
            code.byte1(imm);
        } else {
            memory(NO_PREFIX, wide, 0x81, op.ordinal(), dst, 4);
            code.int4(imm);
        }
    }

    /// The byte at [dst] op= imm
    public void aluByteImm(Alu op, Mem dst, int imm) {
        memory(NO_PREFIX, false, 0x80, op.ordinal(), dst, 1);
        code.byte1(imm);
    }

    /// 32 bits wide: dst op= address of target + addend.
    public void aluTarget(Alu op, int dst, Target target, int addend) {
        registers(NO_PREFIX, false, 0x81, op.ordinal(), dst);
        code.relocation(false, target, addend);
    }

    /// 32 bits wide: [dst] op= address of target + addend.
    public void aluStoreTarget(Alu op, Mem dst, Target target, int addend) {
        memory(NO_PREFIX, false, 0x81, op.ordinal(), dst, 4);
        code.relocation(false, target, addend);
    }

    public void test(boolean wide, int a, int b) {
        registers(NO_PREFIX, wide, 0x85, b, a);
    }

    /// Sets the flags as the full width would: the byte form serves masks below 128, whose result has no sign.
    public void testImm(boolean wide, int a, int imm) {
        if (imm >= 0 && imm < 128) {
            byteRegisters(0xF6, 0, a, false, true);
            code.byte1(imm);
        } else {
            registers(NO_PREFIX, wide, 0xF7, 0, a);
            code.int4(imm);
        }
    }

    /// The byte at [a] and imm.
    public void testByteImm(Mem a, int imm) {
        memory(NO_PREFIX, false, 0xF6, 0, a, 1);
        code.byte1(imm);
    }

    public void imul(boolean wide, int dst, int src) {
        registers(NO_PREFIX, wide, 0x0FAF, dst, src);
    }

    public void imulLoad(boolean wide, int dst, Mem src) {
        memory(NO_PREFIX, wide, 0x0FAF, dst, src, 0);
    }

    public void imulImm(boolean wide, int dst, int src, int imm) {
        if (fitsByte(imm)) {
            registers(NO_PREFIX, wide, 0x6B, dst, src);
            code.byte1(imm);
        } else {
            registers(NO_PREFIX, wide, 0x69, dst, src);
            code.int4(imm);
        }
    }

    /// rdx:rax = rax * src, unsigned.
    public void mul(boolean wide, int src) {
        registers(NO_PREFIX, wide, 0xF7, 4, src);
    }

    /// rdx:rax = rax * src, signed.
    public void imul1(boolean wide, int src) {
        registers(NO_PREFIX, wide, 0xF7, 5, src);
    }

    public void div(boolean wide, int src) {
        registers(NO_PREFIX, wide, 0xF7, 6, src);
    }

    public void idiv(boolean wide, int src) {
        registers(NO_PREFIX, wide, 0xF7, 7, src);
    }

    public void neg(boolean wide, int dst) {
        registers(NO_PREFIX, wide, 0xF7, 3, dst);
    }

    public void not(boolean wide, int dst) {
        registers(NO_PREFIX, wide, 0xF7, 2, dst);
    }

    /// dst += 1 or -1; keeps the carry.
    public void increment(boolean wide, int dst, int by) {
        registers(NO_PREFIX, wide, 0xFF, by < 0 ? 1 : 0, dst);
    }

    /// Sign of rax into rdx: cdq, or cqo if wide.
    public void cdq(boolean wide) {
        rex(wide, 0, 0, 0, false);
        code.byte1(0x99);
    }

    public void shiftImm(Shift op, boolean wide, int dst, int count) {
        if (count == 1) {
            registers(NO_PREFIX, wide, 0xD1, op.digit, dst);
        } else {
            registers(NO_PREFIX, wide, 0xC1, op.digit, dst);
            code.byte1(count);
        }
    }

    /// By cl, modulo the width.
    public void shiftCl(Shift op, boolean wide, int dst) {
        registers(NO_PREFIX, wide, 0xD3, op.digit, dst);
    }

    /// Carry = bit number `bit` (32 bits, signed) of the bit string at [base].
    public void bt(Mem base, int bit) {
        memory(NO_PREFIX, false, 0x0FA3, bit, base, 0);
    }

    public void bsf(boolean wide, int dst, int src) {
        registers(NO_PREFIX, wide, 0x0FBC, dst, src);
    }

    public void bsr(boolean wide, int dst, int src) {
        registers(NO_PREFIX, wide, 0x0FBD, dst, src);
    }

    public void popcnt(boolean wide, int dst, int src) {
        registers(SS, wide, 0x0FB8, dst, src);
    }

    public void bswap(boolean wide, int dst) {
        rex(wide, 0, 0, dst, false);
        code.byte1(0x0F);
        code.byte1(0xC8 | dst & 7);
    }

    // Moves

    public void mov(boolean wide, int dst, int src) {
        registers(NO_PREFIX, wide, 0x8B, dst, src);
    }

    /// Zero-extends, keeps the flags.
    public void movImm(int dst, int imm) {
        rex(false, 0, 0, dst, false);
        code.byte1(0xB8 | dst & 7);
        code.int4(imm);
    }

    public void movImm64(int dst, long imm) {
        if (imm >>> 32 == 0) {
            movImm(dst, (int) imm);
        } else if (imm == (int) imm) {
            registers(NO_PREFIX, true, 0xC7, 0, dst);
            code.int4((int) imm);
        } else {
            rex(true, 0, 0, dst, false);
            code.byte1(0xB8 | dst & 7);
            code.int8(imm);
        }
    }

    /// xor dst, dst: changes the flags.
    public void zero(int dst) {
        alu(Alu.XOR, false, dst, dst);
    }

    /// dst = address of target + addend, zero-extended.
    public void movTarget(int dst, Target target, int addend) {
        rex(false, 0, 0, dst, false);
        code.byte1(0xB8 | dst & 7);
        code.relocation(false, target, addend);
    }

    /// Sub-int kinds are extended to 32 bits by their signedness; FLOAT and DOUBLE load an xmm register.
    public void load(Kind kind, int dst, Mem src) {
        switch (kind) {
            case BOOLEAN -> memory(NO_PREFIX, false, 0x0FB6, dst, src, 0);
            case BYTE -> memory(NO_PREFIX, false, 0x0FBE, dst, src, 0);
            case CHAR -> memory(NO_PREFIX, false, 0x0FB7, dst, src, 0);
            case SHORT -> memory(NO_PREFIX, false, 0x0FBF, dst, src, 0);
            case INT, REF -> memory(NO_PREFIX, false, 0x8B, dst, src, 0);
            case LONG -> memory(NO_PREFIX, true, 0x8B, dst, src, 0);
            case FLOAT, DOUBLE -> loadF(kind == Kind.DOUBLE, dst, src);
            case VOID -> throw new AssertionError("load of nothing");
        }
    }

    public void load64(int dst, Mem src) {
        memory(NO_PREFIX, true, 0x8B, dst, src, 0);
    }

    /// An int, sign-extended to 64 bits.
    public void loadSigned64(int dst, Mem src) {
        memory(NO_PREFIX, true, 0x63, dst, src, 0);
    }

    public void store(Kind kind, Mem dst, int src) {
        switch (kind) {
            case BOOLEAN, BYTE -> byteMemory(0x88, src, dst);
            case CHAR, SHORT -> memory(WORD, false, 0x89, src, dst, 0);
            case INT, REF -> memory(NO_PREFIX, false, 0x89, src, dst, 0);
            case LONG -> memory(NO_PREFIX, true, 0x89, src, dst, 0);
            case FLOAT, DOUBLE -> storeF(kind == Kind.DOUBLE, dst, src);
            case VOID -> throw new AssertionError("store of nothing");
        }
    }

    public void store64(Mem dst, int src) {
        memory(NO_PREFIX, true, 0x89, src, dst, 0);
    }

    /// LONG sign-extends the immediate; FLOAT is its raw bits; DOUBLE can only be zero.
    public void storeImm(Kind kind, Mem dst, int imm) {
        assert kind != Kind.DOUBLE || imm == 0;
        switch (kind) {
            case BOOLEAN, BYTE -> {
                memory(NO_PREFIX, false, 0xC6, 0, dst, 1);
                code.byte1(imm);
            }
            case CHAR, SHORT -> {
                memory(WORD, false, 0xC7, 0, dst, 2);
                code.int2(imm);
            }
            case INT, REF, FLOAT, LONG, DOUBLE -> {
                memory(NO_PREFIX, kind.bytes() == 8, 0xC7, 0, dst, 4);
                code.int4(imm);
            }
            case VOID -> throw new AssertionError("store of nothing");
        }
    }

    /// 32 bits: the address of target + addend.
    public void storeTarget(Mem dst, Target target, int addend) {
        memory(NO_PREFIX, false, 0xC7, 0, dst, 4);
        code.relocation(false, target, addend);
    }

    public void lea(boolean wide, int dst, Mem address) {
        memory(NO_PREFIX, wide, 0x8D, dst, address, 0);
    }

    public void movsx8(int dst, int src) {
        byteRegisters(0x0FBE, dst, src, false, true);
    }

    public void movsx16(int dst, int src) {
        registers(NO_PREFIX, false, 0x0FBF, dst, src);
    }

    public void movzx8(int dst, int src) {
        byteRegisters(0x0FB6, dst, src, false, true);
    }

    public void movzx16(int dst, int src) {
        registers(NO_PREFIX, false, 0x0FB7, dst, src);
    }

    /// 64 bits from 32, by sign.
    public void movsxd(int dst, int src) {
        registers(NO_PREFIX, true, 0x63, dst, src);
    }

    public void push(int src) {
        rex(false, 0, 0, src, false);
        code.byte1(0x50 | src & 7);
    }

    public void pop(int dst) {
        rex(false, 0, 0, dst, false);
        code.byte1(0x58 | dst & 7);
    }

    public void setcc(Cond condition, int dst) {
        byteRegisters(0x0F90 | condition.ordinal(), 0, dst, false, true);
    }

    public void cmov(Cond condition, boolean wide, int dst, int src) {
        registers(NO_PREFIX, wide, 0x0F40 | condition.ordinal(), dst, src);
    }

    public void cmovLoad(Cond condition, boolean wide, int dst, Mem src) {
        memory(NO_PREFIX, wide, 0x0F40 | condition.ordinal(), dst, src, 0);
    }

    // Control

    public void jcc(Cond condition, Label target) {
        code.jump(condition.ordinal(), target);
    }

    public void jmp(Label target) {
        code.jump(-1, target);
    }

    public void jmpTarget(Target target) {
        code.byte1(0xE9);
        code.relocation(true, target, 0);
    }

    public void jccTarget(Cond condition, Target target) {
        code.byte1(0x0F);
        code.byte1(0x80 | condition.ordinal());
        code.relocation(true, target, 0);
    }

    public void jmpReg(int target) {
        registers(NO_PREFIX, false, 0xFF, 4, target);
    }

    public void jmpMem(Mem target) {
        memory(NO_PREFIX, false, 0xFF, 4, target, 0);
    }

    public void call(Target target) {
        code.byte1(0xE8);
        code.relocation(true, target, 0);
    }

    public void callReg(int target) {
        registers(NO_PREFIX, false, 0xFF, 2, target);
    }

    public void callMem(Mem target) {
        memory(NO_PREFIX, false, 0xFF, 2, target, 0);
    }

    public void ret() {
        code.byte1(0xC3);
    }

    public void syscall() {
        code.int2(0x050F);
    }

    public void ud2() {
        code.int2(0x0B0F);
    }

    public void int3() {
        code.byte1(0xCC);
    }

    /// A hint inside spin loops.
    public void pause() {
        code.int2(0x90F3);
    }

    /// `bytes` of filling, in as few instructions as the SDM's recommended multi-byte forms allow.
    public void nop(int bytes) {
        int[][] forms = {{0x90}, {0x66, 0x90}, {0x0F, 0x1F, 0x00}, {0x0F, 0x1F, 0x40, 0}, {0x0F, 0x1F, 0x44, 0, 0}, {0x66, 0x0F, 0x1F, 0x44, 0, 0},
            {0x0F, 0x1F, 0x80, 0, 0, 0, 0}, {0x0F, 0x1F, 0x84, 0, 0, 0, 0, 0}, {0x66, 0x0F, 0x1F, 0x84, 0, 0, 0, 0, 0}};
        for (int left = bytes; left > 0; ) {
            int[] form = forms[Math.min(left, forms.length) - 1];
            for (int value : form) {
                code.byte1(value);
            }
            left -= form.length;
        }
    }

    // Atomics and strings

    /// The lock prefix of the instruction that follows.
    public void lock() {
        code.byte1(LOCK);
    }

    public void mfence() {
        code.byte1(0x0F);
        code.int2(0xF0AE);
    }

    /// If rax (al, ax, eax) equals [dst] then [dst] = src, else rax = [dst].
    public void cmpxchg(Kind kind, Mem dst, int src) {
        switch (kind) {
            case BOOLEAN, BYTE -> byteMemory(0x0FB0, src, dst);
            case CHAR, SHORT -> memory(WORD, false, 0x0FB1, src, dst, 0);
            default -> memory(NO_PREFIX, kind.bytes() == 8, 0x0FB1, src, dst, 0);
        }
    }

    /// src, [dst] = [dst], [dst] + src
    public void xadd(boolean wide, Mem dst, int src) {
        memory(NO_PREFIX, wide, 0x0FC1, src, dst, 0);
    }

    /// Locked without a prefix.
    public void xchg(Kind kind, Mem dst, int src) {
        switch (kind) {
            case BOOLEAN, BYTE -> byteMemory(0x86, src, dst);
            case CHAR, SHORT -> memory(WORD, false, 0x87, src, dst, 0);
            default -> memory(NO_PREFIX, kind.bytes() == 8, 0x87, src, dst, 0);
        }
    }

    public void xchgReg(boolean wide, int a, int b) {
        registers(NO_PREFIX, wide, 0x87, b, a);
    }

    public void repMovsb() {
        code.int2(0xA4F3);
    }

    public void repMovsq() {
        code.byte1(SS);
        code.int2(0xA548);
    }

    public void repStosb() {
        code.int2(0xAAF3);
    }

    public void repStosq() {
        code.byte1(SS);
        code.int2(0xAB48);
    }

    public void std() {
        code.byte1(0xFD);
    }

    public void cld() {
        code.byte1(0xFC);
    }

    public void rdtsc() {
        code.int2(0x310F);
    }

    // Floating point

    /// The whole register, so that no old half is waited for.
    public void movF(int dst, int src) {
        registers(NO_PREFIX, false, 0x0F28, dst, src);
    }

    public void loadF(boolean dbl, int dst, Mem src) {
        memory(scalar(dbl), false, 0x0F10, dst, src, 0);
    }

    public void storeF(boolean dbl, Mem dst, int src) {
        memory(scalar(dbl), false, 0x0F11, src, dst, 0);
    }

    public void sse(Sse op, boolean dbl, int dst, int src) {
        registers(scalar(dbl), false, 0x0F00 | op.opcode, dst, src);
    }

    public void sseLoad(Sse op, boolean dbl, int dst, Mem src) {
        memory(scalar(dbl), false, 0x0F00 | op.opcode, dst, src, 0);
    }

    public void ucomis(boolean dbl, int a, int b) {
        registers(dbl ? WORD : NO_PREFIX, false, 0x0F2E, a, b);
    }

    public void ucomisLoad(boolean dbl, int a, Mem b) {
        memory(dbl ? WORD : NO_PREFIX, false, 0x0F2E, a, b, 0);
    }

    /// Keeps the upper bits of xmm: zero it first, or it waits for its old value.
    public void intToFloat(boolean dblDst, boolean wideSrc, int xmm, int register) {
        registers(scalar(dblDst), wideSrc, 0x0F2A, xmm, register);
    }

    /// Truncates; what does not fit, and NaN, gives the smallest integer.
    public void floatToInt(boolean dblSrc, boolean wideDst, int register, int xmm) {
        registers(scalar(dblSrc), wideDst, 0x0F2C, register, xmm);
    }

    public void floatToFloat(boolean toDouble, int dst, int src) {
        registers(scalar(!toDouble), false, 0x0F5A, dst, src);
    }

    /// Bits of a general register into an xmm register: movd, or movq if wide.
    public void movToXmm(boolean wide, int xmm, int register) {
        registers(WORD, wide, 0x0F6E, xmm, register);
    }

    public void movFromXmm(boolean wide, int register, int xmm) {
        registers(WORD, wide, 0x0F7E, xmm, register);
    }

    public void packed(Packed op, int dst, int src) {
        registers(NO_PREFIX, false, 0x0F00 | op.opcode, dst, src);
    }

    /// The operand must be aligned to 16 bytes.
    public void packedLoad(Packed op, int dst, Mem src) {
        memory(NO_PREFIX, false, 0x0F00 | op.opcode, dst, src, 0);
    }

    public void zeroF(int dst) {
        packed(Packed.XOR, dst, dst);
    }

    public void round(Rounding mode, boolean dbl, int dst, int src) {
        registers(WORD, false, dbl ? 0x0F3A0B : 0x0F3A0A, dst, src);
        code.byte1(8 | mode.ordinal());
    }

    /// 16 bytes, of any alignment.
    public void loadVector(int dst, Mem src) {
        memory(SS, false, 0x0F6F, dst, src, 0);
    }

    public void storeVector(Mem dst, int src) {
        memory(SS, false, 0x0F7F, src, dst, 0);
    }

    // x87, for the remainder of Java's %: push both, fprem until C2 (the parity flag after sahf) is clear

    /// Push [src] on the x87 stack.
    public void fld(boolean dbl, Mem src) {
        memory(NO_PREFIX, false, dbl ? 0xDD : 0xD9, 0, src, 0);
    }

    /// Pop st(0) into [dst].
    public void fstp(boolean dbl, Mem dst) {
        memory(NO_PREFIX, false, dbl ? 0xDD : 0xD9, 3, dst, 0);
    }

    /// Copy st(0) to st(i) and pop: i = 0 drops the top, i = 1 the element below it.
    public void fstpSt(int i) {
        code.byte1(0xDD);
        code.byte1(0xD8 | i);
    }

    /// st(0) = partial remainder of st(0) by st(1), truncating; C2 set: not finished.
    public void fprem() {
        code.int2(0xF8D9);
    }

    /// ax = x87 status word.
    public void fnstswAx() {
        code.int2(0xE0DF);
    }

    /// Flags from ah.
    public void sahf() {
        code.byte1(0x9E);
    }

    // Encoding

    private static int scalar(boolean dbl) {
        return dbl ? SD : SS;
    }

    private static boolean fitsByte(int value) {
        return value == (byte) value;
    }

    /// `reg` goes to ModRM.reg, `rm` to ModRM.rm.
    private void registers(int prefix, boolean wide, int opcode, int reg, int rm) {
        prefix(prefix);
        rex(wide, reg, 0, rm, false);
        opcode(opcode);
        code.byte1(0xC0 | (reg & 7) << 3 | rm & 7);
    }

    /// As [#registers], for 8-bit registers: spl, bpl, sil and dil need a REX prefix, or they mean ah, ch, dh, bh.
    private void byteRegisters(int opcode, int reg, int rm, boolean byteReg, boolean byteRm) {
        rex(false, reg, 0, rm, byteReg && reg >= RSP || byteRm && rm >= RSP);
        opcode(opcode);
        code.byte1(0xC0 | (reg & 7) << 3 | rm & 7);
    }

    private void memory(int prefix, boolean wide, int opcode, int reg, Mem m, int trailing) {
        prefix(prefix);
        rex(wide, reg, Math.max(m.index(), 0), Math.max(m.base(), 0), false);
        opcode(opcode);
        operand(reg, m, trailing);
    }

    private void byteMemory(int opcode, int reg, Mem m) {
        rex(false, reg, Math.max(m.index(), 0), Math.max(m.base(), 0), reg >= RSP);
        opcode(opcode);
        operand(reg, m, 0);
    }

    private void prefix(int prefix) {
        if (prefix != NO_PREFIX) {
            code.byte1(prefix);
        }
    }

    private void rex(boolean wide, int reg, int index, int base, boolean force) {
        int rex = (wide ? 8 : 0) | (reg >> 3) << 2 | (index >> 3) << 1 | base >> 3;
        if (rex != 0 || force) {
            code.byte1(0x40 | rex);
        }
    }

    private void opcode(int opcode) {
        if (opcode > 0xFFFF) {
            code.byte1(opcode >> 16);
        }
        if (opcode > 0xFF) {
            code.byte1(opcode >> 8);
        }
        code.byte1(opcode);
    }

    /// ModRM, SIB and displacement: SDM volume 2, tables 2-2 and 2-3. rm = 4 announces a SIB byte, SIB index 4 means none, and rm or
    /// SIB base 5 with mod 0 means a 32-bit displacement without base (relative to rip without SIB), hence rbp and r13 need one.
    private void operand(int reg, Mem m, int trailing) {
        int field = (reg & 7) << 3;
        if (m.label() != null) {
            code.byte1(field | 5);
            code.distance(m.label(), m.disp(), trailing);
            return;
        }
        if (m.base() < 0) {
            code.byte1(field | 4);
            code.byte1(m.index() < 0 ? 4 << 3 | 5 : m.scaleShift() << 6 | (m.index() & 7) << 3 | 5);
            displacement(m);
            return;
        }
        int mod = m.target() != null || !fitsByte(m.disp()) ? 2 : m.disp() != 0 || (m.base() & 7) == 5 ? 1 : 0;
        if (m.index() >= 0) {
            code.byte1(mod << 6 | field | 4);
            code.byte1(m.scaleShift() << 6 | (m.index() & 7) << 3 | m.base() & 7);
        } else {
            code.byte1(mod << 6 | field | m.base() & 7);
            if ((m.base() & 7) == RSP) {
                code.byte1(0x24);
            }
        }
        if (mod == 1) {
            code.byte1(m.disp());
        } else if (mod == 2) {
            displacement(m);
        }
    }

    private void displacement(Mem m) {
        if (m.target() != null) {
            code.relocation(false, m.target(), m.disp());
        } else {
            code.int4(m.disp());
        }
    }
}
