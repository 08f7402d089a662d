package ingot.corpus;

import ingot.evaluator.Evaluator;
import ingot.world.Method;
import ingot.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// The third engine: the program in the evaluator, under policy TEST.
///
/// @param opcodes of the bytecodes that ran
/// @param raised  internal names of the exceptions that the machine raised
/// @param substitutes signatures of the methods that the run-time replaces, of which the replacement ran
/// @param strangers what ran though the closure lacks it: signature of the method, signature of its caller, which the closure has
record EvaluatorRun(Answer answer, Set<Integer> opcodes, Set<String> raised, Set<String> substitutes, Map<String, String> strangers) {

    private static final int LIMIT_SECONDS = 120;
    private static final long STACK_BYTES = 512L << 20; // interpreted frames sit on the host's stack

    /// @param reached the program's closure: what its build initialised is initialised before the program starts; null: nothing is known
    static EvaluatorRun of(CorpusProgram program, Path classes, Path runtime, Reached reached) throws InterruptedException {
        var task = new FutureTask<>(() -> evaluate(program, classes, runtime, reached));
        var thread = new Thread(null, task, "evaluator of " + program, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(program + " failed in the evaluator: " + e.getCause(), e.getCause());
        } catch (TimeoutException _) {
            throw new AssertionError(program + " still runs in the evaluator after " + LIMIT_SECONDS + " s");
        }
    }

    private static EvaluatorRun evaluate(CorpusProgram program, Path classes, Path runtime, Reached reached) throws IOException {
        var options = new World.Options(List.of(classes), Path.of(System.getProperty("java.home")), runtime, program.assertions());
        try (var world = World.open(options)) {
            var evaluator = Evaluator.boot(world, new Evaluator.Options(program.properties(), Long.MAX_VALUE, _ -> false, Evaluator.Policy.TEST));
            var type = world.require(program.name());
            var main = type.findMethod("main", "([Ljava/lang/String;)V");
            if (main == null) {
                main = type.findMethod("main", "()V");
            }
            for (var name : reached == null ? List.<String>of() : reached.initialised()) {
                evaluator.initialise(world.require(name));
            }
            if (reached != null) {
                evaluator.expect(m -> !m.isSubstituted() && !ReachTest.EXPANDED.contains(m.signature()) && (reached.methods().contains(m.signature()) || m.isHidden()));
            }
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var outcome = evaluator.run(main, program.arguments(), out, err, new ByteArrayInputStream(program.inputBytes()));
            var strangers = new TreeMap<String, String>();
            evaluator.strangers().forEach((method, caller) -> {
                if (!method.isNative() && !method.isSubstituted()) {
                    strangers.put(method.signature(), caller);
                }
            });
            return new EvaluatorRun(Answer.of(out.toByteArray(), err.toByteArray(), outcome.status()), evaluator.opcodes(), evaluator.raised(),
                evaluator.executedSubstitutes().stream().map(Method::signature).collect(Collectors.toSet()), strangers);
        }
    }
}
