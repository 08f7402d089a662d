package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.codegen.Build;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs over published libraries that know their users' classes by reflection alone: the jars as Maven Central has them, without any configuration.
@Tag("corpus")
class LibrariesTest {
    private static final Path PROGRAMS = Path.of("libraries").toAbsolutePath();
    private static final Path RUNTIME = Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void gson() throws Exception {
        assertSame("Json", "gson-\\d.*\\.jar", List.of(List.of()));
    }

    @Test
    void picocli() throws Exception {
        assertSame("Options", "picocli-\\d.*\\.jar", List.of(List.of("--help"), List.of("--version"), List.of("-m", "FAST", "-n7", "--tag", "a,b", "x", "y"), List.of("add", "1", "2", "-v", "-v"),
            List.of("add", "--help"), List.of("list"), List.of("list", "--long"), List.of("twice", "21"), List.of("-n", "seven"), List.of("--mode", "SLOW"), List.of("--cuont"), List.of()));
    }

    private void assertSame(String mainClass, String jar, List<List<String>> runs) throws Exception {
        var classPath = new ArrayList<Path>(List.of(folder.resolve("classes")));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(p -> p.getFileName().toString().matches(jar)).forEach(classPath::add);
        assertThat(classPath).hasSize(2);
        var path = String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", path, "-d", folder.resolve("classes").toString(),
            PROGRAMS.resolve(mainClass + ".java").toString())).isZero();
        var executable = folder.resolve("app");
        Build.open(new Build.Setup(classPath, JAVA_HOME, RUNTIME, false, Map.of())).build(mainClass, Build.Options.PLAIN, Build.Progress.NONE).executable().writeTo(executable);
        for (var arguments : runs) {
            var command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-cp", path, mainClass));
            command.addAll(arguments);
            var oracle = Launch.run(command, new byte[0], Map.of(), folder);
            command = new ArrayList<>(List.of(executable.toString()));
            command.addAll(arguments);
            var actual = Launch.run(command, new byte[0], Map.of(), folder);
            assertThat(actual.out()).as("%s: %s", arguments, actual.err()).isEqualTo(oracle.out());
            assertThat(actual.normalised()).as("%s", arguments).isEqualTo(oracle.normalised());
        }
    }
}
