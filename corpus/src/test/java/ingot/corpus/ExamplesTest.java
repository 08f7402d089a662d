package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.codegen.Build;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's examples do what they do on HotSpot.
@Tag("corpus")
class ExamplesTest {
    private static final int DOCUMENT_BYTES = 300_000;
    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();
    private static final Path RUNTIME = Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void hello() throws Exception {
        assertSame("hello/Hello.java", "Hello", List.of(), new byte[0]);
    }

    /// A library as Maven Central has it, over real Markdown of several hundred kilobytes: the notices that every JDK carries, and our own documents.
    @Test
    void markdown() throws Exception {
        var library = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(p -> p.getFileName().toString().matches("commonmark-\\d.*\\.jar")).toList();
        assertThat(library).hasSize(1);
        var document = documents(JAVA_HOME.resolve("legal"), EXAMPLES.resolveSibling("docs"));
        assertThat(document.length).isGreaterThan(DOCUMENT_BYTES);
        assertThat(assertSame("markdown/Markdown.java", "Markdown", library, document).out()).contains("<h2>", "<pre>", "Unicode").hasSizeGreaterThan(DOCUMENT_BYTES);
    }

    private static byte[] documents(Path... folders) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(".md") && Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).sorted().toList()) {
                    all.write(Files.readAllBytes(file));
                }
            }
        }
        return all.toByteArray();
    }

    private Answer assertSame(String source, String mainClass, List<Path> library, byte[] input) throws IOException, InterruptedException {
        var classPath = new ArrayList<Path>(List.of(folder.resolve("classes")));
        classPath.addAll(library);
        var path = String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", path, "-d", folder.resolve("classes").toString(),
            EXAMPLES.resolve(source).toString())).isZero();
        var executable = folder.resolve("app");
        Build.open(new Build.Setup(classPath, JAVA_HOME, RUNTIME, false, Map.of())).build(mainClass, Build.Options.PLAIN, Build.Progress.NONE).executable().writeTo(executable);
        var oracle = Launch.run(List.of(JAVA_HOME.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-cp", path, mainClass), input, Map.of(), folder);
        var actual = Launch.run(List.of(executable.toString()), input, Map.of(), folder);
        assertThat(oracle.status()).as(oracle.err()).isZero();
        assertThat(actual.out().length()).as(actual.err()).isEqualTo(oracle.out().length());
        assertThat(actual.equals(oracle)).isTrue();
        var stressed = Launch.run(List.of(executable.toString()), Arrays.copyOf(input, Math.min(input.length, 20_000)), Map.of("INGOT_RT", "gcstress=997"), folder);
        assertThat(stressed.status()).as(stressed.err()).isZero();
        return actual;
    }
}
