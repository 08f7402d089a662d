package ingot.codegen.alloc;

import ingot.abi.SavedRegisters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks an allocation without knowing how it was made: walks the code with a set of virtual registers for every place, and sees whether each operand lies where
/// it is read, whatever way control came. A violation is a bug of the allocator.
///
/// For tests and `--verify=each`: before emission, which consumes the moves.
public final class AllocationVerifier {
    private final Code code;
    private final Allocation allocation;
    /// What each place holds, at the start of each block; null: no way found yet.
    private final List<Map<Integer, BitSet>> atStart = new ArrayList<>();
    private Map<Integer, BitSet> state;

    private AllocationVerifier(Code code, Allocation allocation) {
        this.code = code;
        this.allocation = allocation;
    }

    public static void verify(Code code, Allocation allocation) {
        new AllocationVerifier(code, allocation).run();
    }

    private void run() {
        code.blocks.forEach(_ -> atStart.add(null));
        atStart.set(0, new HashMap<>());
        var changed = new BitSet();
        changed.set(0);
        while (!changed.isEmpty()) {
            int index = changed.nextSetBit(0);
            changed.clear(index);
            walk(code.blocks.get(index), changed);
        }
    }

    private void walk(CodeBlock block, BitSet changed) {
        state = copy(atStart.get(block.index));
        apply(block.phiStores);
        Map<Integer, BitSet> throwing = null;
        for (int i = 0; i < block.insns.size(); i++) {
            Insn insn = block.insns.get(i);
            apply(insn.before);
            if (insn == block.insns.getLast()) {
                apply(block.atEnd);
            }
            for (int u = 0; u < insn.uses.length; u++) {
                if (insn.uses[u] >= 0) {
                    require(insn, insn.uses[u], insn.usePlaces[u]);
                }
            }
            if (insn.handler != null) {
                throwing = throwing == null ? copy(state) : meet(throwing, state);
            }
            checkMap(insn);
            destroy(insn);
            for (int d = 0; d < insn.defs.length; d++) {
                define(insn.defs[d], insn.defPlaces[d]);
                int store = allocation.storeTo(insn.defs[d]);
                if (store != Place.NONE) {
                    copyPlace(store, insn.defPlaces[d], state);
                }
            }
        }
        Map<Integer, BitSet> end = state;
        for (CodeBlock successor : block.successors) {
            state = copy(end);
            enter(block, successor);
            merge(successor, changed);
        }
        if (block.handler != null && throwing != null) {
            state = throwing;
            for (int register = 0; register < Place.REGISTERS; register++) {
                state.remove(register);
            }
            merge(block.handler, changed);
        }
    }

    /// The edge: phis take their operands' values, then the moves of the edge into a block with one predecessor.
    private void enter(CodeBlock from, CodeBlock to) {
        int edge = to.predecessors.indexOf(from);
        rename(to, edge); // where the moves stand at the end of `from`, they were made already: a place that holds the operand now holds the phi
        apply(from.successors.size() == 1 ? null : to.atStart);
    }

    private void rename(CodeBlock to, int edge) {
        var renamed = new HashMap<Integer, BitSet>();
        state.forEach((place, held) -> {
            var now = (BitSet) held.clone();
            for (int phi : to.phis) {
                now.clear(phi);
            }
            for (int i = 0; i < to.phis.length; i++) {
                int operand = to.phiOperands[i][edge];
                if (operand >= 0 ? held.get(operand) : held.get(constantBit(operand))) {
                    now.set(to.phis[i]);
                }
            }
            renamed.put(place, now);
        });
        state = renamed;
    }

    /// Constants are numbered behind the registers.
    private int constantBit(int operand) {
        return code.registerCount() + ~operand;
    }

    private void merge(CodeBlock block, BitSet changed) {
        Map<Integer, BitSet> old = atStart.get(block.index);
        Map<Integer, BitSet> met = old == null ? state : meet(old, state);
        if (old == null || !met.equals(old)) {
            atStart.set(block.index, met);
            changed.set(block.index);
        }
    }

    private static Map<Integer, BitSet> meet(Map<Integer, BitSet> a, Map<Integer, BitSet> b) {
        var met = new HashMap<Integer, BitSet>();
        a.forEach((place, held) -> {
            if (b.containsKey(place)) {
                var common = (BitSet) held.clone();
                common.and(b.get(place));
                if (!common.isEmpty()) {
                    met.put(place, common);
                }
            }
        });
        return met;
    }

    private static Map<Integer, BitSet> copy(Map<Integer, BitSet> state) {
        var copy = new HashMap<Integer, BitSet>();
        state.forEach((place, held) -> copy.put(place, (BitSet) held.clone()));
        return copy;
    }

    private void apply(Moves moves) {
        if (moves == null) {
            return;
        }
        Map<Integer, BitSet> before = copy(state);
        for (int i = 0; i < moves.count(); i++) {
            copyPlace(moves.to(i), moves.from(i), before);
        }
    }

    private void copyPlace(int to, int from, Map<Integer, BitSet> before) {
        if (Place.isConstant(from)) {
            var held = new BitSet();
            held.set(constantBit(from));
            for (int register = 0; register < code.registerCount(); register++) {
                if (code.remade(register) == from) {
                    held.set(register);
                }
            }
            state.put(to, held);
        } else {
            state.put(to, (BitSet) before.getOrDefault(from, new BitSet()).clone());
        }
    }

    private void require(Insn insn, int register, int place) {
        if (Place.isConstant(place)) {
            if (code.remade(register) != place) {
                throw new AssertionError(insn + ": v" + register + " is another constant\n" + code);
            }
        } else if (!state.getOrDefault(place, new BitSet()).get(register)) {
            throw new AssertionError(insn + ": v" + register + " is not at " + place + ", which holds " + state.get(place) + "\n" + code);
        }
    }

    private void checkMap(Insn insn) {
        int firstSlot = insn.poll ? SavedRegisters.GENERAL : 0;
        for (int bit = insn.references.nextSetBit(0); bit >= 0 && bit < firstSlot + allocation.slots(); bit = insn.references.nextSetBit(bit + 1)) {
            int place = bit < firstSlot ? bit : Place.SPILL + bit - firstSlot;
            BitSet held = state.getOrDefault(place, new BitSet());
            if (held.stream().noneMatch(value -> value >= code.registerCount() || code.kind(value) == ingot.abi.Kind.REF)) {
                throw new AssertionError(insn + ": place " + place + " of the stack map holds no reference but " + held + "\n" + code);
            }
        }
    }

    private void destroy(Insn insn) {
        for (int register = 0; register < Place.REGISTERS; register++) {
            if (insn.call || (insn.clobbers >> register & 1) != 0) {
                state.remove(register);
            }
        }
    }

    private void define(int register, int place) {
        state.values().forEach(held -> held.clear(register));
        var held = new BitSet();
        held.set(register);
        state.put(place, held);
    }
}
