package ingot.codegen.alloc;

import ingot.abi.Kind;

import java.util.Arrays;
import java.util.List;

/// Numbers the instructions and finds out where each virtual register is live.
final class Lifetimes {
    private final Code code;
    private final List<CodeBlock> blocks;
    private final int words;
    /// Live at the start of each block (without its phis), bits by register.
    final long[][] liveIn;
    private final long[][] liveOut;
    final Interval[] intervals;
    /// Positions that destroy every register, ascending, and further ones of each register.
    int[] calls = new int[8];
    int callCount;
    /// Positions of polls, ascending.
    int[] polls = {};
    int pollCount;
    final int[][] clobbers = new int[Place.REGISTERS][];
    final int[] clobberCounts = new int[Place.REGISTERS];

    Lifetimes(Code code) {
        this.code = code;
        this.blocks = code.blocks;
        this.words = code.registerCount() + 63 >> 6;
        this.liveIn = new long[blocks.size()][words];
        this.liveOut = new long[blocks.size()][words];
        this.intervals = new Interval[code.registerCount()];
    }

    void run() {
        number();
        flow();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            build(blocks.get(i));
        }
        for (Interval interval : intervals) {
            if (interval != null) {
                interval.turn();
            }
        }
    }

    private void number() {
        int position = 0;
        for (int i = 0; i < blocks.size(); i++) {
            CodeBlock block = blocks.get(i);
            block.index = i;
            block.from = position;
            for (Insn insn : block.insns) {
                position += 4;
                insn.position = position;
                if (insn.call) {
                    calls = append(calls, callCount++, position);
                }
                if (insn.poll) {
                    polls = append(polls.length == 0 ? new int[4] : polls, pollCount++, position);
                }
                for (int mask = insn.clobbers; mask != 0; mask &= mask - 1) {
                    int register = Integer.numberOfTrailingZeros(mask);
                    if (clobbers[register] == null) {
                        clobbers[register] = new int[8];
                    }
                    clobbers[register] = append(clobbers[register], clobberCounts[register]++, position);
                }
            }
            position += 4;
            block.to = position;
        }
    }

    private static int[] append(int[] array, int count, int value) {
        int[] result = count == array.length ? Arrays.copyOf(array, 2 * count) : array;
        result[count] = value;
        return result;
    }

    /// Backward data flow to the fixed point; any order of blocks will do, the reverse one is quick.
    private void flow() {
        long[][] defined = new long[blocks.size()][words];
        long[][] used = new long[blocks.size()][words];
        for (CodeBlock block : blocks) {
            summarise(block, defined[block.index], used[block.index]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = blocks.size() - 1; i >= 0; i--) {
                CodeBlock block = blocks.get(i);
                long[] out = liveOut[i];
                for (CodeBlock successor : block.successors) {
                    or(out, liveIn[successor.index]);
                    int edge = successor.phis.length == 0 ? -1 : successor.predecessors.indexOf(block);
                    for (int phi = 0; phi < successor.phis.length; phi++) {
                        set(out, successor.phiOperands[phi][edge]);
                    }
                }
                if (block.handler != null) {
                    or(out, liveIn[block.handler.index]);
                }
                long[] in = liveIn[i];
                for (int w = 0; w < words; w++) {
                    long live = used[i][w] | out[w] & ~defined[i][w];
                    if (live != in[w]) {
                        in[w] = live;
                        changed = true;
                    }
                }
            }
        }
    }

    private static void summarise(CodeBlock block, long[] defined, long[] used) {
        for (int phi : block.phis) {
            set(defined, phi);
        }
        for (Insn insn : block.insns) {
            for (int use : insn.uses) {
                if (use >= 0 && (defined[use >> 6] >> use & 1) == 0) {
                    set(used, use);
                }
            }
            for (int def : insn.defs) {
                set(defined, def);
            }
        }
    }

    private static void or(long[] target, long[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] |= source[i];
        }
    }

    private static void set(long[] bits, int register) {
        if (register >= 0) {
            bits[register >> 6] |= 1L << register;
        }
    }

    private Interval interval(int register) {
        Interval interval = intervals[register];
        if (interval == null) {
            interval = new Interval(register);
            interval.remade = code.remade(register) != 0;
            intervals[register] = interval;
        }
        return interval;
    }

    private void build(CodeBlock block) {
        long[] out = liveOut[block.index];
        for (int w = 0; w < words; w++) {
            for (long bits = out[w]; bits != 0; bits &= bits - 1) {
                interval((w << 6) + Long.numberOfTrailingZeros(bits)).addRange(block.from, block.to);
            }
        }
        for (CodeBlock successor : block.successors) {
            int edge = successor.phis.length == 0 ? -1 : successor.predecessors.indexOf(block);
            for (int phi = 0; phi < successor.phis.length; phi++) {
                int operand = successor.phiOperands[phi][edge];
                if (operand >= 0) {
                    Interval interval = interval(operand);
                    interval.addUse(block.to << 1, -1);
                    like(interval, successor.phis[phi]);
                    like(interval(successor.phis[phi]), operand);
                }
            }
        }
        for (int i = block.insns.size() - 1; i >= 0; i--) {
            build(block, block.insns.get(i));
        }
        for (int phi : block.phis) {
            Interval interval = interval(phi);
            interval.beginAt(block.from);
            interval.beginsInMemory = true;
        }
    }

    private static void like(Interval interval, int register) {
        if (interval.sameAs < 0 && register != interval.register) {
            interval.sameAs = register;
        }
    }

    private void build(CodeBlock block, Insn insn) {
        int p = insn.position;
        for (int i = 0; i < insn.defs.length; i++) {
            Interval interval = interval(insn.defs[i]);
            int from = insn.lateDefs ? p + 1 : p;
            interval.beginAt(from);
            if (insn.defsInMemory) {
                interval.beginsInMemory = true;
                interval.defHint = insn.useHints[i];
            } else {
                interval.addUse(from << 1 | 1, -1);
                if (i == 0) {
                    interval.defHint = insn.defHint;
                    if (insn.uses.length > 0 && insn.uses[0] >= 0 && code.isFloat(insn.uses[0]) == code.isFloat(insn.defs[0])) {
                        like(interval, insn.uses[0]);
                    }
                }
            }
        }
        for (int i = 0; i < insn.uses.length; i++) {
            int use = insn.uses[i];
            if (use >= 0) {
                int at = insn.isLate(i) ? p + 1 : p;
                Interval interval = interval(use);
                interval.addRange(block.from, at);
                interval.addUse(at << 1 | (insn.mayBeInMemory(i) ? 0 : 1), insn.useHints == null || insn.defsInMemory ? -1 : insn.useHints[i]);
            }
        }
    }

    /// First position from `from` on, in the ranges of the interval, where `sorted` has an entry.
    static int firstIn(int[] sorted, int count, Interval interval) {
        if (count == 0) {
            return Interval.NEVER;
        }
        int at = 0;
        for (int r = 0; r < interval.rangeCount(); r++) {
            at = Arrays.binarySearch(sorted, at, count, interval.from(r));
            at = at < 0 ? ~at : at;
            if (at == count) {
                return Interval.NEVER;
            }
            if (sorted[at] < interval.to(r)) {
                return sorted[at];
            }
        }
        return Interval.NEVER;
    }

    boolean isReference(int register) {
        return code.kind(register) == Kind.REF;
    }
}
