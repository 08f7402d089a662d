package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static ingot.corpus.Engines.WORKSHOP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Every program with a collection at every n-th allocation of a size class. n is the smallest of [#STEPS] with which the program is expected to end in
/// [#TARGET_SECONDS]: 1 in the small ones. What was taken is written to target/gcstress.txt.
@Tag("corpus")
class GcStressTest {
    private static final int[] STEPS = {1, 7, 61, 509, 4093, 32749}; // primes: not in step with a loop of the program
    /// Tells how much time collections take, and is quick for the programs that allocate most.
    private static final int TRIAL = 32749;
    private static final int TRIAL_LIMIT_SECONDS = 4;
    private static final double TARGET_SECONDS = 1.2;
    private static final Map<String, Integer> TAKEN = new ConcurrentSkipListMap<>();

    @TestFactory
    Stream<DynamicTest> collectingAtEveryAllocationOrEveryNthOfLargeProgramsAnswersLikeHotSpot() {
        return Engines.each(_ -> true, program -> {
            FOUNDRY.cast(program, Foundry.Mode.PLAIN); // its time does not count
            KNOWN.check("gcstress", program, () -> {
                int n = step(program);
                TAKEN.put(program.toString(), n);
                Engines.assertSame(FOUNDRY.run(program, Foundry.Mode.PLAIN, stress(n)), WORKSHOP.oracle(program));
            });
        });
    }

    @AfterAll
    static void write() throws IOException {
        var text = new StringBuilder("program n\n");
        TAKEN.forEach((program, n) -> text.append(program).append(' ').append(n).append('\n'));
        Files.writeString(Path.of("target", "gcstress.txt"), text);
    }

    private static int step(CorpusProgram program) throws IOException, InterruptedException {
        double seconds = seconds(program, TRIAL);
        int n = TRIAL;
        for (int i = STEPS.length - 2; i >= 0; i--) {
            // the next step's time is this one's times the ratio of the steps, if all of it is collection
            if (seconds * n / STEPS[i] > 10 * TARGET_SECONDS) {
                return n;
            }
            double next = seconds(program, STEPS[i]);
            if (next > TARGET_SECONDS) {
                return n; // or it was stopped
            }
            n = STEPS[i];
            seconds = next;
        }
        return n;
    }

    private static double seconds(CorpusProgram program, int n) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try {
            FOUNDRY.run(program, Foundry.Mode.PLAIN, stress(n), TRIAL_LIMIT_SECONDS);
        } catch (Launch.StillRunning _) {
            return TRIAL_LIMIT_SECONDS;
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Map<String, String> stress(int n) {
        return Map.of("INGOT_RT", "gcstress=" + n);
    }
}
