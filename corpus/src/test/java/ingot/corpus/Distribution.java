package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Ingot as users have it, a folder of jars, made of the classes of this test run.
final class Distribution {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private Distribution() {}

    /// Fills lib and runtime below a folder.
    static Path make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(folder.resolve("runtime"));
        int number = 0;
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry).toAbsolutePath();
            var jar = folder.resolve("lib/" + number++ + ".jar");
            if (Files.isDirectory(path)) {
                jar(path, jar);
            } else if (Files.exists(path)) { // this room has no classes of its own
                Files.copy(path, jar);
            }
        }
        jar(Engines.RUNTIME, folder.resolve("runtime/runtime.jar"));
        return folder;
    }

    private static void jar(Path classes, Path jar) throws IOException, InterruptedException {
        var command = List.of(JAVA_HOME.resolve("bin/jar").toString(), "--create", "--no-compress", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertThat(Launch.run(command, new byte[0], Map.of(), Engines.WORKSHOP.scratch()).status()).isZero();
    }

    /// The command line in a JVM of its own.
    static List<String> command(Path distribution, Path cache, String... arguments) {
        var command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-Xss16m", "-Dingot.home=" + distribution, "-Dingot.cache=" + cache,
            "-cp", distribution.resolve("lib") + "/*", "ingot.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
