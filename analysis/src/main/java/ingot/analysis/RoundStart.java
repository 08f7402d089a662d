package ingot.analysis;

import ingot.evaluator.Evaluator;
import ingot.evaluator.Evaluator.Init;
import ingot.evaluator.Evaluator.Reason;
import ingot.world.ClassType;

import java.util.Set;

/// The state that rounds begin with: the JDK after its boot, and what the initialisers of its reached classes, and of the run-time's, left. These know nothing
/// of the program (they read no class of it, and what its initialisers may write of theirs nobody can observe), so what they did in one round they would do in
/// the next: they run once. Those that a round reaches first are added before the next, in canonical order.
final class RoundStart {
    private final Evaluator state;

    RoundStart(Evaluator boot) {
        this.state = boot.fork();
    }

    /// @param classes those that are known to be reached, in canonical order
    Evaluator next(Set<ClassType> classes) {
        for (ClassType type : classes) {
            if (!type.isProgram()) {
                state.initialise(type);
            }
        }
        return state.fork();
    }

    /// Looks at what a round tried: an initialiser that spent its budget of steps is not tried again.
    void learn(Evaluator round, Set<ClassType> reached) {
        for (ClassType type : reached) {
            if (state.state(type) instanceof Init.NotYet && round.state(type) instanceof Init.Deferred(var reason, var detail, _) && reason == Reason.BUDGET_SPENT) {
                state.defer(type, reason, detail);
            }
        }
    }
}
