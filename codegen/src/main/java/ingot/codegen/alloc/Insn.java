package ingot.codegen.alloc;

import ingot.ir.Position;

/// One machine instruction, or a short fixed sequence, over virtual registers. An operand below zero is a constant of the [Code].
public final class Insn {
    /// How it becomes bytes: the back end's business.
    public interface Encoding {
    }

    private static final int[] NONE = {};

    public final String name;
    public final int[] defs;
    public final int[] uses;
    public final Encoding encoding;
    /// Bit i: operand i is read after results are written.
    int late;
    /// Bit i: operand i may be in memory. Of calls, all operands may.
    int inMemory;
    /// Results may lie in destroyed registers: they are written last.
    boolean lateDefs;
    /// Results need no register at their definition (parameters); then useHints are theirs.
    boolean defsInMemory;
    /// Registers destroyed, bits by [Place] number.
    int clobbers;
    boolean call;
    boolean poll;
    private boolean plainJump;
    /// Registers that operands and the first result would like.
    byte[] useHints;
    int defHint = -1;
    Position source;
    Position fault;
    CodeBlock handler;

    // Written by the allocation.
    int position;
    int[] usePlaces;
    int[] defPlaces;
    /// Moves that stand before it.
    Moves before;
    java.util.BitSet references;

    public Insn(String name, int[] defs, int[] uses, Encoding encoding) {
        this.name = name;
        this.defs = defs == null ? NONE : defs;
        this.uses = uses == null ? NONE : uses;
        this.encoding = encoding;
    }

    /// Operands read after a result is written.
    public Insn late(int... operands) {
        for (int operand : operands) {
            late |= 1 << operand;
        }
        return this;
    }

    public Insn allLate() {
        late = -1;
        return this;
    }

    public Insn inMemory(int... operands) {
        for (int operand : operands) {
            inMemory |= 1 << operand;
        }
        return this;
    }

    public Insn allInMemory() {
        inMemory = -1;
        return this;
    }

    public Insn lateDefs() {
        lateDefs = true;
        return this;
    }

    /// Results that need no register, with the register each would like (of a method's parameters).
    public Insn defsInMemory(byte[] hints) {
        defsInMemory = true;
        useHints = hints;
        return this;
    }

    public Insn clobber(int... registers) {
        for (int register : registers) {
            clobbers |= 1 << register;
        }
        return this;
    }

    /// Does nothing but go to the block's one successor.
    public Insn plainJump() {
        plainJump = true;
        return this;
    }

    boolean isPlainJump() {
        return plainJump;
    }

    /// Destroys every register, and is a safepoint.
    public Insn call() {
        call = true;
        lateDefs = true;
        inMemory = -1;
        return this;
    }

    /// A safepoint that keeps every register.
    public Insn poll() {
        poll = true;
        return this;
    }

    public Insn hintUse(int operand, int register) {
        if (useHints == null) {
            useHints = new byte[uses.length];
            java.util.Arrays.fill(useHints, (byte) -1);
        }
        useHints[operand] = (byte) register;
        return this;
    }

    public Insn hintDef(int register) {
        defHint = register;
        return this;
    }

    /// An access of it faults if the base is null: the check at `check` needs no code of its own.
    public Insn faultsFor(Position check) {
        fault = check;
        return this;
    }

    /// The null check that this instruction is, or null.
    public Position fault() {
        return fault;
    }

    public Insn at(Position source, CodeBlock handler) {
        this.source = source;
        this.handler = handler;
        return this;
    }

    boolean isLate(int operand) {
        return late < 0 || operand < 32 && (late >> operand & 1) != 0;
    }

    boolean mayBeInMemory(int operand) {
        return inMemory < 0 || operand < 32 && (inMemory >> operand & 1) != 0;
    }

    public boolean isCall() {
        return call;
    }

    public Position source() {
        return source;
    }

    public CodeBlock handler() {
        return handler;
    }

    /// Place of operand `operand` when the instruction runs.
    public int use(int operand) {
        return usePlaces[operand];
    }

    public int def(int result) {
        return defPlaces[result];
    }

    public Moves before() {
        return before;
    }

    /// Slots with references at this safepoint: indices of spill slots, then (from the number of spill slots) of pinned ones. At a poll the general registers
    /// come first.
    public java.util.BitSet references() {
        return references;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int def : defs) {
            text.append(text.isEmpty() ? "v" : ", v").append(def);
        }
        text.append(defs.length == 0 ? "" : " = ").append(name);
        for (int use : uses) {
            text.append(use < 0 ? " #" + ~use : " v" + use);
        }
        return text.toString();
    }
}
