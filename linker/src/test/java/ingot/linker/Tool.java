package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program and keeps what it said.
record Tool(int exit, String output) {
    static Tool run(Object... command) throws Exception {
        return runIn(Path.of("."), command);
    }

    static Tool runIn(Path directory, Object... command) throws Exception {
        var words = List.of(command).stream().map(Object::toString).toList();
        var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Tool(process.exitValue(), output);
    }

    /// What it said, or a failed test.
    static String text(Object... command) throws Exception {
        var tool = run(command);
        assertThat(tool.exit).as(tool.output).isZero();
        return tool.output;
    }
}
