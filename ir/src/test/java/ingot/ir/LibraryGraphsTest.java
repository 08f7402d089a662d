package ingot.ir;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Builds and verifies every method of the central packages of java.base.
class LibraryGraphsTest {
    private static final List<String> PACKAGES = List.of("java/lang", "java/util", "java/util/stream", "java/util/regex", "java/util/concurrent", "java/io",
            "java/math", "java/text", "java/time", "java/net", "java/nio", "jdk/internal/misc", "sun/nio/cs", "sun/nio/ch");
    private static World world;
    private static List<Method> methods;

    @BeforeAll
    static void open() throws IOException {
        world = TestWorld.world();
        methods = new ArrayList<>();
        for (String name : PACKAGES) {
            Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base", name);
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String simple = file.getFileName().toString();
                    if (simple.endsWith(".class") && !simple.contains("-info")) {
                        ClassType type = world.require(name + "/" + simple.substring(0, simple.length() - 6));
                        type.methods().stream().filter(method -> method.code() != null).forEach(methods::add);
                    }
                }
            }
        }
    }

    @Test
    void everyMethodVerifies() {
        long start = System.nanoTime();
        long nanos = 0;
        int values = 0;
        for (Method method : methods) {
            long before = System.nanoTime();
            Graph graph;
            try {
                graph = GraphBuilder.build(world, method);
            } catch (RuntimeException wrong) {
                throw new AssertionError("building " + method, wrong);
            }
            nanos += System.nanoTime() - before;
            values += graph.valueLimit();
            Verifier.verify(graph, "build");
        }
        System.out.printf("%d methods, %d values: build %d ms, build and verify %d ms%n", methods.size(), values, nanos / 1_000_000,
                (System.nanoTime() - start) / 1_000_000);
        assertThat(methods.size()).isGreaterThan(15_000);
    }

    @Test
    void textIsTotalAndBuildingIsPure() {
        for (int i = 0; i < methods.size(); i += 7) {
            String text = GraphText.print(GraphBuilder.build(world, methods.get(i)));
            assertThat(GraphText.print(GraphBuilder.build(world, methods.get(i)))).isEqualTo(text);
            Graph parsed = GraphText.parse(world, text);
            Verifier.verify(parsed, "parse");
            assertThat(GraphText.print(parsed)).isEqualTo(text);
        }
    }
}
