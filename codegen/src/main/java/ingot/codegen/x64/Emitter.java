package ingot.codegen.x64;

import ingot.abi.CallConvention;
import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.abi.SavedRegisters;
import ingot.abi.ThreadBlock;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Safepoint;
import ingot.codegen.Target;
import ingot.codegen.alloc.Allocation;
import ingot.codegen.alloc.Code;
import ingot.codegen.alloc.CodeBlock;
import ingot.codegen.alloc.Insn;
import ingot.codegen.alloc.Moves;
import ingot.codegen.alloc.Place;
import ingot.ir.Position;
import ingot.world.Method;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Code with places to bytes: the frame, the instructions block by block, behind them the cold stubs, then the constants.
///
/// The frame, from rsp: outgoing stack arguments, spill slots, slots of handler phis, padding, then the return address.
final class Emitter implements Moves.Sink {
    /// Frames up to this size compare rsp itself with the limit: the reserve below the limit is far larger.
    private static final int SMALL_FRAME = 1024;
    /// Leaf methods with at most this much frame do not look at the stack limit.
    private static final int LEAF_FRAME = 128;

    final Assembler asm = new Assembler();
    private final Method method;
    private final Code code;
    private final Allocation allocation;
    private final Linkage linkage;
    private final boolean callsOut;
    private final boolean isLimited;
    private final int argumentReferences;
    private final int frameBytes;
    private final Layout layout;
    private final Map<CodeBlock, Label> labels = new HashMap<>();
    private final List<Runnable> stubs = new ArrayList<>();
    private record Literal(Kind kind, long bits) {}
    private final Map<Literal, Label> literals = new java.util.LinkedHashMap<>();
    private record Mark(Label at, CodeBlock handler, Position source, BitSet references, boolean isFault) {}
    private final List<Mark> marks = new ArrayList<>();
    private Insn insn;
    private CodeBlock next;

    Emitter(Method method, Code code, Allocation allocation, Linkage linkage, boolean callsOut, boolean hasStubs, boolean isCore) {
        this.method = method;
        this.code = code;
        this.allocation = allocation;
        this.layout = new Layout(code.blocks);
        this.linkage = linkage;
        this.callsOut = callsOut;
        int bytes = 8 * (code.outgoingSlots + allocation.slots() + code.pinnedCount());
        // rsp is a multiple of 16 at calls, and 8 more at entry.
        this.argumentReferences = argumentReferences(method);
        this.frameBytes = (callsOut || hasStubs) && bytes % 16 == 0 ? bytes + 8 : bytes;
        this.isLimited = !isCore && (callsOut || frameBytes > LEAF_FRAME);
    }

    CompiledMethod emit() {
        enter();
        Label entered = asm.here();
        List<CodeBlock> blocks = layout.order();
        for (int i = 0; i < blocks.size(); i++) {
            next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            emit(blocks.get(i));
        }
        Label cold = asm.here();
        for (int i = 0; i < stubs.size(); i++) { // a stub may add another
            stubs.get(i).run();
        }
        if (!stubs.isEmpty()) { // the last one may end in a call, whose return address must belong to this method
            asm.ud2();
        }
        literals.forEach((literal, label) -> {
            asm.bind(label);
            if (literal.kind == Kind.DOUBLE) {
                asm.data8(literal.bits);
            } else {
                asm.data4((int) literal.bits);
            }
        });
        byte[] bytes = asm.toBytes();
        var safepoints = new ArrayList<Safepoint>(marks.size());
        for (Mark mark : marks) {
            safepoints.add(new Safepoint(asm.offsetOf(mark.at), mark.handler == null ? -1 : asm.offsetOf(label(mark.handler)), mark.source, mark.references, mark.isFault));
        }
        safepoints.sort(Comparator.comparingInt(Safepoint::pcOffset));
        return new CompiledMethod(method, bytes, asm.relocations(), safepoints, frameBytes, asm.offsetOf(cold),
                asm.offsetOf(entered), code.blocks.stream().anyMatch(block -> block.loopDepth > 0), isLimited ? argumentReferences : CompiledMethod.UNLIMITED);
    }

    private void enter() {
        if (linkage.allocation != null) {
            linkage.allocation.emit(method, asm);
        }
        if (isLimited) {
            int compared = Registers.RSP;
            if (frameBytes > SMALL_FRAME) {
                compared = Registers.SCRATCH;
                asm.lea(true, compared, Mem.at(Registers.RSP, -frameBytes));
            }
            asm.aluLoad(Assembler.Alu.CMP, true, compared, Mem.at(Registers.THREAD, ThreadBlock.STACK_LIMIT));
            Label below = asm.label();
            asm.jcc(Assembler.Cond.BE, below);
            cold(() -> {
                asm.bind(below);
                asm.call(linkage.limitStub);
            });
        }
        extend();
    }

