package ingot.codegen.x64;

import ingot.abi.HubLayout;
import ingot.abi.Kind;
import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.codegen.Target;
import ingot.codegen.alloc.Insn;
import ingot.codegen.alloc.Place;
import ingot.codegen.x64.Assembler.Alu;
import ingot.codegen.x64.Assembler.Cond;
import ingot.codegen.x64.Assembler.Packed;
import ingot.codegen.x64.Assembler.Shift;
import ingot.codegen.x64.Assembler.Sse;
import ingot.ir.Intrinsic;
import ingot.ir.Op;
import ingot.ir.Value;

/// The intrinsics.
final class Machine {
    private static final int[] NONE = {};

    private final Selection selection;
    private final Calls calls;

    Machine(Selection selection) {
        this.selection = selection;
        this.calls = new Calls(selection);
    }

    void pure(Value value, Intrinsic intrinsic) {
        int[] uses = new int[value.args().size()];
        for (int i = 0; i < uses.length; i++) {
            uses[i] = selection.register(value.arg(i));
        }
        switch (intrinsic) {
            case SQRT -> define(value, uses, e -> e.asm.sse(Sse.SQRT, true, e.def(), e.use(0)));
            case ABS_INT -> define(value, uses, e -> absolute(e, false)).late(0);
            case ABS_LONG -> define(value, uses, e -> absolute(e, true)).late(0);
            case ABS_FLOAT -> define(value, uses, e -> absoluteF(e, Kind.FLOAT, Integer.MAX_VALUE));
            case ABS_DOUBLE -> define(value, uses, e -> absoluteF(e, Kind.DOUBLE, Long.MAX_VALUE));
            case FLOAT_BITS -> define(value, uses, e -> e.asm.movFromXmm(false, e.def(), e.use(0)));
            case DOUBLE_BITS -> define(value, uses, e -> e.asm.movFromXmm(true, e.def(), e.use(0)));
            case BITS_FLOAT -> define(value, uses, e -> e.asm.movToXmm(false, e.def(), e.use(0)));
            case BITS_DOUBLE -> define(value, uses, e -> e.asm.movToXmm(true, e.def(), e.use(0)));
            case MULTIPLY_HIGH -> multiplyHigh(value, true);
            case UNSIGNED_MULTIPLY_HIGH -> multiplyHigh(value, false);
            case BIT_COUNT_INT -> define(value, uses, e -> e.asm.popcnt(false, e.def(), e.use(0)));
            case BIT_COUNT_LONG -> define(value, uses, e -> e.asm.popcnt(true, e.def(), e.use(0)));
            case REVERSE_BYTES_INT -> define(value, uses, e -> reverse(e, false));
            case REVERSE_BYTES_LONG -> define(value, uses, e -> reverse(e, true));
            case LEADING_ZEROS_INT -> define(value, uses, e -> leadingZeros(e, false));
            case LEADING_ZEROS_LONG -> define(value, uses, e -> leadingZeros(e, true));
            case TRAILING_ZEROS_INT -> define(value, uses, e -> trailingZeros(e, false));
            case TRAILING_ZEROS_LONG -> define(value, uses, e -> trailingZeros(e, true));
            case UNSIGNED_DIVIDE_INT -> divide(value, false, Registers.RAX);
            case UNSIGNED_REMAINDER_INT -> divide(value, false, Registers.RDX);
            case UNSIGNED_DIVIDE_LONG -> divide(value, true, Registers.RAX);
            case UNSIGNED_REMAINDER_LONG -> divide(value, true, Registers.RDX);
            case HUB_OF -> define(value, uses, e -> {
                e.access();
                e.asm.load(Kind.INT, e.def(), Mem.at(e.use(0), ObjectLayout.CLASS_WORD));
            });
            case ADDRESS_OF, OBJECT_AT -> define(value, uses, e -> e.asm.mov(false, e.def(), e.use(0)));
            case GET_CLASS -> define(value, uses, e -> {
                e.access();
                e.asm.load(Kind.INT, Registers.SCRATCH, Mem.at(e.use(0), ObjectLayout.CLASS_WORD));
                e.asm.load(Kind.REF, e.def(), Mem.at(Registers.SCRATCH, HubLayout.MIRROR));
            });
            default -> throw new AssertionError(intrinsic + " is not pure");
        }
    }

    private Insn define(Value value, int[] uses, Encode encode) {
        return selection.define(value, "pure", uses, encode);
    }

    private static void absolute(Emitter e, boolean wide) {
        e.asm.mov(wide, e.def(), e.use(0));
        e.asm.neg(wide, e.def());
        e.asm.cmov(Cond.S, wide, e.def(), e.use(0)); // the negation is below zero, or MIN itself: then both are the same
    }

