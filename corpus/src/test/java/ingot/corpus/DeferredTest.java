package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static ingot.corpus.Engines.WORKSHOP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Whether an initialiser runs at build time or at run time must not show. A program without one is the same file in both modes and is left out.
@Tag("corpus")
class DeferredTest {
    @TestFactory
    Stream<DynamicTest> programsWithInitialisersAnswerLikeHotSpotWhenAllOfThemAreDeferred() {
        return Engines.each(DeferredTest::hasInitialiser,
            program -> KNOWN.check("deferred", program,
                () -> Engines.assertSame(FOUNDRY.run(program, Foundry.Mode.DEFERRED, Map.of()), WORKSHOP.oracle(program))));
    }

    private static boolean hasInitialiser(CorpusProgram program) {
        try (var files = Files.walk(WORKSHOP.classes(program))) {
            return files.filter(f -> f.toString().endsWith(".class")).anyMatch(DeferredTest::declaresInitialiser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean declaresInitialiser(Path file) {
        try {
            return ClassFile.of().parse(file).methods().stream().anyMatch(m -> m.methodName().equalsString("<clinit>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
