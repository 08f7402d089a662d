package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher: which JDK it takes, and that `ingot run` leaves to the program what is the program's. The launcher is the real one, in a folder of its own
/// with jars made of this build's classes in place of the distribution, so that nothing is built by Maven.
@Tag("corpus")
class LauncherTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final int LIMIT_SECONDS = 120;
    private static final String PROGRAM = """
        import java.io.*;
        class Program {
            public static void main(String[] args) throws IOException {
                switch (args.length == 0 ? "" : args[0]) {
                    case "exit" -> System.exit(Integer.parseInt(args[1]));
                    case "lines" -> {
                        for (int i = 0; i < 100_000; i++) {
                            System.out.println("line " + i);
                        }
                    }
                    case "wait" -> {
                        System.out.println("ready");
                        System.in.read();
                    }
                    case "throw" -> throw new IllegalStateException("on purpose");
                    default -> {
                        for (String arg : args) {
                            System.out.println("[" + arg + "]");
                        }
                        System.out.println(new BufferedReader(new InputStreamReader(System.in)).readLine());
                        System.err.println("to standard error");
                    }
                }
            }
        }
        """;

    @TempDir
    static Path folder;

    private static Path program;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        var dist = Distribution.make(folder.resolve("root/.ingot"));
        Files.createDirectories(folder.resolve("root/.launch"));
        for (var name : List.of("ingot", ".launch/jdk.sh", ".launch/build.sh")) {
            Files.copy(ROOT.resolve(name), folder.resolve("root").resolve(name));
        }
        Files.writeString(dist.resolve("built"), JAVA_HOME.toRealPath() + "\n");
        Files.createFile(dist.resolve("no-aot"));
        assertThat(run(Map.of(), "run", program.toString(), "exit", "0").err()).isEmpty();
    }

    private static Answer run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        var script = new StringBuilder(folder.resolve("root/ingot").toString());
        for (var argument : arguments) {
            script.append(" '").append(argument).append('\'');
        }
        return shell(variables, script.toString());
    }

    /// What the script says and its status; standard input is empty.
    private static Answer shell(Map<String, String> variables, String script) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var builder = new ProcessBuilder("bash", "-c", script).directory(folder.toFile()).redirectInput(new File("/dev/null")).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(new HashMap<>(Map.of("JAVA_HOME", JAVA_HOME.toString(), "INGOT_CACHE", folder.resolve("cache").toString())));
        builder.environment().remove("INGOT_JAVA_HOME");
        builder.environment().putAll(variables);
        var process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as(script).isTrue();
        return Answer.of(Files.readAllBytes(out), Files.readAllBytes(err), process.exitValue());
    }

    private static String ingot(String arguments) {
        return folder.resolve("root/ingot") + " run " + program + " " + arguments;
    }

    private static String hotSpot(String arguments) {
        return JAVA_HOME.resolve("bin/java") + " " + program + " " + arguments;
    }

    @Test
    void argumentsAndStreamsAreTheProgramsOwn() throws IOException, InterruptedException {
        assertThat(shell(Map.of(), "echo 'a line' | " + ingot("-o --help '' 'a b' '*' -- -Dx=y")))
            .isEqualTo(new Answer("[-o]\n[--help]\n[]\n[a b]\n[*]\n[--]\n[-Dx=y]\na line\n", "to standard error\n", 0));
    }

    @Test
    void theStatusIsTheProgramsOwn() throws IOException, InterruptedException {
        for (int status : List.of(0, 1, 42, 255)) {
            assertThat(shell(Map.of(), ingot("exit " + status))).isEqualTo(new Answer("", "", status));
        }
        var thrown = shell(Map.of(), ingot("throw"));
        assertThat(thrown.status()).isEqualTo(1);
        assertThat(thrown.err()).startsWith("Exception in thread \"main\" java.lang.IllegalStateException: on purpose\n\tat Program.main(Program.java:");
    }

    /// Status as a shell sees it. The launcher has become the program: the signal goes to its own process.
    @Test
    void signalsReachTheProgramAndEndItAsOnHotSpot() throws IOException, InterruptedException {
        for (var signal : List.of("INT", "TERM", "HUP")) {
            var ours = signalled(signal, ingot("wait"));
            assertThat(ours).as(signal).isEqualTo(signalled(signal, hotSpot("wait")));
            assertThat(ours.status()).isGreaterThan(128);
        }
    }

    /// Monitor mode, for a shell's background jobs ignore SIGINT without it.
    private static Answer signalled(String signal, String command) throws IOException, InterruptedException {
        return shell(Map.of(), "set -m; mkfifo p$$; exec 3<>p$$; " + command + " <&3 >out$$ & pid=$!; until grep -q ready out$$ 2>/dev/null; do sleep 0.02; done; kill -" + signal
            + " $pid; wait $pid 2>/dev/null; status=$?; cat out$$; rm -f p$$ out$$; exit $status");
    }

    @Test
    void aReaderThatLeavesEarlyIsAsOnHotSpot() throws IOException, InterruptedException {
        var ends = " | head -3; exit ${PIPESTATUS[0]}";
        var ours = shell(Map.of(), ingot("lines") + ends);
        assertThat(ours.out()).isEqualTo("line 0\nline 1\nline 2\n");
        assertThat(ours).isEqualTo(shell(Map.of(), hotSpot("lines") + ends));
    }

    @Test
    void theTerminalIsTheProgramsOwn() throws IOException, InterruptedException {
        assumeTrue(shell(Map.of(), "command -v script").status() == 0, "there is no script(1)");
        var typed = shell(Map.of(), "echo typed | script -qec \"" + ingot("x") + "\" /dev/null");
        assertThat(typed.out().replace("\r", "")).contains("[x]\n", "typed\n", "to standard error\n");
        assertThat(typed.status()).isZero();
    }

    @Test
    void aFailedCastIsTheStatusOfRun() throws IOException, InterruptedException {
        assertThat(run(Map.of(), "run", "None.java")).satisfies(a -> assertThat(a.err()).startsWith("error IN0501"), a -> assertThat(a.status()).isEqualTo(1));
        assertThat(run(Map.of(), "run", "--frobnicate", "None.java").status()).isEqualTo(2);
    }

    @Test
    void theLauncherIsFoundThroughLinks() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("first"), Path.of("root/ingot"));
        Files.createSymbolicLink(folder.resolve("second"), folder.resolve("first"));
        assertThat(shell(Map.of(), "cd / && " + folder.resolve("second") + " --version").out()).startsWith("ingot 0.1 (JDK 25");
    }

    /// The folder of a JDK as far as the launcher looks: java, javac and the file `release`.
    private static Path jdk(String name, String version, boolean compiler) throws IOException {
        var home = Files.createDirectories(folder.resolve(name)).toRealPath();
        Files.createDirectories(home.resolve("bin"));
        for (var tool : compiler ? List.of("java", "javac") : List.of("java")) {
            if (!Files.exists(home.resolve("bin").resolve(tool))) {
                Files.createFile(home.resolve("bin").resolve(tool), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            }
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /// Looks for release 99, which no machine has outside of this test's folder.
    private static Answer find(Map<String, String> variables) throws IOException, InterruptedException {
        var all = new HashMap<>(Map.of("JAVA_HOME", "", "INGOT_JAVA_HOME", "", "HOME", folder.resolve("home").toString()));
        all.putAll(variables);
        return shell(all, "JDK_FEATURE=99; . " + ROOT.resolve(".launch/jdk.sh") + "; find_jdk && echo \"$INGOT_JAVA\"");
    }

    @Test
    void jdksAreLookedForInOrder() throws IOException, InterruptedException {
        var first = jdk("first99", "99", true);
        var second = jdk("second99", "99.0.1", true);
        var third = jdk("third99", "99-ea", true);
        var old = jdk("old17", "17.0.9", true);
        var bare = jdk("bare99", "99", false);
        var path = System.getenv("PATH");
        var thirdOnPath = third + "/bin:" + path;
        assertThat(find(Map.of("INGOT_JAVA_HOME", first.toString(), "JAVA_HOME", second.toString(), "PATH", thirdOnPath)).out()).isEqualTo(first + "\n");
        assertThat(find(Map.of("INGOT_JAVA_HOME", old.toString(), "JAVA_HOME", second.toString(), "PATH", thirdOnPath)).out()).isEqualTo(second + "\n");
        assertThat(find(Map.of("JAVA_HOME", bare.toString(), "PATH", thirdOnPath)).out()).as("a JRE has no javac").isEqualTo(third + "\n");
        var oldOnPath = old + "/bin:" + path;
        var none = find(Map.of("INGOT_JAVA_HOME", folder.resolve("nothing").toString(), "JAVA_HOME", bare.toString(), "PATH", oldOnPath));
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).startsWith("error IN0001: no JDK 99 was found\n").contains("INGOT_JAVA_HOME=" + folder.resolve("nothing") + "   no such folder",
            "JAVA_HOME=" + bare + "   is a JRE 99 without javac", "java on the PATH, in " + old + "   is version 17.0.9", "  try           install one");
        var usual = jdk("home/.jdks/usual", "99.0.2+7", true);
        assertThat(find(Map.of("JAVA_HOME", old.toString(), "PATH", oldOnPath)).out()).as("a usual folder").isEqualTo(usual + "\n");
    }
}
