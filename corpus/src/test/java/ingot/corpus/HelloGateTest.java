package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.codegen.Build;
import ingot.world.ClassType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Keeps Hello small: its size, the methods it reaches and the system calls it makes stay within 2 % of what hello-record.properties says, in both directions, so
/// that whoever gains ground records it. A commit that moves the record says why.
@Tag("corpus")
class HelloGateTest {
    private static final double TOLERANCE = 0.02;
    private static final String SOURCE = "class Hello { public static void main(String[] args) { System.out.println(\"Hello\"); } }";

    @Test
    void helloStaysWithinTwoPerCentOfTheRecord() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "gate").toAbsolutePath());
        var source = Files.writeString(folder.resolve("Hello.java"), SOURCE);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString())).isZero();
        var runtime = Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize();
        var build = Build.open(new Build.Setup(List.of(folder), Path.of(System.getProperty("java.home")), runtime, false, Map.of()));
        var result = build.build("Hello", Build.Options.PLAIN, Build.Progress.NONE);
        var executable = folder.resolve("hello");
        result.executable().writeTo(executable);
        var record = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("hello-record.properties"))) {
            record.load(reader);
        }
        within(record, "bytes", result.executable().bytes().length);
        within(record, "methods", result.program().methods().size());
        within(record, "library.methods", result.program().methods().stream().filter(m -> m.holder().origin() == ClassType.Origin.JDK).count());
        within(record, "system.calls", systemCalls(executable, folder));
    }

    private static void within(Properties record, String figure, long measured) {
        long recorded = Long.parseLong(record.getProperty(figure));
        assertThat((double) measured).as("%s: %d, recorded %d; if the change is wanted, move hello-record.properties and say why", figure, measured, recorded)
            .isBetween(recorded * (1 - TOLERANCE), recorded * (1 + TOLERANCE));
    }

    /// Lines of strace's log that are system calls, the execve that starts the program included.
    private static long systemCalls(Path executable, Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("strace.log");
        var process = new ProcessBuilder("strace", "-o", log.toString(), executable.toString()).redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
        assertThat(folder.resolve("out")).content().isEqualTo("Hello\n");
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.matches("[a-z0-9_]+\\(.*")).count();
        }
    }
}
