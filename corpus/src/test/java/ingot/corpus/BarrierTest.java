package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.Helper;
import ingot.codegen.Build;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Code with deletion barriers, as a collector that marks while the program runs will want it: with MARKING set throughout, every barrier finds the place of the store
/// that follows it, some do, and nothing else changes.
@Tag("corpus")
class BarrierTest {
    private static final String RECORD = Helper.RECORD_DELETED.signature();

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"MapsAndSets", "Concurrency1", "Streams", "Regex", "BinaryTrees", "Lisp", "Sorting"})
    void everyBarrierFindsAReference(String name) throws IOException, InterruptedException {
        var found = Engines.PROGRAMS.stream().filter(p -> p.name().equals(name)).findFirst();
        assertThat(found).as("a program of the corpus").isPresent();
        var program = found.get();
        var setup = new Build.Setup(List.of(Engines.WORKSHOP.classes(program)), Path.of(System.getProperty("java.home")), Engines.RUNTIME, program.assertions(),
            program.properties());
        var options = new Build.Options(false, true, Set.of(), false, true, List.of(), (_, _) -> {}, true, 1);
        var build = Build.open(setup);
        var observing = Observing.of(build, build.build(name, options, Build.Progress.NONE), name, options, folder.resolve(name));
        var command = new ArrayList<>(List.of(observing.executable().toString()));
        command.addAll(program.arguments());
        observing.clear();
        var expected = Launch.run(command, program.inputBytes(), Map.of(), folder.resolve("scratch"));
        assertThat(observing.ran()).doesNotContain(RECORD);
        var marking = new HashMap<>(Map.of("INGOT_RT", "barriers=1,gcstress=97"));
        assertThat(Launch.run(command, program.inputBytes(), marking, folder.resolve("scratch"))).isEqualTo(expected);
        assertThat(observing.ran()).as("barriers that told what they take away").contains(RECORD);
    }
}
