package ingot.analysis;

import ingot.world.Type;

import java.util.Arrays;

/// A place where values of several methods meet: a parameter, result, thrown objects, a field, elements. Values are pushed in; readers are woken when it grows.
final class Cell {
    private static final Flow[] NO_FLOWS = {};
    private static final int[] NO_VALUES = {};
    private static final Cell[] NO_CELLS = {};

    /// Filter of the pool once saturated; null for none.
    final Type declared;
    /// Never folded: written by the machine, at start, or by code the analysis does not see.
    final boolean forgetful;
    private final boolean isOfThrown;
    State state = State.BOTTOM;
    private Flow[] readers = NO_FLOWS;
    private int[] readerValues = NO_VALUES;
    private int readerCount;
    private Cell[] targets = NO_CELLS;
    private int targetCount;

    Cell(Type declared, boolean forgetful) {
        this(declared, forgetful, false);
    }

    private Cell(Type declared, boolean forgetful, boolean isOfThrown) {
        this.declared = declared;
        this.forgetful = forgetful;
        this.isOfThrown = isOfThrown;
    }

    /// What a method throws.
    static Cell ofThrown(Type throwable) {
        return new Cell(throwable, false, true);
    }

    void join(States states, State added) {
        if (added == State.BOTTOM || added == state) {
            return;
        }
        State joined = isOfThrown ? states.joinThrown(state, added) : states.join(state, forgetful ? states.forget(added) : added);
        if (joined.saturated != null && declared != null && declared != joined.saturated && declared.isSubtypeOf(joined.saturated)) {
            joined = states.saturated(declared, joined.nullable);
        }
        if (!joined.same(state)) {
            state = joined;
            for (int i = 0; i < readerCount; i++) {
                readers[i].wake(readerValues[i]);
            }
            for (int i = 0; i < targetCount; i++) {
                targets[i].join(states, joined);
            }
        }
    }

    /// Wakes the value when this cell grows; the caller reads it now by itself.
    void addReader(Flow flow, int value) {
        if (readerCount == readers.length) {
            readers = Arrays.copyOf(readers, Math.max(2, readerCount * 2));
            readerValues = Arrays.copyOf(readerValues, readers.length);
        }
        readers[readerCount] = flow;
        readerValues[readerCount++] = value;
    }

    /// What is here flows on to the target, now and later.
    void forward(States states, Cell target) {
        if (target != this && !Arrays.asList(targets).subList(0, targetCount).contains(target)) {
            forwardToNew(states, target);
        }
    }

    /// The same for a target that this cell has not met.
    void forwardToNew(States states, Cell target) {
        if (targetCount == targets.length) {
            targets = Arrays.copyOf(targets, Math.max(1, targetCount * 2));
        }
        targets[targetCount++] = target;
        target.join(states, state);
    }
}
