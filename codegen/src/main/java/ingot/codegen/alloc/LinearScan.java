package ingot.codegen.alloc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The walk over the intervals by start: gives each a free register, or splits it where the register ceases to be free, or takes one from the interval
/// whose next use is farthest. See the package's plan.
final class LinearScan {
    private static final int NEVER = Interval.NEVER;

    private final Code code;
    private final Lifetimes lifetimes;
    private final List<CodeBlock> blocks;
    private final PriorityQueue<Interval> unhandled =
            new PriorityQueue<>(Comparator.comparingInt(Interval::start).thenComparingInt(interval -> interval.register));
    private final List<Interval> active = new ArrayList<>();
    private final List<Interval> inactive = new ArrayList<>();
    private final int[] freeUntil = new int[Place.REGISTERS];
    private final int[] usedAt = new int[Place.REGISTERS];
    private int[] registers;

    LinearScan(Code code, Lifetimes lifetimes) {
        this.code = code;
        this.lifetimes = lifetimes;
        this.blocks = code.blocks;
    }

    /// Allocates the registers of one class, given in order of preference.
    void run(int[] registers, boolean floats) {
        this.registers = registers;
        active.clear();
        inactive.clear();
        for (Interval interval : lifetimes.intervals) {
            if (interval != null && code.isFloat(interval.register) == floats) {
                unhandled.add(interval);
            }
        }
        for (Interval current = unhandled.poll(); current != null; current = unhandled.poll()) {
            advance(current.start());
            if (!allocateFree(current)) {
                allocateTaken(current);
            }
            if (current.place >= 0) {
                active.add(current);
            }
        }
    }

    private void advance(int position) {
        for (int i = 0; i < active.size(); ) {
            Interval interval = active.get(i);
            if (interval.end() <= position) {
                removeAt(active, i);
            } else if (!interval.coversNow(position)) {
                removeAt(active, i);
                inactive.add(interval);
            } else {
                i++;
            }
        }
        for (int i = 0; i < inactive.size(); ) {
            Interval interval = inactive.get(i);
            if (interval.end() <= position) {
                removeAt(inactive, i);
            } else if (interval.coversNow(position)) {
                removeAt(inactive, i);
                active.add(interval);
            } else {
                i++;
            }
        }
    }

    private static void removeAt(List<Interval> list, int index) {
        Interval last = list.removeLast();
        if (index < list.size()) {
            list.set(index, last);
        }
    }

    private static boolean mayBeginInMemory(Interval interval) {
        return interval.whole != interval || interval.beginsInMemory;
    }

    private boolean allocateFree(Interval current) {
        int call = Lifetimes.firstIn(lifetimes.calls, lifetimes.callCount, current);
        int must = current.nextMust(current.start());
        // A parameter comes in a register: it stays there if something before the call, or the call, wants it.
        boolean comesInRegister = current.whole == current && current.whole.defHint >= 0 && current.isUsedUpTo(call);
        if (mayBeginInMemory(current) && call != NEVER && must >= call && !comesInRegister) {
            spill(current);
            return true;
        }
        for (int register : registers) {
            freeUntil[register] = Math.min(call, Lifetimes.firstIn(lifetimes.clobbers[register], lifetimes.clobberCounts[register], current));
        }
        for (Interval other : active) {
            freeUntil[other.place] = 0;
        }
        for (Interval other : inactive) {
            if (freeUntil[other.place] > current.start()) {
                freeUntil[other.place] = Math.min(freeUntil[other.place], other.intersection(current));
            }
        }
        int best = choose(current, Math.min(call, current.end()));
        int until = freeUntil[best];
        if (until <= current.start()) {
            return false;
        }
        if (until < current.end() && until != call) {
            int at = moveAtOrBefore(until);
            if (at <= current.start() || mayBeginInMemory(current) && must >= at) {
                return false;
            }
            unhandled.add(current.split(at));
        } else if (until < current.end()) {
            spill(current.split(call));
        }
        current.place = best;
        return true;
    }

    /// The register that is free long enough and liked best, else the one free longest.
    private int choose(Interval current, int enough) {
        int[] wishes = {current.whole == current ? current.whole.defHint : -1, current.useHint(), likedPlace(current), lastPlace(current)};
        for (int wish : wishes) {
            if (wish >= 0 && freeUntil[wish] >= enough && (wish < Place.FLOAT) == (registers[0] < Place.FLOAT)) {
                return wish;
            }
        }
        int best = registers[0];
        for (int register : registers) {
            if (freeUntil[register] >= enough) {
                return register;
            }
            if (freeUntil[register] > freeUntil[best]) {
                best = register;
            }
        }
        return best;
    }