    private static void absoluteF(Emitter e, Kind kind, long mask) {
        e.asm.loadF(kind == Kind.DOUBLE, Registers.FLOAT_SCRATCH, e.literal(kind, mask));
        Arithmetic.copyToDef(e);
        e.asm.packed(Packed.AND, e.def(), Registers.FLOAT_SCRATCH);
    }

    private void multiplyHigh(Value value, boolean signed) {
        int[] uses = {selection.any(value.arg(0)), selection.register(value.arg(1))};
        selection.define(value, "multiply high", uses, e -> {
            e.arrange(Registers.RAX, Place.NONE);
            if (signed) {
                e.asm.imul1(true, e.use(1));
            } else {
                e.asm.mul(true, e.use(1));
            }
            e.resultFrom(Registers.RDX);
        }).inMemory(0).late(1).clobber(Registers.RAX, Registers.RDX).lateDefs().hintDef(Registers.RDX).hintUse(0, Registers.RAX);
    }

    private void divide(Value value, boolean wide, int result) {
        int[] uses = {selection.any(value.arg(0)), selection.register(value.arg(1))};
        selection.define(value, "unsigned divide", uses, e -> {
            e.arrange(Registers.RAX, Place.NONE);
            e.asm.zero(Registers.RDX);
            e.asm.div(wide, e.use(1));
            e.resultFrom(result);
        }).inMemory(0).late(1).clobber(Registers.RAX, Registers.RDX).lateDefs().hintDef(result).hintUse(0, Registers.RAX);
    }

    private static void reverse(Emitter e, boolean wide) {
        e.copyToDef(wide);
        e.asm.bswap(wide, e.def());
    }

    /// bsr gives the index of the highest bit, and leaves its result undefined for 0: lzcnt is not in the baseline.
    private static void leadingZeros(Emitter e, boolean wide) {
        e.asm.movImm(Registers.SCRATCH, wide ? 127 : 63); // as if the highest bit were -1 (xor below)
        e.asm.bsr(wide, e.def(), e.use(0));
        e.asm.cmov(Cond.E, false, e.def(), Registers.SCRATCH);
        e.asm.aluImm(Alu.XOR, false, e.def(), wide ? 63 : 31);
    }

    private static void trailingZeros(Emitter e, boolean wide) {
        e.asm.movImm(Registers.SCRATCH, wide ? 64 : 32);
        e.asm.bsf(wide, e.def(), e.use(0));
        e.asm.cmov(Cond.E, false, e.def(), Registers.SCRATCH);
    }

    void effect(Value value, Intrinsic intrinsic) {
        switch (intrinsic) {
            case THREAD_BLOCK -> define(value, NONE, e -> e.asm.mov(true, e.def(), Registers.THREAD));
            case SET_THREAD_BLOCK -> add(value, e -> e.asm.mov(true, Registers.THREAD, e.use(0)));
            case STACK_POINTER -> define(value, NONE, e -> e.asm.mov(true, e.def(), Registers.RSP));
            case RETURN_ADDRESS -> define(value, NONE, e -> e.asm.load64(e.def(), Mem.at(Registers.RSP, e.frameBytes())));
            case CALLER_STACK_POINTER -> define(value, NONE, e -> e.asm.lea(true, e.def(), Mem.at(Registers.RSP, e.frameBytes() + 8)));
            case RESUME -> resume(value);
            case CALL -> calls.indirect(value);
            case CALL_FOREIGN -> callForeign(value);
            case SYSCALL -> systemCall(value, false);
            case BLOCKING_SYSCALL -> systemCall(value, true);
            case SYMBOL -> symbol(value);
            case HUB_OF_CLASS -> hubOfClass(value);
            case COPY_FORWARD -> fixed(value, "copy", Assembler::repMovsb, Registers.RDI, Registers.RSI, Registers.RCX);
            case COPY_BACKWARD -> fixed(value, "copy", Machine::copyBackward, Registers.RDI, Registers.RSI, Registers.RCX);
            case FILL -> fixed(value, "fill", Assembler::repStosb, Registers.RDI, Registers.RAX, Registers.RCX);
            case PAUSE -> add(value, e -> e.asm.pause());
            case TRAP -> add(value, e -> e.asm.ud2());
            case CYCLES -> selection.define(value, "cycles", NONE, e -> {
                e.asm.rdtsc();
                e.asm.shiftImm(Shift.SHL, true, Registers.RDX, 32);
                e.asm.alu(Alu.OR, true, Registers.RAX, Registers.RDX);
                e.resultFrom(Registers.RAX);
            }).clobber(Registers.RAX, Registers.RDX).lateDefs().hintDef(Registers.RAX);
            default -> throw new AssertionError(intrinsic + " has no effect");
        }
    }

    private void add(Value value, Encode encode) {
        int[] uses = value.args().stream().mapToInt(selection::register).toArray();
        selection.add("effect", NONE, uses, encode);
    }

    private int[] anyOperands(Value value) {
        return value.args().stream().mapToInt(selection::any).toArray();
    }

