package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static ingot.corpus.Engines.PROGRAMS;
import static ingot.corpus.Engines.WORKSHOP;
import static ingot.corpus.Engines.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each program in each engine. `-Dcorpus.only=regex` runs the programs whose area/Name matches.
@Tag("corpus")
class CorpusTest {
    @TestFactory
    Stream<DynamicTest> hotSpotAnswersTheSameTwice() {
        return each(program -> {
            var answer = WORKSHOP.oracle(program);
            assertThat(answer.status()).as("status of %s\n%s", program, answer.err()).isEqualTo(program.exit());
        });
    }

    @TestFactory
    Stream<DynamicTest> theEvaluatorAnswersLikeHotSpot() {
        return each(program -> KNOWN.check("evaluator", program,
            () -> assertSame(Engines.evaluated(program).answer(), WORKSHOP.oracle(program))));
    }

    @TestFactory
    Stream<DynamicTest> theExecutableAnswersLikeHotSpot() {
        return each(program -> KNOWN.check("executable", program,
            () -> assertSame(FOUNDRY.run(program, Foundry.Mode.PLAIN, Map.of()), WORKSHOP.oracle(program))));
    }

    @Test
    void knownDifferencesNameProgramsThatExist() {
        assertThat(KNOWN.strangers(PROGRAMS.stream().map(CorpusProgram::toString).collect(Collectors.toSet()))).isEmpty();
    }

    private static Stream<DynamicTest> each(Engines.ProgramTest test) {
        return Engines.each(_ -> true, test);
    }
}