    /// Bit i: the i-th integer argument register holds a reference.
    private static int argumentReferences(Method method) {
        int references = method.isStatic() ? 0 : 1;
        int register = method.isStatic() ? 0 : 1;
        for (Kind kind : method.parameterKinds()) {
            if (!Registers.isFloat(kind) && register < CallConvention.integerArgumentCount()) {
                references |= (kind == Kind.REF ? 1 : 0) << register++;
            }
        }
        return references;
    }

    private void extend() {
        if (frameBytes == 8) {
            asm.push(Registers.RAX); // the short way to move rsp
        } else if (frameBytes != 0) {
            asm.aluImm(Assembler.Alu.SUB, true, Registers.RSP, frameBytes);
        }
    }

    void leave() {
        if (frameBytes == 8) {
            asm.pop(Registers.RCX);
        } else if (frameBytes != 0) {
            asm.aluImm(Assembler.Alu.ADD, true, Registers.RSP, frameBytes);
        }
        asm.ret();
    }

    private void emit(CodeBlock block) {
        asm.bind(label(block));
        if (block.atStart() != null) {
            block.atStart().flush(this);
        }
        block.phiStores().flush(this);
        List<Insn> insns = block.insns;
        for (int i = 0; i < insns.size(); i++) {
            insn = insns.get(i);
            if (insn.before() != null) {
                insn.before().flush(this);
            }
            if (i == insns.size() - 1 && block.atEnd() != null) {
                block.atEnd().flush(this);
            }
            ((Encode) insn.encoding).emit(this);
            for (int d = 0; d < insn.defs.length; d++) {
                int slot = allocation.storeTo(insn.defs[d]);
                if (slot != Place.NONE) {
                    move(code.kind(insn.defs[d]), slot, insn.def(d));
                }
            }
        }
    }

    // What encodings ask

    int frameBytes() {
        return frameBytes;
    }

    Target self() {
        return new Target.Code(method);
    }

    Label label(CodeBlock block) {
        return labels.computeIfAbsent(layout.target(block), _ -> asm.label());
    }

    /// Jumps unless the block comes next.
    void jump(CodeBlock block) {
        if (layout.target(block) != next) {
            asm.jmp(label(block));
        }
    }

    /// Jumps to one of two blocks.
    void branch(Assembler.Cond condition, CodeBlock yes, CodeBlock no) {
        boolean noIsBackward = label(no).isBound() && !label(yes).isBound() && layout.target(no) != next; // the test at a loop's end: the jump back is taken
        if (layout.target(yes) == next || noIsBackward) {
            asm.jcc(condition.negate(), label(no));
            jump(yes);
        } else {
            asm.jcc(condition, label(yes));
            jump(no);
        }
    }

    /// Number of the register that operand `i` is in, general or xmm.
    int use(int i) {
        int place = insn.use(i);
        if (!Place.isRegister(place)) {
            throw new AssertionError("operand " + i + " of " + insn + " is not in a register");
        }
        return place & 15;
    }

    int usePlace(int i) {
        return insn.use(i);
    }

    int def() {
        return insn.def(0) & 15;
    }

    int def(int i) {
        return insn.def(i) & 15;
    }

    int defPlace(int i) {
        return insn.def(i);
    }

    Kind useKind(int i) {
        int use = insn.uses[i];
        return use >= 0 ? code.kind(use) : switch (code.constant(use)) {
            case Code.Constant.Bits(var kind, _) -> kind;
            case Code.Constant.Address _ -> Kind.LONG;
        };
    }

    int useCount() {
        return insn.uses.length;
    }

    /// The result register holds operand 0 from here on.
    void copyToDef(boolean wide) {
        if (def() != use(0)) {
            asm.mov(wide, def(), use(0));
        }
    }

    /// Behind the code: for what rarely happens.
    void cold(Runnable stub) {
        stubs.add(stub);
    }

    /// Where a 32-bit word is not zero, which is rare, `stub` runs behind the code and comes back.
    void unlessZero(Mem word, Runnable stub) {
        Label away = asm.label();
        Label back = asm.label();
        asm.aluStoreImm(Assembler.Alu.CMP, false, word, 0);
        asm.jcc(Assembler.Cond.NE, away);
        asm.bind(back);
        cold(() -> {
            asm.bind(away);
            stub.run();
            asm.jmp(back);
        });
    }

    /// The present instruction, for a stub that is written later.
    Insn insn() {
        return insn;
    }

    /// Records the code address just reached as a return address.
    void safepoint(Insn of) {
        safepoint(of, new int[0]);
    }

    void safepoint(Insn of, int[] outgoingReferences) {
        var references = new BitSet();
        of.references().stream().forEach(slot -> references.set(slot + code.outgoingSlots));
        for (int slot : outgoingReferences) {
            references.set(slot);
        }
        marks.add(new Mark(asm.here(), of.handler(), of.source(), references, false));
    }

    /// Records the code address just reached as the poll stub's return address.
    void stopped(Insn of) {
        var references = new BitSet();
        int before = of.isCall() ? 0 : SavedRegisters.GENERAL;
        of.references().stream().forEach(bit -> references.set(bit < before ? bit : bit - before + SavedRegisters.GENERAL + code.outgoingSlots));
        marks.add(new Mark(asm.here(), of.handler(), of.source(), references, false));
    }

