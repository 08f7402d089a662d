package ingot.codegen.x64;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.Kind;
import ingot.codegen.Relocation;
import ingot.codegen.Target;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.codegen.x64.Assembler.Packed;
import ingot.codegen.x64.Assembler.Rounding;
import ingot.codegen.x64.Assembler.Shift;
import ingot.codegen.x64.Assembler.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Feeds random operands of every instruction to the assembler and compares what objdump reads with the text each should have.
class AssemblerTest {
    private static final int ROUNDS = 400;
    private static final String[] LOW = {"ax", "cx", "dx", "bx", "sp", "bp", "si", "di"};
    private static final String[] CONDITIONS = {"o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g"};

    private final Random random = new Random(20250101);
    private final Assembler a = new Assembler();
    private final List<String> expected = new ArrayList<>();

    private static String r(int bytes, int register) {
        if (register >= 8) {
            return "r" + register + (bytes == 8 ? "" : bytes == 4 ? "d" : bytes == 2 ? "w" : "b");
        }
        String low = LOW[register];
        return switch (bytes) {
            case 8 -> "r" + low;
            case 4 -> "e" + low;
            case 2 -> low;
            default -> register < 4 ? low.charAt(0) + "l" : low + "l";
        };
    }

    private static String r(boolean wide, int register) {
        return r(wide ? 8 : 4, register);
    }

    private static String x(int register) {
        return "xmm" + register;
    }

    private static String immediate(boolean wide, int value) {
        return "0x" + (wide ? Long.toHexString(value) : Integer.toHexString(value));
    }

    private static String size(int bytes) {
        return switch (bytes) {
            case 1 -> "BYTE PTR ";
            case 2 -> "WORD PTR ";
            case 4 -> "DWORD PTR ";
            case 8 -> "QWORD PTR ";
            default -> "XMMWORD PTR ";
        };
    }

    private static String m(int bytes, Mem m) {
        return size(bytes) + address(m);
    }

    private static String address(Mem m) {
        if (m.base() < 0 && m.index() < 0) {
            return "ds:" + immediate(true, m.disp());
        }
        var text = new StringBuilder("[");
        if (m.base() >= 0) {
            text.append(r(8, m.base()));
        }
        if (m.index() >= 0) {
            text.append(m.base() >= 0 ? "+" : "").append(r(8, m.index())).append('*').append(1 << m.scaleShift());
        }
        boolean printed = m.disp() != 0 || m.target() != null || m.base() < 0 || (m.base() & 7) == 5;
        if (printed) {
            text.append(m.disp() < 0 ? "-0x" + Long.toHexString(-(long) m.disp()) : "+0x" + Integer.toHexString(m.disp()));
        }
        return text.append(']').toString();
    }

    private int reg() {
        return random.nextInt(16);
    }

