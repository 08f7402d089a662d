package ingot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Programs that nobody wrote, in all engines. `-Drandom.first=n -Drandom.count=n` say which seeds; the text of a program is kept below target/random.
@Tag("corpus")
class RandomProgramsTest {
    private static final long FIRST = Long.getLong("random.first", 1);
    private static final int COUNT = Integer.getInteger("random.count", 5);

    @TestFactory
    Stream<DynamicTest> randomProgramsAnswerLikeHotSpot() throws IOException {
        List<CorpusProgram> programs = written();
        var foundry = new Foundry(Engines.WORKSHOP, Path.of("target", "random", "executables").toAbsolutePath(), Engines.RUNTIME, programs, false);
        return programs.stream().map(program -> dynamicTest(program.toString(), program.file().toUri(), () -> {
            Answer oracle = Engines.WORKSHOP.oracle(program);
            Engines.assertSame(foundry.run(program, Foundry.Mode.PLAIN, Map.of()), oracle);
            Engines.assertSame(foundry.run(program, Foundry.Mode.PLAIN, Map.of("INGOT_RT", "gcstress=61")), oracle);
            Engines.assertSame(EvaluatorRun.of(program, Engines.WORKSHOP.classes(program), Engines.RUNTIME, null).answer(), oracle);
        }));
    }

    private static List<CorpusProgram> written() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "random").toAbsolutePath());
        var programs = new ArrayList<CorpusProgram>();
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            String name = "Random" + seed;
            Path file = folder.resolve(name + ".java");
            Files.writeString(file, RandomProgram.of(seed, name));
            programs.add(CorpusProgram.parse(file));
        }
        return programs;
    }
}
