package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("corpus")
class CorpusTest {
    private static final Workshop WORKSHOP = new Workshop(Path.of("target", "corpus").toAbsolutePath());

    @TestFactory
    Stream<DynamicTest> hotSpotAnswersTheSameTwice() throws IOException {
        return CorpusProgram.all(Path.of("programs")).stream().map(program -> dynamicTest(program.toString(), program.file().toUri(), () -> {
            var answer = WORKSHOP.oracle(program);
            assertThat(answer.status()).as("status of %s\n%s", program, answer.err()).isEqualTo(program.exit());
        }));
    }
}
