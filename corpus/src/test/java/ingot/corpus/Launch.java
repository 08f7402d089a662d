package ingot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs one command in an empty folder with the pinned environment.
final class Launch {
    private static final int LIMIT_SECONDS = 30;

    private Launch() {}

    static Answer run(List<String> command, byte[] input, Map<String, String> variables, Path scratch) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        var folder = Files.createTempDirectory(scratch, "run");
        var work = Files.createDirectory(folder.resolve("cwd"));
        try {
            Files.write(folder.resolve("in"), input);
            var builder = new ProcessBuilder(command).directory(work.toFile()).redirectInput(folder.resolve("in").toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
            var environment = builder.environment();
            environment.keySet().removeIf(k -> !k.equals("PATH"));
            environment.put("LC_ALL", "C.UTF-8");
            environment.put("TZ", "UTC");
            environment.put("CORPUS_VARIABLE", "set by the corpus");
            environment.putAll(variables);
            var process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + String.join(" ", command));
            }
            return Answer.of(Files.readAllBytes(folder.resolve("out")), Files.readAllBytes(folder.resolve("err")), process.exitValue());
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
