package ingot.analysis;

import ingot.evaluator.Evaluator;
import ingot.evaluator.Evaluator.Init;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Computes a program's closure, in rounds: each initialises the classes the previous round reached, in canonical order, and analyses. A class that is reached
/// only now is initialised at once, so that the round sees most of what lies behind it; but then another round follows, with the class among those that come
/// first. Classes are only added: outcomes that depend on each other could alternate for ever. The last round is one
/// in which none comes late and no initialiser turns out to have read what the program may write before it. As classes and deferrals only grow, there is one.
public final class Closure {
    /// @param saturate large type sets join a pool (off: exact and slow)
    /// @param seed     shuffles the work list; the outcome must not change
    public record Options(boolean saturate, long seed) {
        public static final Options DEFAULT = new Options(true, 0);
    }

    private Closure() {
    }

    /// @param roots methods called from outside: the start method of the run-time, the program's main method
    public static ClosedProgram of(World world, Evaluator boot, List<Method> roots, Options options, Progress progress) {
        long begin = System.nanoTime();
        var start = new RoundStart(boot);
        Set<ClassType> classes = new TreeSet<>(Initialisation.BY_NAME);
        Map<ClassType, Init.Deferred> deferred = new TreeMap<>(Initialisation.BY_NAME); // deferred never goes back to done
        Method main = roots.stream().filter(m -> m.name().equals("main") && m.holder().origin() != ClassType.Origin.RUNTIME).findFirst().orElse(null);
        var bodies = new Bodies(world, main);
        long runs = 0, evaluations = 0;
        int refreshes = 0;
        for (int round = 1; ; round++) {
            long started = System.nanoTime();
            Evaluator evaluator = start.next(classes);
            deferred.forEach((type, why) -> evaluator.defer(type, why.reason(), why.detail()));
            for (ClassType type : classes) {
                evaluator.initialise(type);
            }
            long initialised = System.nanoTime();
            var solver = new Solver(world, evaluator, bodies, options);
            for (Method root : roots) {
                solver.root(root);
            }
            solver.solve();
            boolean more = deferRefuted(solver, deferred) | solver.initialisation.cameLate();
            runs += solver.runs;
            evaluations += solver.evaluations;
            refreshes += solver.refreshes;
            Set<ClassType> reached = solver.initialisation.reached();
            progress.say("round %d: %d methods, %d classes of %d, initialised in %d ms, solved in %d ms".formatted(round, solver.flows.size(), reached.size(),
                    classes.size(), (initialised - started) / 1_000_000, (System.nanoTime() - initialised) / 1_000_000));
            if (!more) {
                return new ClosedProgram(solver, roots, new Statistics(0, 0, 0, 0, round, runs, evaluations, refreshes, System.nanoTime() - begin));
            }
            start.learn(evaluator, reached);
            classes.addAll(reached);
        }
    }

    /// Defers initialisers that read what the program may write, and those that need one of them. Their code is then part of the program and may write what
    /// others read, so the solver goes on with it until there are no more: one round tells of a whole chain.
    ///
    /// @return whether there were any
    private static boolean deferRefuted(Solver solver, Map<ClassType, Init.Deferred> deferred) {
        boolean any = false;
        for (boolean more = true; more; any |= more) {
            more = false;
            for (var refuted : new ProvisionalReads(solver).refuted().entrySet()) {
                if (deferred.putIfAbsent(refuted.getKey(), refuted.getValue()) == null && solver.initialisation.refuted(refuted.getKey())) {
                    more = true;
                }
            }
            if (more) {
                solver.solve();
            }
        }
        return any;
    }
}
