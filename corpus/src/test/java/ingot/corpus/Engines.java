package ingot.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// The programs and what runs them, once a JVM: all test classes share the class files, the oracle's answers and the executables.
final class Engines {
    static final Workshop WORKSHOP = new Workshop(Path.of("target", "corpus").toAbsolutePath());
    static final Path RUNTIME = Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize();
    static final List<CorpusProgram> PROGRAMS;
    static final Foundry FOUNDRY;
    static final KnownDifferences KNOWN;

    static {
        try {
            KNOWN = new KnownDifferences(Path.of("known-differences.txt"));
            PROGRAMS = CorpusProgram.all(Path.of("programs"));
            FOUNDRY = new Foundry(WORKSHOP, Path.of("target", "corpus", "executables").toAbsolutePath(), RUNTIME, PROGRAMS, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Map<CorpusProgram, Object> EVALUATED = new ConcurrentHashMap<>(); // an EvaluatorRun, or the AssertionError it ended in

    private Engines() {}

    /// The program's run in the evaluator, after the initialisers that its build ran; made when first asked for.
    static EvaluatorRun evaluated(CorpusProgram program) {
        var reached = FOUNDRY.cast(program, Foundry.Mode.PLAIN).reached();
        return switch (EVALUATED.computeIfAbsent(program, p -> evaluate(p, reached))) {
            case EvaluatorRun run -> run;
            case AssertionError failure -> throw failure;
            case Object other -> throw new AssertionError(other);
        };
    }

    private static Object evaluate(CorpusProgram program, Reached reached) {
        try {
            return EvaluatorRun.of(program, WORKSHOP.classes(program), RUNTIME, reached);
        } catch (AssertionError failure) {
            return failure;
        } catch (IOException | InterruptedException e) {
            return new AssertionError(program + " did not run in the evaluator", e);
        }
    }

    /// A test for each program; `-Dcorpus.only=regex` keeps those whose area/Name has a match.
    static Stream<DynamicTest> each(Predicate<CorpusProgram> chosen, ProgramTest test) {
        return chosen().stream().filter(chosen).map(program -> dynamicTest(program.toString(), program.file().toUri(), () -> test.run(program)));
    }

    static List<CorpusProgram> chosen() {
        var only = System.getProperty("corpus.only", "");
        return PROGRAMS.stream().filter(p -> only.isEmpty() || p.toString().matches(".*(" + only + ").*")).toList();
    }

    static CorpusProgram program(String name) {
        return PROGRAMS.stream().filter(p -> p.toString().equals(name)).findFirst().orElseThrow();
    }

    static void assertSame(Answer actual, Answer oracle) {
        assertThat(actual.out()).as("standard output, with standard error:\n%s", actual.err()).isEqualTo(oracle.out());
        assertThat(actual.normalised().err()).as("standard error").isEqualTo(oracle.normalised().err());
        assertThat(actual.status()).as("exit status").isEqualTo(oracle.status());
    }

    @FunctionalInterface
    interface ProgramTest {
        void run(CorpusProgram program) throws Exception;
    }
}
