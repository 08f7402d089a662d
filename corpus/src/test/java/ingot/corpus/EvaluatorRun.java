package ingot.corpus;

import ingot.evaluator.Evaluator;
import ingot.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The third engine: the program in the evaluator, under policy TEST.
final class EvaluatorRun {
    private static final int LIMIT_SECONDS = 120;
    private static final long STACK_BYTES = 512L << 20; // interpreted frames sit on the host's stack

    private EvaluatorRun() {}

    static Answer run(CorpusProgram program, Path classes, Path runtime) throws InterruptedException {
        var task = new FutureTask<>(() -> evaluate(program, classes, runtime));
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

    private static Answer evaluate(CorpusProgram program, Path classes, Path runtime) throws IOException {
        var options = new World.Options(List.of(classes), Path.of(System.getProperty("java.home")), runtime, program.assertions());
        try (var world = World.open(options)) {
            var evaluator = Evaluator.boot(world, new Evaluator.Options(program.properties(), Long.MAX_VALUE, false, Evaluator.Policy.TEST));
            var type = world.require(program.name());
            var main = type.findMethod("main", "([Ljava/lang/String;)V");
            if (main == null) {
                main = type.findMethod("main", "()V");
            }
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var outcome = evaluator.run(main, program.arguments(), out, err, new ByteArrayInputStream(program.inputBytes()));
            return Answer.of(out.toByteArray(), err.toByteArray(), outcome.status());
        }
    }
}