    /// The next instruction is an access that may be a null check.
    void access() {
        if (insn.fault() != null) {
            marks.add(new Mark(asm.here(), null, insn.fault(), new BitSet(), true));
        }
    }

    Target pollStub() {
        return linkage.pollStub;
    }

    /// In a stub: calls a helper that does not come back.
    void callThrowing(Helper helper, Insn of) {
        asm.call(linkage.helper(helper));
        safepoint(of);
    }

    Mem slot(int place) {
        int index = 8 * Place.index(place);
        return Mem.at(Registers.RSP, switch (Place.area(place)) {
            case Place.OUTGOING -> index;
            case Place.SPILL -> 8 * code.outgoingSlots + index;
            case Place.PINNED -> 8 * (code.outgoingSlots + allocation.slots()) + index;
            case Place.INCOMING -> frameBytes + 8 + index;
            default -> throw new AssertionError("not a slot: " + place);
        });
    }

    Mem literal(Kind kind, long bits) {
        return Mem.at(literals.computeIfAbsent(new Literal(kind, bits), _ -> asm.label()), 0);
    }

    // Moves

    @Override
    public int scratch(Kind kind, int from) {
        if (Place.isFloat(from)) {
            asm.movFromXmm(true, Registers.SCRATCH, from & 15);
        } else if (Place.isRegister(from)) {
            asm.mov(true, Registers.SCRATCH, from);
        } else {
            asm.load64(Registers.SCRATCH, slot(from));
        }
        return Registers.SCRATCH;
    }

    @Override
    public void move(Kind kind, int to, int from) {
        if (Place.isConstant(from)) {
            constant(code.constant(from), to);
        } else if (Place.isSlot(to)) {
            store(kind, to, from);
        } else if (Place.isSlot(from)) {
            asm.load(kind, to & 15, slot(from));
        } else if (Place.isFloat(to)) {
            if (Place.isFloat(from)) {
                asm.movF(to & 15, from & 15);
            } else {
                asm.movToXmm(kind == Kind.DOUBLE, to & 15, from);
            }
        } else if (Place.isFloat(from)) {
            throw new AssertionError("move of a float to a general register");
        } else {
            asm.mov(kind == Kind.LONG, to, from);
        }
    }

    private void store(Kind kind, int to, int from) {
        if (Place.isSlot(from)) {
            asm.loadF(true, Registers.FLOAT_SCRATCH, slot(from));
            asm.storeF(true, slot(to), Registers.FLOAT_SCRATCH);
        } else if (Place.isFloat(from)) {
            asm.storeF(kind == Kind.DOUBLE, slot(to), from & 15);
        } else if (kind == Kind.INT || kind == Kind.FLOAT) {
            asm.store(Kind.INT, slot(to), from);
        } else {
            asm.store64(slot(to), from); // stack maps want the whole slot of a reference
        }
    }

    void constant(Code.Constant constant, int to) {
        switch (constant) {
            case Code.Constant.Address(var target, var addend) -> {
                if (Place.isSlot(to)) {
                    asm.storeTarget(slot(to), target, addend);
                    asm.storeImm(Kind.INT, Mem.at(Registers.RSP, slot(to).disp() + 4), 0);
                } else {
                    asm.movTarget(to, target, addend);
                }
            }
            case Code.Constant.Bits(var kind, var bits) -> {
                if (Place.isSlot(to)) {
                    if (bits == (int) bits) {
                        asm.storeImm(Kind.LONG, slot(to), (int) bits);
                    } else {
                        asm.storeImm(Kind.INT, slot(to), (int) bits);
                        asm.storeImm(Kind.INT, Mem.at(Registers.RSP, slot(to).disp() + 4), (int) (bits >> 32));
                    }
                } else if (!Place.isFloat(to) && bits == 0) {
                    asm.zero(to); // moves stand between instructions, and no flags live from one to another
                } else if (!Place.isFloat(to)) {
                    asm.movImm64(to, kind == Kind.INT ? bits & 0xFFFF_FFFFL : bits);
                } else if (bits == 0) {
                    asm.zeroF(to & 15);
                } else {
                    asm.loadF(kind == Kind.DOUBLE, to & 15, literal(kind, bits));
                }
            }
        }
    }

    /// Moves operands to fixed places: `places[i]` for operand i, NONE to leave it.
    void arrange(int... places) {
        var moves = new Moves();
        for (int i = 0; i < places.length; i++) {
            if (places[i] != Place.NONE) {
                moves.add(useKind(i), places[i], usePlace(i));
            }
        }
        moves.flush(this);
    }

    /// The result, from where the instruction leaves it.
    void resultFrom(int register) {
        if (insn.defs.length > 0 && insn.def(0) != register) {
            move(code.kind(insn.defs[0]), insn.def(0), register);
        }
    }

    static int argument(int index) {
        return CallConvention.integerArgument(index);
    }
}
