package ingot.analysis;

import ingot.evaluator.Evaluator.Init;
import ingot.world.ClassType;
import ingot.world.Method;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/// Which classes the closure initialises, and where that leaves work for run time.
final class Initialisation {
    static final Comparator<ClassType> BY_NAME = Comparator.comparing(ClassType::internalName);

    private final Solver solver;
    private final Set<ClassType> reached = new LinkedHashSet<>();
    private final Set<ClassType> deferred = new TreeSet<>(BY_NAME);
    /// Initialised only now, after the round began: their effects came too late for what was read before.
    private final Set<ClassType> late = new LinkedHashSet<>();

    Initialisation(Solver solver) {
        this.solver = solver;
    }

    /// @return whether the class is initialised in the image, so that no test is needed
    boolean reach(ClassType type, Flow from) {
        if (!reached.add(type)) {
            return !deferred.contains(type);
        }
        Init state = solver.evaluator.state(type);
        if (state instanceof Init.NotYet) {
            late.add(type);
            state = solver.evaluator.initialise(type);
            solver.memory.refresh(type);
        }
        return switch (state) {
            case Init.Done _ -> true;
            case Init.Deferred _ -> {
                deferred.add(type);
                for (ClassType before : type.initialisationOrder()) {
                    reach(before, from);
                }
                runs(type, from);
                yield false;
            }
            case Init.NotYet _ -> throw new AssertionError(type + " is neither initialised nor deferred");
        };
    }

    /// The initialiser is code of the program.
    private void runs(ClassType type, Flow from) {
        Method initialiser = type.initialiser();
        if (initialiser != null) {
            Flow flow = solver.reach(initialiser, from, Why.Cause.INITIALISER);
            flow.thrown.forward(solver.states, solver.thrownByAddress);
        }
    }

    /// The class was initialised too early; the next round defers it. Until then its initialiser is looked at as if it ran a second time.
    ///
    /// @return whether live code initialises the class at all
    boolean refuted(ClassType type) {
        if (!reached.contains(type)) {
            return false;
        }
        runs(type, null);
        return true;
    }

    Set<ClassType> reached() {
        return reached;
    }

    Set<ClassType> deferred() {
        return deferred;
    }

    boolean cameLate() {
        return !late.isEmpty();
    }
}
