package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each program in each engine. `-Dcorpus.only=regex` runs the programs whose area/Name matches.
@Tag("corpus")
class CorpusTest {
    private static final Workshop WORKSHOP = new Workshop(Path.of("target", "corpus").toAbsolutePath());
    private static final Path RUNTIME = Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize();
    private static final KnownDifferences KNOWN;
    private static final Foundry FOUNDRY;

    static {
        try {
            KNOWN = new KnownDifferences(Path.of("known-differences.txt"));
            FOUNDRY = new Foundry(WORKSHOP, WORKSHOP.scratch(), RUNTIME, programs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> hotSpotAnswersTheSameTwice() throws IOException {
        return each(program -> {
            var answer = WORKSHOP.oracle(program);
            assertThat(answer.status()).as("status of %s\n%s", program, answer.err()).isEqualTo(program.exit());
        });
    }

    @TestFactory
    Stream<DynamicTest> theEvaluatorAnswersLikeHotSpot() throws IOException {
        return each(program -> KNOWN.check("evaluator", program,
            () -> assertSame(EvaluatorRun.run(program, WORKSHOP.classes(program), RUNTIME), WORKSHOP.oracle(program))));
    }

    @TestFactory
    Stream<DynamicTest> theExecutableAnswersLikeHotSpot() throws IOException {
        return each(program -> KNOWN.check("executable", program, () -> assertSame(FOUNDRY.run(program, ""), WORKSHOP.oracle(program))));
    }

    /// A collection at every allocation in the small programs, at every 199th in the others, finds a reference that a stack map forgot.
    @TestFactory
    Stream<DynamicTest> theExecutableSurvivesCollections() throws IOException {
        return each(program -> KNOWN.check("gcstress", program,
            () -> assertSame(FOUNDRY.run(program, program.area().equals("basics") ? "gcstress=3" : "gcstress=199"), WORKSHOP.oracle(program))));
    }

    @Test
    void knownDifferencesNameProgramsThatExist() throws IOException {
        assertThat(KNOWN.strangers(programs().stream().map(CorpusProgram::toString).collect(Collectors.toSet()))).isEmpty();
    }

    private static void assertSame(Answer actual, Answer oracle) {
        assertThat(actual.out()).as("standard output, with standard error:\n%s", actual.err()).isEqualTo(oracle.out());
        assertThat(actual.normalised().err()).as("standard error").isEqualTo(oracle.normalised().err());
        assertThat(actual.status()).as("exit status").isEqualTo(oracle.status());
    }

    private static Stream<DynamicTest> each(ProgramTest test) throws IOException {
        var only = System.getProperty("corpus.only", "");
        return programs().stream().filter(p -> only.isEmpty() || p.toString().matches(".*(" + only + ").*"))
            .map(program -> dynamicTest(program.toString(), program.file().toUri(), () -> test.run(program)));
    }

    private static List<CorpusProgram> programs() throws IOException {
        return CorpusProgram.all(Path.of("programs"));
    }

    @FunctionalInterface
    private interface ProgramTest {
        void run(CorpusProgram program) throws Exception;
    }
}
