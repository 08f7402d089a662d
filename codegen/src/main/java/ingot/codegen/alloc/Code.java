package ingot.codegen.alloc;

import ingot.abi.Kind;
import ingot.codegen.Target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One method's machine instructions over virtual registers, each defined once.
public final class Code {
    /// An operand that is no register.
    public sealed interface Constant {
        record Bits(Kind kind, long bits) implements Constant {}

        record Address(Target target, int addend) implements Constant {}
    }

    /// Layout order; the first is the entry.
    public final List<CodeBlock> blocks = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private Kind[] kinds = new Kind[64];
    /// Constant that a register holds, if it is cheaper to make again than to keep in memory; 0: none, else an operand below zero.
    private int[] remade = new int[64];
    private int registers;
    private Kind[] pinned = {};
    public int outgoingSlots;

    public int register(Kind kind) {
        if (registers == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * registers);
            remade = Arrays.copyOf(remade, 2 * registers);
        }
        kinds[registers] = kind;
        return registers++;
    }

    public int registerCount() {
        return registers;
    }

    public Kind kind(int register) {
        return kinds[register];
    }

    public boolean isFloat(int register) {
        return kinds[register] == Kind.FLOAT || kinds[register] == Kind.DOUBLE;
    }

    public void remake(int register, int constant) {
        remade[register] = constant;
    }

    int remade(int register) {
        return remade[register];
    }

    /// The operand that stands for a constant.
    public int constant(Constant constant) {
        constants.add(constant);
        return -constants.size();
    }

    public Constant constant(int operand) {
        return constants.get(~operand);
    }

    /// A frame slot of its own.
    public int pin(Kind kind) {
        pinned = Arrays.copyOf(pinned, pinned.length + 1);
        pinned[pinned.length - 1] = kind;
        return pinned.length - 1;
    }

    public int pinnedCount() {
        return pinned.length;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (CodeBlock block : blocks) {
            text.append(block).append(": ").append(block.isHandler ? "handler " : "").append("-> ").append(block.successors)
                    .append(block.handler == null ? "" : " ! " + block.handler).append('\n');
            for (int i = 0; i < block.phis.length; i++) {
                text.append("  v").append(block.phis[i]).append(" = phi ").append(Arrays.toString(block.phiOperands[i])).append('\n');
            }
            for (Insn insn : block.insns) {
                text.append("  ").append(insn.position).append(' ').append(insn);
                if (insn.usePlaces != null) {
                    text.append("   ").append(Arrays.toString(insn.defPlaces)).append(" <- ").append(Arrays.toString(insn.usePlaces));
                    if (insn.before != null) {
                        text.append(" after ").append(insn.before);
                    }
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
