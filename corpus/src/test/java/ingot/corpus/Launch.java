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
    static final int LIMIT_SECONDS = 30;

    /// Held while an executable is written and while a process starts: a child that inherits the descriptor would make the file busy (ETXTBSY).
    static final Object WRITING = new Object();

    /// The command did not end in time.
    static final class StillRunning extends AssertionError {
        private static final long serialVersionUID = 1;

        StillRunning(String message) {
            super(message);
        }
    }

    private Launch() {}

    static Answer run(List<String> command, byte[] input, Map<String, String> variables, Path scratch) throws IOException, InterruptedException {
        return run(command, input, variables, scratch, LIMIT_SECONDS);
    }

    static Answer run(List<String> command, byte[] input, Map<String, String> variables, Path scratch, int limitSeconds) throws IOException, InterruptedException {
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
            var process = start(builder);
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new StillRunning("still running after " + limitSeconds + " s: " + String.join(" ", command));
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

    private static Process start(ProcessBuilder builder) throws IOException {
        synchronized (WRITING) {
            return builder.start();
        }
    }
}
