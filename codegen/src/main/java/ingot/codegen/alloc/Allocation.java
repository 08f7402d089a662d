package ingot.codegen.alloc;

import ingot.abi.SavedRegisters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Registers and slots for one method: after [#of], every [Insn] knows the places of its operands and the moves before it, every [CodeBlock] the moves
/// of its edges, every safepoint its reference slots.
public final class Allocation {
    private final Code code;
    private final Lifetimes lifetimes;
    private final Interval[] intervals;
    private int slots;

    private Allocation(Code code, Lifetimes lifetimes) {
        this.code = code;
        this.lifetimes = lifetimes;
        this.intervals = lifetimes.intervals;
    }

    /// @param general, floats allocatable registers as [Place] numbers, in order of preference
    public static Allocation of(Code code, int[] general, int[] floats) {
        var lifetimes = new Lifetimes(code);
        lifetimes.run();
        var scan = new LinearScan(code, lifetimes);
        scan.run(general, false);
        scan.run(floats, true);
        var allocation = new Allocation(code, lifetimes);
        allocation.assignSlots();
        for (CodeBlock block : code.blocks) {
            allocation.place(block);
        }
        allocation.moveBetweenPieces();
        for (CodeBlock block : code.blocks) {
            allocation.moveAlongEdges(block);
        }
        allocation.mapReferences();
        return allocation;
    }

    /// Number of spill slots.
    public int slots() {
        return slots;
    }

    /// Slots by a second linear scan, over whole intervals that were spilled; a phi and its operands share one if they can.
    private void assignSlots() {
        var spilled = new ArrayList<Interval>();
        for (Interval interval : intervals) {
            if (interval != null && interval.spilled && !interval.remade) {
                spilled.add(interval);
            }
        }
        spilled.sort(Comparator.comparingInt(Interval::start).thenComparingInt(interval -> interval.register));
        int[] busyUntil = new int[spilled.size()];
        for (Interval interval : spilled) {
            int liked = interval.sameAs < 0 || intervals[interval.sameAs] == null ? -1 : intervals[interval.sameAs].slot;
            int slot = liked;
            if (liked < 0 || busyUntil[liked] > interval.start()) {
                slot = 0;
                while (slot < slots && busyUntil[slot] > interval.start()) {
                    slot++;
                }
            }
            slots = Math.max(slots, slot + 1);
            busyUntil[slot] = end(interval);
            interval.slot = slot;
        }
    }

    private static int end(Interval whole) {
        Interval last = whole;
        while (last.next != null) {
            last = last.next;
        }
        return last.end();
    }

    private int placeOf(Interval piece) {
        if (piece.place >= 0) {
            return piece.place;
        }
        Interval whole = piece.whole;
        return whole.remade ? code.remade(whole.register) : Place.SPILL + whole.slot;
    }

    private void place(CodeBlock block) {
        for (Insn insn : block.insns) {
            insn.usePlaces = new int[insn.uses.length];
            for (int i = 0; i < insn.uses.length; i++) {
                int use = insn.uses[i];
                insn.usePlaces[i] = use < 0 ? use : placeOf(intervals[use].before(insn.isLate(i) ? insn.position + 1 : insn.position));
            }
            insn.defPlaces = new int[insn.defs.length];
            for (int i = 0; i < insn.defs.length; i++) {
                insn.defPlaces[i] = placeOf(intervals[insn.defs[i]]);
            }
        }
    }

    /// Where a value is to be stored right after its definition, or NONE.
    public int storeTo(int register) {
        Interval whole = intervals[register];
        return whole != null && whole.spilled && !whole.remade && whole.place >= 0 ? Place.SPILL + whole.slot : Place.NONE;
    }

    private void moveBetweenPieces() {
        for (Interval whole : intervals) {
            if (whole == null) {
                continue;
            }
            for (Interval from = whole, piece = whole.next; piece != null; from = piece, piece = piece.next) {
                // At a block's start the edges do it; into memory nothing has to move; after a hole there is a block's start.
                if (piece.place >= 0 && (piece.start() & 3) == 2 && from.place != piece.place) {
                    Insn insn = insnAt(piece.start() + 2);
                    if (insn.before == null) {
                        insn.before = new Moves();
                    }
                    insn.before.add(code.kind(whole.register), piece.place, placeOf(from));
                }
            }
        }
    }

    private Insn insnAt(int position) {
        List<CodeBlock> blocks = code.blocks;
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (blocks.get(middle).from <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        CodeBlock block = blocks.get(low);
        return block.insns.get((position - block.from) / 4 - 1);
    }

    private void moveAlongEdges(CodeBlock block) {
        block.phiStores = new Moves();
        for (int phi : block.phis) {
            if (intervals[phi] != null && storeTo(phi) != Place.NONE) {
                block.phiStores.add(code.kind(phi), storeTo(phi), intervals[phi].place);
            }
        }
        for (int edge = 0; edge < block.predecessors.size(); edge++) {
            CodeBlock predecessor = block.predecessors.get(edge);
            if (predecessor.handler == block) {
                continue; // every value is in its slot
            }
            var moves = new Moves();
            long[] live = lifetimes.liveIn[block.index];
            for (int w = 0; w < live.length; w++) {
                for (long bits = live[w]; bits != 0; bits &= bits - 1) {
                    int register = (w << 6) + Long.numberOfTrailingZeros(bits);
                    Interval to = intervals[register].after(block.from);
                    if (to.place >= 0) {
                        moves.add(code.kind(register), to.place, placeOf(intervals[register].before(predecessor.to)));
                    }
                }
            }
            for (int i = 0; i < block.phis.length; i++) {
                Interval to = intervals[block.phis[i]];
                if (to != null) {
                    int operand = block.phiOperands[i][edge];
                    moves.add(code.kind(block.phis[i]), placeOf(to), operand < 0 ? operand : placeOf(intervals[operand].before(predecessor.to)));
                }
            }
            if (predecessor.successors.size() == 1) {
                predecessor.atEnd = moves;
            } else if (block.predecessors.size() == 1) {
                block.atStart = moves;
            } else if (!moves.isEmpty()) {
                throw new AssertionError("critical edge " + predecessor + " to " + block);
            }
        }
    }

    /// Told every safepoint that a piece of a reference's interval covers.
    private interface Covered {
        void at(int safepoint, Interval piece);
    }

    private void forEachCovered(int[] positions, int count, Covered covered) {
        for (Interval whole : intervals) {
            if (whole == null || count == 0 || !lifetimes.isReference(whole.register)) {
                continue;
            }
            for (Interval piece = whole; piece != null; piece = piece.next) {
                for (int r = 0; r < piece.rangeCount(); r++) {
                    int at = Arrays.binarySearch(positions, 0, count, piece.from(r));
                    for (at = at < 0 ? ~at : at; at < count && positions[at] < piece.to(r); at++) {
                        covered.at(at, piece);
                    }
                }
            }
        }
    }

    private void mapReferences() {
        var atCall = maps(lifetimes.callCount);
        forEachCovered(lifetimes.calls, lifetimes.callCount, (call, piece) -> {
            if (piece.whole.slot >= 0) {
                atCall[call].set(piece.whole.slot);
            }
        });
        var atPoll = maps(lifetimes.pollCount);
        forEachCovered(lifetimes.polls, lifetimes.pollCount, (poll, piece) -> {
            if (piece.place >= 0) {
                atPoll[poll].set(piece.place);
            } else if (piece.whole.slot >= 0) {
                atPoll[poll].set(SavedRegisters.GENERAL + piece.whole.slot);
            }
        });
        var inHandler = new BitSet[code.blocks.size()];
        int call = 0;
        int poll = 0;
        for (CodeBlock block : code.blocks) {
            for (Insn insn : block.insns) {
                CodeBlock handler = insn.handler;
                if (insn.call) {
                    insn.references = atCall[call++];
                    if (handler != null) {
                        setPinned(insn.references, handler);
                    }
                } else if (insn.poll) {
                    insn.references = atPoll[poll++];
                } else if (handler != null) {
                    if (inHandler[handler.index] == null) {
                        inHandler[handler.index] = liveInto(handler);
                    }
                    insn.references = inHandler[handler.index];
                } else {
                    insn.references = EMPTY;
                }
            }
        }
    }

    private static BitSet[] maps(int count) {
        var maps = new BitSet[count];
        Arrays.setAll(maps, _ -> new BitSet());
        return maps;
    }

    private static final BitSet EMPTY = new BitSet();

    private void setPinned(BitSet references, CodeBlock handler) {
        for (int pinned : handler.pinnedReferences) {
            references.set(slots + pinned);
        }
    }

    private BitSet liveInto(CodeBlock handler) {
        var references = new BitSet();
        long[] live = lifetimes.liveIn[handler.index];
        for (int w = 0; w < live.length; w++) {
            for (long bits = live[w]; bits != 0; bits &= bits - 1) {
                int register = (w << 6) + Long.numberOfTrailingZeros(bits);
                if (intervals[register].slot >= 0 && lifetimes.isReference(register)) {
                    references.set(intervals[register].slot);
                }
            }
        }
        setPinned(references, handler);
        return references;
    }
}
