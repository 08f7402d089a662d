package ingot.codegen.pass;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.ir.Dominators;
import ingot.ir.Graph;
import ingot.ir.GraphText;
import ingot.ir.Verifier;
import ingot.world.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Text in, text out: each file of src/test/resources/passes has a first line "; PASS: why", a graph, a line "---", and the graph after the pass. -Dingot.bless=true
/// writes what comes out, after the verifier has seen it.
class FileTest {
    private static final Path FOLDER = Path.of("src/test/resources/passes");
    private static final Map<String, Consumer<Graph>> PASSES = Map.of(
            "simplify", Simplify::run,
            "strip-refines", StripRefines::run,
            "constants", SparseConditionalConstants::run,
            "gvn", graph -> GlobalValueNumbering.run(graph, Dominators.of(graph)),
            "redundant-tests", graph -> RedundantTests.run(graph, Dominators.of(graph)),
            "loop-invariants", LoopInvariants::run,
            "dead-stores", DeadStores::run,
            "barriers", Barriers::run,
            "layout", graph -> BlockLayout.run(graph, Dominators.of(graph)));
    private static World world;

    @BeforeAll
    static void open() {
        world = World.open(new World.Options(List.of(), Path.of(System.getProperty("java.home")), null, false));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ir")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void passes(Path file) throws IOException {
        String text = Files.readString(file);
        int header = text.indexOf('\n');
        int middle = text.indexOf("---\n");
        String input = text.substring(header + 1, middle < 0 ? text.length() : middle);
        String pass = text.substring(2, text.indexOf(':'));
        Graph graph = GraphText.parse(world, input);
        Verifier.verify(graph, "parse");
        PASSES.get(pass).accept(graph);
        Verifier.verify(graph, pass);
        String printed = GraphText.print(graph);
        if (Boolean.getBoolean("ingot.bless")) {
            Files.writeString(file, text.substring(0, header + 1) + input + "---\n" + printed);
        } else {
            assertThat(printed).as(text.substring(0, header)).isEqualTo(text.substring(middle + 4));
        }
    }
}
