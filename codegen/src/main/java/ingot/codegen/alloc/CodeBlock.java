package ingot.codegen.alloc;

import java.util.ArrayList;
import java.util.List;

/// A block of machine instructions. The last instruction is the jump; where it has one successor, moves for that edge stand before it.
public final class CodeBlock {
    public final int id;
    public final int loopDepth;
    public final List<Insn> insns = new ArrayList<>();
    public final List<CodeBlock> successors = new ArrayList<>(2);
    public final List<CodeBlock> predecessors = new ArrayList<>(2);
    /// Virtual registers of the phis, and their operands by predecessor. Handler blocks have none: their phis are pinned slots.
    public int[] phis = {};
    public int[][] phiOperands = {};
    /// Handler of the block's throwing instruction.
    public CodeBlock handler;
    /// First instruction reads the exception; entered by unwinding alone.
    public boolean isHandler;
    /// Pinned slots of this handler's phis that hold references.
    public int[] pinnedReferences = {};

    // Written by the allocation.
    int index;
    int from;
    int to;
    /// At the start: moves of the one edge into the block, then the stores of phis that need their slot.
    Moves atStart;
    Moves phiStores;
    Moves atEnd;

    public CodeBlock(int id, int loopDepth) {
        this.id = id;
        this.loopDepth = loopDepth;
    }

    public static void edge(CodeBlock from, CodeBlock to) {
        from.successors.add(to);
        to.predecessors.add(from);
    }

    /// Nothing but a jump to its one successor.
    public boolean isJumpOnly() {
        return insns.size() == 1 && insns.getFirst().isPlainJump() && successors.size() == 1 && isEmpty(atStart) && isEmpty(phiStores) && isEmpty(atEnd)
                && isEmpty(insns.getFirst().before);
    }

    private static boolean isEmpty(Moves moves) {
        return moves == null || moves.isEmpty();
    }

    public Moves atStart() {
        return atStart;
    }

    public Moves phiStores() {
        return phiStores;
    }

    public Moves atEnd() {
        return atEnd;
    }

    @Override
    public String toString() {
        return "b" + id;
    }
}
