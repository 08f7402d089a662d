package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Keeps ordinary programs small: the methods they reach stay within 5 % of what programs-record.properties says, in both directions. One door of the class library that opens
/// again (Formatter, the compiler of regular expressions, locale providers) is many times that.
@Tag("corpus")
class ProgramsGateTest {
    private static final double TOLERANCE = 0.05;

    @TestFactory
    Stream<DynamicTest> typicalProgramsReachWhatIsRecorded() throws IOException {
        var record = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("programs-record.properties"))) {
            record.load(reader);
        }
        return new TreeSet<>(record.stringPropertyNames()).stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            long recorded = Long.parseLong(record.getProperty(name));
            int reached = FOUNDRY.cast(Engines.program(name), Foundry.Mode.PLAIN).reached().methods().size();
            assertThat((double) reached).as("%s: %d methods, recorded %d; `ingot why` tells what opened the door. If the change is wanted, move programs-record.properties and say why",
                name, reached, recorded).isBetween(recorded * (1 - TOLERANCE), recorded * (1 + TOLERANCE));
        }));
    }
}