    private interface Instructions {
        void emit(Assembler asm);
    }

    /// Operands in fixed registers, which are destroyed.
    private void fixed(Value value, String name, Instructions instructions, int... registers) {
        Insn insn = selection.add(name, NONE, anyOperands(value), e -> {
            e.arrange(registers);
            instructions.emit(e.asm);
        }).allInMemory().clobber(registers);
        for (int i = 0; i < registers.length; i++) {
            insn.hintUse(i, registers[i]);
        }
    }

    private static void copyBackward(Assembler asm) {
        asm.lea(true, Registers.RDI, Mem.at(Registers.RDI, Registers.RCX, 0, -1));
        asm.lea(true, Registers.RSI, Mem.at(Registers.RSI, Registers.RCX, 0, -1));
        asm.std();
        asm.repMovsb();
        asm.cld();
    }

    /// resume(pc, sp)
    private void resume(Value value) {
        fixed(value, "resume", asm -> {
            asm.mov(true, Registers.RSP, Registers.RCX);
            asm.jmpReg(Registers.RAX);
        }, Registers.RAX, Registers.RCX);
    }

    /// C's callee keeps rbx, rbp and r12 to r15; the thread block survives, and the rest is as after any call.
    private void callForeign(Value value) {
        selection.callsOut = true;
        selection.define(value, "call foreign", anyOperands(value), e -> {
            e.arrange(Registers.RAX, Registers.RDI, Registers.RSI);
            e.asm.callReg(Registers.RAX);
            e.resultFrom(Registers.RAX);
        }).call().hintDef(Registers.RAX);
    }

    /// The kernel takes rax, rdi, rsi, rdx, r10, r8, r9 and destroys rcx and r11. A blocking call publishes where the last Java frame is, and that the thread is
    /// not to be waited for.
    private void systemCall(Value value, boolean blocking) {
        int[] places = {Registers.RAX, Registers.RDI, Registers.RSI, Registers.RDX, Registers.R10, Registers.R8, Registers.R9};
        Insn insn = selection.define(value, "syscall", anyOperands(value), e -> {
            e.arrange(java.util.Arrays.copyOf(places, e.useCount()));
            Label after = e.asm.label();
            if (blocking) {
                e.asm.store64(Mem.at(Registers.THREAD, ThreadBlock.LAST_SP), Registers.RSP);
                e.asm.lea(true, Registers.SCRATCH, Mem.at(after, 0));
                e.asm.store64(Mem.at(Registers.THREAD, ThreadBlock.LAST_PC), Registers.SCRATCH);
                e.asm.storeImm(Kind.INT, Mem.at(Registers.THREAD, ThreadBlock.STATE), ThreadBlock.STATE_NATIVE);
            }
            e.asm.syscall();
            e.asm.bind(after);
            if (blocking) {
                e.safepoint(e.insn());
                // Back to STATE_JAVA (0) by an exchange, which is a full fence: who asks writes POLL, then reads STATE.
                e.asm.zero(Registers.RCX);
                e.asm.xchg(Kind.INT, Mem.at(Registers.THREAD, ThreadBlock.STATE), Registers.RCX);
                poll(e);
                e.asm.storeImm(Kind.LONG, Mem.at(Registers.THREAD, ThreadBlock.LAST_SP), 0);
            }
            e.resultFrom(Registers.RAX);
        }).allInMemory().lateDefs().hintDef(Registers.RAX);
        if (blocking) {
            insn.call();
        } else {
            insn.clobber(places).clobber(Registers.RCX);
        }
    }

    /// At the end of a loop's turn.
    void poll() {
        if (selection.isCore()) {
            return;
        }
        selection.hasStubs = true;
        selection.add("poll", NONE, NONE, Machine::poll).poll();
    }

    private static void poll(Emitter e) {
        Insn insn = e.insn();
        e.unlessZero(Mem.at(Registers.THREAD, ThreadBlock.POLL), () -> {
            e.asm.call(e.pollStub());
            e.stopped(insn);
        });
    }

    private void symbol(Value value) {
        String name = switch (Selection.origin(value.arg(0)).op()) {
            case Op.StringConst(var text) -> text;
            case Op.ObjectConst(int reference, _) -> selection.linkage.image.stringValue(reference);
            default -> throw new AssertionError("symbol() of something that is no constant in " + selection.graph.method());
        };
        define(value, NONE, e -> e.asm.movTarget(e.def(), new Target.Named(name), 0));
    }

    private void hubOfClass(Value value) {
        var type = switch (Selection.origin(value.arg(0)).op()) {
            case Op.ClassConst(var named) -> named;
            case Op.ObjectConst(int reference, _) -> selection.linkage.image.mirrored(reference);
            default -> throw new AssertionError("hubOfClass() of something that is no constant in " + selection.graph.method());
        };
        define(value, NONE, e -> e.asm.movTarget(e.def(), new Target.HubOf(type), 0));
    }
}
