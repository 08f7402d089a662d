package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.codegen.Build;
import ingot.linker.ElfFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signals reach a program wherever it is: in a loop without calls, in calls without a loop, in a system call that waits. And a fault says where it was.
@Tag("corpus")
class SignalsTest {
    private static final int TERM = 15, SEGV = 11;
    private static final String SOURCE = """
        class Waiting {
            static int sum;
            static int turns(int n) {
                int s = 0;
                for (int i = 0; i < n; i++) {
                    s += i ^ s;
                }
                return s;
            }
            static int tree(int depth) {
                return depth == 0 ? 1 : tree(depth - 1) + tree(depth - 1);
            }
            public static void main(String[] args) throws Exception {
                if (args.length > 1) {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
                }
                System.out.println("ready");
                switch (args[0]) {
                    case "loop" -> { while (true) { sum += turns(Integer.MAX_VALUE); } }
                    case "calls" -> sum = tree(60);
                    case "read" -> sum = System.in.read();
                    case "sleep" -> Thread.sleep(100_000);
                    default -> { synchronized (Waiting.class) { sum = System.in.read(); } }
                }
                System.out.println("not stopped");
            }
        }
        """;

    @TempDir
    static Path folder;

    private static Path executable;

    @BeforeAll
    static void build() throws IOException {
        Path source = Files.writeString(folder.resolve("Waiting.java"), SOURCE);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", "-proc:none", "-d", folder.toString(), source.toString())).isZero();
        executable = folder.resolve("waiting");
        Build.open(new Build.Setup(List.of(folder), Path.of(System.getProperty("java.home")), Engines.RUNTIME, false, Map.of()))
            .build("Waiting", Build.Options.PLAIN, Build.Progress.NONE).executable().writeTo(executable);
    }

    private static Answer signalled(int signal, String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("err");
        Process process;
        synchronized (Launch.WRITING) {
            process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        }
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            Thread.sleep(50); // into the loop or the call
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor()).isZero();
            var rest = output.lines().toList();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return new Answer(String.join("\n", rest), Files.readString(errors), process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "calls", "read", "sleep", "locked"})
    void aSignalRunsTheShutdownHooks(String where) throws Exception {
        assertThat(signalled(TERM, where, "hook")).isEqualTo(new Answer("hook", "", 128 + TERM));
    }

    @Test
    void withoutHooksTheSystemEndsTheProcess() throws Exception {
        assertThat(signalled(TERM, "loop")).isEqualTo(new Answer("", "", 128 + TERM));
    }

    @Test
    void aFaultIsReportedWithRegistersFramesAndBuild() throws Exception {
        var answer = signalled(SEGV, "read");
        assertThat(answer.status()).isEqualTo(128 + SEGV);
        assertThat(answer.err()).startsWith("ingot: fatal: SIGSEGV, address ").contains(" rip 0x", "at java.io.FileInputStream.read:", "at Waiting.main:",
            " build " + ElfFile.read(Files.readAllBytes(executable), "waiting").buildId());
    }
}