    private int imm() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(256) - 128;
            case 1 -> new int[] {0, 1, -1, 127, 128, -128, -129, Integer.MIN_VALUE, Integer.MAX_VALUE}[random.nextInt(9)];
            case 2 -> random.nextInt(65536) - 32768;
            default -> random.nextInt();
        };
    }

    private Mem mem() {
        int index = random.nextInt(-1, 16);
        return new Mem(random.nextInt(-1, 16), index == 4 ? -1 : index, random.nextInt(4), random.nextInt(3) == 0 ? 0 : imm(), null);
    }

    private void expect(String text) {
        expected.add(text.toLowerCase(Locale.ROOT));
    }

    private void compare() throws Exception {
        var read = Disassembly.of(a.toBytes());
        var texts = new ArrayList<String>();
        for (String text : read.texts()) {
            texts.add(text.toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < Math.min(texts.size(), expected.size()); i++) {
            assertThat(texts.get(i)).isEqualTo(expected.get(i));
        }
        assertThat(texts).hasSameSizeAs(expected);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void integerArithmetic() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            boolean w = random.nextBoolean();
            int d = reg();
            int s = reg();
            int n = imm();
            Mem m = mem();
            Alu op = any(Alu.values());
            a.alu(op, w, d, s);
            expect(op + " " + r(w, d) + "," + r(w, s));
            a.aluImm(op, w, d, n);
            expect(op + " " + r(w, d) + "," + immediate(w, n));
            a.aluLoad(op, w, d, m);
            expect(op + " " + r(w, d) + "," + m(w ? 8 : 4, m));
            a.aluStore(op, w, m, s);
            expect(op + " " + m(w ? 8 : 4, m) + "," + r(w, s));
            a.aluStoreImm(op, w, m, n);
            expect(op + " " + m(w ? 8 : 4, m) + "," + immediate(w, n));
            a.aluByteImm(op, m, n);
            expect(op + " " + m(1, m) + ",0x" + Integer.toHexString(n & 255));
            a.test(w, d, s);
            expect("test " + r(w, d) + "," + r(w, s));
            a.testByteImm(m, n);
            expect("test " + m(1, m) + ",0x" + Integer.toHexString(n & 255));
            a.testImm(w, d, n);
            boolean narrow = n >= 0 && n < 128;
            expect("test " + (narrow ? r(1, d) : r(w, d)) + "," + immediate(w, n));
        }
        compare();
    }

    @Test
    void multiplyDivideShift() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            boolean w = random.nextBoolean();
            int d = reg();
            int s = reg();
            int n = imm();
            Mem m = mem();
            a.imul(w, d, s);
            expect("imul " + r(w, d) + "," + r(w, s));
            a.imulLoad(w, d, m);
            expect("imul " + r(w, d) + "," + m(w ? 8 : 4, m));
            a.imulImm(w, d, s, n);
            expect("imul " + r(w, d) + "," + r(w, s) + "," + immediate(w, n));
            a.mul(w, s);
            expect("mul " + r(w, s));
            a.imul1(w, s);
            expect("imul " + r(w, s));
            a.div(w, s);
            expect("div " + r(w, s));
            a.idiv(w, s);
            expect("idiv " + r(w, s));
            a.neg(w, s);
            expect("neg " + r(w, s));
            a.not(w, s);
            expect("not " + r(w, s));
            a.cdq(w);
            expect(w ? "cqo" : "cdq");
            Shift shift = any(Shift.values());
            int count = random.nextInt(2, w ? 64 : 32);
            a.shiftImm(shift, w, d, count);
            expect(shift + " " + r(w, d) + ",0x" + Integer.toHexString(count));
            a.shiftImm(shift, w, d, 1);
            expect(shift + " " + r(w, d) + ",1");
            a.shiftCl(shift, w, d);
            expect(shift + " " + r(w, d) + ",cl");
            a.bsf(w, d, s);
            expect("bsf " + r(w, d) + "," + r(w, s));
            a.bsr(w, d, s);
            expect("bsr " + r(w, d) + "," + r(w, s));
            a.popcnt(w, d, s);
            expect("popcnt " + r(w, d) + "," + r(w, s));
            a.bswap(w, d);
            expect("bswap " + r(w, d));
        }
        compare();
    }

    @Test
    void moves() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            boolean w = random.nextBoolean();
            int d = reg();
            int s = reg();
            int n = imm();
            Mem m = mem();
            Cond c = any(Cond.values());
            a.mov(w, d, s);
            expect("mov " + r(w, d) + "," + r(w, s));
            a.movImm(d, n);
            expect("mov " + r(4, d) + "," + immediate(false, n));
            a.zero(d);
            expect("xor " + r(4, d) + "," + r(4, d));
            a.movImm64(d, n);
            expect("mov " + r(n < 0 ? 8 : 4, d) + "," + immediate(n < 0, n));
            long large = random.nextLong() | 1L << 40;
            large = large == (int) large ? 1L << 40 : large;
            a.movImm64(d, large);
            expect("movabs " + r(8, d) + ",0x" + Long.toHexString(large));
            a.movImm64(d, 0xFFFF_FFFFL);
            expect("mov " + r(4, d) + ",0xffffffff");
            a.lea(w, d, m);
            expect("lea " + r(w, d) + "," + address(m));
            a.movsx8(d, s);
            expect("movsx " + r(4, d) + "," + r(1, s));
            a.movsx16(d, s);
            expect("movsx " + r(4, d) + "," + r(2, s));
            a.movzx8(d, s);
            expect("movzx " + r(4, d) + "," + r(1, s));
            a.movzx16(d, s);
            expect("movzx " + r(4, d) + "," + r(2, s));
            a.movsxd(d, s);
            expect("movsxd " + r(8, d) + "," + r(4, s));
            a.loadSigned64(d, m);
            expect("movsxd " + r(8, d) + "," + m(4, m));
            a.load64(d, m);
            expect("mov " + r(8, d) + "," + m(8, m));
            a.store64(m, s);
            expect("mov " + m(8, m) + "," + r(8, s));
            a.push(s);
            expect("push " + r(8, s));
            a.pop(d);
            expect("pop " + r(8, d));
            a.setcc(c, d);
            expect("set" + CONDITIONS[c.ordinal()] + " " + r(1, d));
            a.cmov(c, w, d, s);
            expect("cmov" + CONDITIONS[c.ordinal()] + " " + r(w, d) + "," + r(w, s));
            a.cmovLoad(c, w, d, m);
            expect("cmov" + CONDITIONS[c.ordinal()] + " " + r(w, d) + "," + m(w ? 8 : 4, m));
        }
        compare();
    }

    @Test
    void loadsAndStoresOfEachKind() throws Exception {
        Kind[] kinds = {Kind.BOOLEAN, Kind.BYTE, Kind.CHAR, Kind.SHORT, Kind.INT, Kind.LONG, Kind.REF, Kind.FLOAT, Kind.DOUBLE};
        for (int i = 0; i < ROUNDS * 4; i++) {
            Kind kind = any(kinds);
            int bytes = kind.bytes();
            int d = reg();
            int s = reg();
            int n = kind == Kind.DOUBLE ? 0 : imm();
            Mem m = mem();
            a.load(kind, d, m);
            expect(switch (kind) {
                case BOOLEAN, CHAR -> "movzx " + r(4, d) + "," + m(bytes, m);
                case BYTE, SHORT -> "movsx " + r(4, d) + "," + m(bytes, m);
                case FLOAT -> "movss " + x(d) + "," + m(4, m);
                case DOUBLE -> "movsd " + x(d) + "," + m(8, m);
                default -> "mov " + r(bytes, d) + "," + m(bytes, m);
            });
            a.store(kind, m, s);
            expect(switch (kind) {
                case FLOAT -> "movss " + m(4, m) + "," + x(s);
                case DOUBLE -> "movsd " + m(8, m) + "," + x(s);
                default -> "mov " + m(bytes, m) + "," + r(bytes, s);
            });
            a.storeImm(kind, m, n);
            long shown = bytes == 8 ? n : n & 0xFFFF_FFFFL >>> 32 - 8 * bytes;
            expect("mov " + m(bytes, m) + ",0x" + Long.toHexString(shown));
        }
        compare();
    }

    @Test
    void atomicsAndStrings() throws Exception {
        Kind[] kinds = {Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG, Kind.REF};
        for (int i = 0; i < ROUNDS; i++) {
            Kind kind = any(kinds);
            boolean w = random.nextBoolean();
            int s = reg();
            int d = reg();
            Mem m = mem();
            a.lock();
            a.cmpxchg(kind, m, s);
            expect("lock cmpxchg " + m(kind.bytes(), m) + "," + r(kind.bytes(), s));
            a.lock();
            a.xadd(w, m, s);
            expect("lock xadd " + m(w ? 8 : 4, m) + "," + r(w, s));
            a.xchg(kind, m, s);
            expect("xchg " + m(kind.bytes(), m) + "," + r(kind.bytes(), s));
            a.xchgReg(w, d, s);
            expect(w && d == 0 && s == 0 ? "xchg rax,rax" : "xchg " + r(w, d) + "," + r(w, s));
        }
        a.mfence();
        expect("mfence");
        a.repMovsb();
        expect("rep movs BYTE PTR es:[rdi],BYTE PTR ds:[rsi]");
        a.repMovsq();
        expect("rep movs QWORD PTR es:[rdi],QWORD PTR ds:[rsi]");
        a.repStosb();
        expect("rep stos BYTE PTR es:[rdi],al");
        a.repStosq();
        expect("rep stos QWORD PTR es:[rdi],rax");
        a.std();
        expect("std");
        a.cld();
        expect("cld");
        a.rdtsc();
        expect("rdtsc");
        compare();
    }

    @Test
    void floatingPoint() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            boolean dbl = random.nextBoolean();
            boolean w = random.nextBoolean();
            String suffix = dbl ? "sd" : "ss";
            int d = reg();
            int s = reg();
            Mem m = mem();
            Sse op = any(Sse.values());
            Packed packed = any(Packed.values());
            a.movF(d, s);
            expect("movaps " + x(d) + "," + x(s));
            a.sse(op, dbl, d, s);
            expect(op + suffix + " " + x(d) + "," + x(s));
            a.sseLoad(op, dbl, d, m);
            expect(op + suffix + " " + x(d) + "," + m(dbl ? 8 : 4, m));
            a.ucomis(dbl, d, s);
            expect("ucomi" + suffix + " " + x(d) + "," + x(s));
            a.ucomisLoad(dbl, d, m);
            expect("ucomi" + suffix + " " + x(d) + "," + m(dbl ? 8 : 4, m));
            a.intToFloat(dbl, w, d, s);
            expect("cvtsi2" + suffix + " " + x(d) + "," + r(w, s));
            a.floatToInt(dbl, w, d, s);
            expect("cvtt" + suffix + "2si " + r(w, d) + "," + x(s));
            a.floatToFloat(dbl, d, s);
            expect((dbl ? "cvtss2sd " : "cvtsd2ss ") + x(d) + "," + x(s));
            a.movToXmm(w, d, s);
            expect((w ? "movq " : "movd ") + x(d) + "," + r(w, s));
            a.movFromXmm(w, d, s);
            expect((w ? "movq " : "movd ") + r(w, d) + "," + x(s));
            a.packed(packed, d, s);
            expect(packed + "ps " + x(d) + "," + x(s));
            a.packedLoad(packed, d, m);
            expect(packed + "ps " + x(d) + "," + m(16, m));
            Rounding mode = any(Rounding.values());
            a.round(mode, dbl, d, s);
            expect("round" + suffix + " " + x(d) + "," + x(s) + ",0x" + Integer.toHexString(8 + mode.ordinal()));
            a.loadVector(d, m);
            expect("movdqu " + x(d) + "," + m(16, m));
            a.storeVector(m, s);
            expect("movdqu " + m(16, m) + "," + x(s));
            a.fld(dbl, m);
            expect("fld " + m(dbl ? 8 : 4, m));
            a.fstp(dbl, m);
            expect("fstp " + m(dbl ? 8 : 4, m));
        }
        a.fstpSt(1);
        expect("fstp st(1)");
        a.fprem();
        expect("fprem");
        a.fnstswAx();
        expect("fnstsw ax");
        a.sahf();
        expect("sahf");
        compare();
    }

    @Test
    void control() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            int s = reg();
            Mem m = mem();
            a.jmpReg(s);
            expect("jmp " + r(8, s));
            a.jmpMem(m);
            expect("jmp " + m(8, m));
            a.callReg(s);
            expect("call " + r(8, s));
            a.callMem(m);
            expect("call " + m(8, m));
        }
        a.ret();
        expect("ret");
        a.syscall();
        expect("syscall");
        a.ud2();
        expect("ud2");
        a.int3();
        expect("int3");
        a.pause();
        expect("pause");
        a.nop(1);
        expect("nop");
        compare();
    }

    @Test
    void fillingHasTheLengthAskedFor() throws Exception {
        for (int n = 0; n <= 40; n++) {
            var filling = new Assembler();
            filling.nop(n);
            assertThat(filling.toBytes()).hasSize(n);
            if (n > 0) {
                var read = Disassembly.of(filling.toBytes());
                assertThat(read.texts()).allMatch(t -> t.contains("nop") || t.equals("xchg ax,ax"));
                assertThat(read.texts()).hasSize((n + 8) / 9);
            }
        }
    }

    @Test
    void targetsBecomeRelocations() throws Exception {
        Target t = new Target.Named("somewhere");
        a.call(t);
        expect("call 0x5");
        a.jmpTarget(t);
        expect("jmp 0xa");
        a.jccTarget(Cond.NE, t);
        expect("jne 0x10");
        a.movTarget(9, t, 4);
        expect("mov r9d,0x0");
        a.aluTarget(Alu.CMP, 0, t, 5);
        expect("cmp eax,0x0");
        Mem m = new Mem(3, 1, 2, 24, t);
        Mem zero = new Mem(3, 1, 2, 0, t);
        a.load(Kind.INT, 2, m);
        expect("mov edx," + m(4, zero));
        a.storeTarget(m, t, 6);
        expect("mov " + m(4, zero) + ",0x0");
        a.aluStoreTarget(Alu.CMP, Mem.at(5, 8), t, 7);
        expect("cmp dword ptr [rbp+0x8],0x0");
        a.load(Kind.LONG, 2, Mem.at(t, 12));
        expect("mov rdx,qword ptr ds:0x0");
        compare();
        assertThat(a.relocations()).containsExactly(new Relocation(1, true, t, 0), new Relocation(6, true, t, 0), new Relocation(12, true, t, 0),
            new Relocation(18, false, t, 4), new Relocation(24, false, t, 5), new Relocation(31, false, t, 24), new Relocation(38, false, t, 24),
            new Relocation(42, false, t, 6), new Relocation(49, false, t, 7), new Relocation(57, false, t, 12));
    }
}
