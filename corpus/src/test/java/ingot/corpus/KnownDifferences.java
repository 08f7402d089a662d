package ingot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/// Programs that are known to differ from HotSpot in one engine, each with its reason: known-differences.txt, lines of
/// `engine area/Name: reason`. An entry whose program passes fails, so that the list only says what is true.
final class KnownDifferences {
    private final Path file;
    private final Set<String> entries = new HashSet<>();

    KnownDifferences(Path file) throws IOException {
        this.file = file;
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var colon = line.indexOf(": ");
            if (colon < 0 || line.substring(colon + 2).isBlank() || !entries.add(line.substring(0, colon))) {
                throw new IllegalArgumentException(file + ": not `engine area/Name: reason`, or twice: " + line);
            }
        }
    }

    boolean has(String engine, CorpusProgram program) {
        return entries.contains(engine + " " + program);
    }

    /// Runs the comparison; for a listed program the failure is what is expected.
    void check(String engine, CorpusProgram program, Comparison comparison) throws Exception {
        if (!has(engine, program)) {
            comparison.run();
            return;
        }
        try {
            comparison.run();
        } catch (AssertionError | Exception known) {
            return;
        }
        throw new AssertionFailedError(program + " passes in the " + engine + " now: take it out of " + file);
    }

    /// Names of entries that are no program any more.
    Set<String> strangers(Set<String> programs) {
        var left = new HashSet<String>();
        for (var entry : entries) {
            if (!programs.contains(entry.substring(entry.indexOf(' ') + 1))) {
                left.add(entry);
            }
        }
        return left;
    }

    @FunctionalInterface
    interface Comparison {
        void run() throws Exception;
    }
}