    private int likedPlace(Interval current) {
        int liked = current.whole.sameAs;
        return liked < 0 || lifetimes.intervals[liked] == null ? -1 : lastPlace(lifetimes.intervals[liked]);
    }

    /// The register most lately given to a piece of the interval.
    private static int lastPlace(Interval interval) {
        int place = -1;
        for (Interval piece = interval.whole; piece != null; piece = piece.next) {
            place = piece.place >= 0 ? piece.place : place;
        }
        return place;
    }

    private void allocateTaken(Interval current) {
        int start = current.start();
        int call = Lifetimes.firstIn(lifetimes.calls, lifetimes.callCount, current);
        int must = current.nextMust(start);
        for (int register : registers) {
            freeUntil[register] = Math.min(call, Lifetimes.firstIn(lifetimes.clobbers[register], lifetimes.clobberCounts[register], current));
            usedAt[register] = freeUntil[register];
        }
        for (Interval other : active) {
            usedAt[other.place] = Math.min(usedAt[other.place], other.nextMust(start));
        }
        for (Interval other : inactive) {
            if (other.intersection(current) != NEVER) {
                usedAt[other.place] = Math.min(usedAt[other.place], other.nextMust(start));
            }
        }
        int best = registers[0];
        for (int register : registers) {
            if (usedAt[register] > usedAt[best] || usedAt[register] == usedAt[best] && freeUntil[register] > freeUntil[best]) {
                best = register;
            }
        }
        if (must > start && mayBeginInMemory(current) && (usedAt[best] <= must || must == NEVER)) {
            spill(current);
            return;
        }
        if (usedAt[best] <= start) {
            throw new AssertionError("no register for " + current);
        }
        int until = freeUntil[best];
        if (until < current.end()) {
            if (until == call) {
                spill(current.split(call));
            } else {
                int at = moveAtOrBefore(until);
                if (at <= start) {
                    throw new AssertionError("no place to split " + current + " before " + until);
                }
                unhandled.add(current.split(at));
            }
        }
        current.place = best;
        evict(best, current);
    }

    private void evict(int register, Interval current) {
        int start = current.start();
        for (int i = active.size() - 1; i >= 0; i--) {
            Interval other = active.get(i);
            if (other.place == register) {
                removeAt(active, i);
                spill(other.start() == start ? other : other.split(start));
            }
        }
        for (int i = inactive.size() - 1; i >= 0; i--) {
            Interval other = inactive.get(i);
            if (other.place == register && other.intersection(current) != NEVER) {
                removeAt(inactive, i);
                unhandled.add(other.split(start));
            }
        }
    }

    /// Puts the interval in memory until shortly before it must be in a register.
    private void spill(Interval interval) {
        interval.place = Interval.IN_MEMORY;
        interval.whole.spilled = true;
        int must = interval.nextMust(interval.start());
        if (must != NEVER) {
            unhandled.add(interval.split(reload(interval, must)));
        }
    }

    /// Where to load it: before the use, but outside of loops that have no call between.
    private int reload(Interval interval, int must) {
        int at = (must & ~3) - 2;
        int earliest = Math.max(interval.start(), lastCallBefore(must)) + 1;
        int block = blockAt(at);
        int depth = blocks.get(block).loopDepth;
        int best = at;
        while (depth > 0 && block > 0 && blocks.get(block).from >= earliest) {
            if (blocks.get(block - 1).loopDepth < depth) {
                depth = blocks.get(block - 1).loopDepth;
                best = blocks.get(block).from;
            }
            block--;
        }
        if (best <= interval.start()) {
            throw new AssertionError("no place to load " + interval + " before " + must);
        }
        return best;
    }

    private int lastCallBefore(int position) {
        int at = Arrays.binarySearch(lifetimes.calls, 0, lifetimes.callCount, position);
        at = at < 0 ? ~at : at;
        return at == 0 ? -1 : lifetimes.calls[at - 1];
    }

    private int blockAt(int position) {
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
        return low;
    }

    /// The last position up to `position` where a move may stand: between two instructions of a block, or at a block's start (then on the edges).
    private int moveAtOrBefore(int position) {
        int at = position - (position - 2 & 3);
        CodeBlock block = blocks.get(blockAt(position));
        if (position == block.from) {
            return position;
        }
        if (at < block.from) {
            return block.from;
        }
        return at == block.to - 2 ? at - 4 : at;
    }
}
