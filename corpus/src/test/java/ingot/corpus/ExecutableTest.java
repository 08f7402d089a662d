package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ingot.linker.ElfFile;
import ingot.linker.ElfSegment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is true of every executable, shown on one that `ingot build` made in a process of its own.
@Tag("corpus")
class ExecutableTest {
    private static final int PAGE_BYTES = 4096;
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Path hello;

    @BeforeAll
    static void build() throws Exception {
        Files.writeString(folder.resolve("Hello.java"), """
            class Hello {
                public static void main(String[] args) {
                    System.out.println("Hello, world");
                    if (args.length > 0) {
                        int n = Integer.parseInt(args[0]);
                        for (int i = 0; i < n; i++) {
                            System.out.println("line " + i);
                        }
                        System.err.println("all printed");
                    }
                }
            }
            """);
        hello = folder.resolve("hello");
        ingot(folder, Map.of(), List.of(), "build", "Hello.java", "-o", hello.toString());
    }

    @Test
    void nothingIsDynamicAndNoPageIsWritableAndExecutable() throws Exception {
        var elf = ElfFile.read(Files.readAllBytes(hello), "hello");
        assertThat(elf.interpreter()).isNull();
        assertThat(elf.needed()).isEmpty();
        assertThat(elf.segments()).extracting(ElfSegment::typeName).doesNotContain("DYNAMIC", "INTERP").contains("GNU_STACK");
        assertThat(elf.segments()).noneMatch(s -> s.isWritable() && s.isExecutable());
        var loaded = elf.segments().stream().filter(ElfSegment::isLoaded).toList();
        assertThat(loaded).extracting(ElfSegment::permissions).containsExactly("R", "RX", "RW");
        assertThat(loaded).allSatisfy(s -> assertThat(s.alignment() % PAGE_BYTES).isZero());
        var pages = new ArrayList<Long>();
        for (var s : loaded) {
            for (var page = s.address() / PAGE_BYTES; page <= (s.address() + s.memoryBytes() - 1) / PAGE_BYTES; page++) {
                pages.add(page);
            }
        }
        assertThat(pages).as("no page belongs to two segments").doesNotHaveDuplicates();
        assertThat(shell("ldd " + hello + " 2>&1").out()).contains("not a dynamic executable");
    }

    @Test
    void runsInAnEmptyChrootAsAnUnprivilegedUser() throws Exception {
        assumeTrue(shell("id -u").out().equals("0\n"), "chroot needs root");
        var empty = Files.createDirectory(folder.resolve("root"));
        Files.copy(hello, empty.resolve("hello"));
        assertThat(shell("chmod 755 " + folder + " && chroot --userspec=65534:65534 " + empty + " /hello")).isEqualTo(new Answer("Hello, world\n", "", 0));
    }

    @Test
    void standsClosedStreams() throws Exception {
        assertThat(shell(hello + " >&-")).isEqualTo(new Answer("", "", 0));
        assertThat(shell(hello + " <&-")).isEqualTo(new Answer("Hello, world\n", "", 0));
        assertThat(shell(hello + " <&- >&- 2>&-").status()).isZero();
    }

    @Test
    void aReaderThatLeavesEarlyIsNoError() throws Exception {
        var answer = shell(hello + " 100000 | head -3");
        assertThat(answer.out()).isEqualTo("Hello, world\nline 0\nline 1\n");
        assertThat(answer.err()).isEqualTo("all printed\n");
    }

    @Test
    void runsWithLittleAddressSpace() throws Exception {
        assertThat(shell("ulimit -v 65536; " + hello + " 1000 2>&1 | tail -1")).isEqualTo(new Answer("all printed\n", "", 0));
    }

    @Test
    void theSameBytesElsewhere() throws Exception {
        var other = Files.createDirectories(folder.resolve("another folder/deeper"));
        Files.copy(folder.resolve("Hello.java"), other.resolve("Hello.java"));
        ingot(other, Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C", "LANG", "de_DE.UTF-8", "USER", "somebody"),
            List.of("-XX:ActiveProcessorCount=1", "-Duser.language=tr", "-Duser.name=somebody"), "build", "Hello.java", "-o", "hello");
        assertThat(other.resolve("hello")).hasSameBinaryContentAs(hello);
    }

    @Test
    void inspectAndWhyTellAboutIt() throws Exception {
        assertThat(ingot(folder, Map.of(), List.of(), "inspect", hello.toString()).out()).contains("needs      nothing", "by kind", "code by package", "java.lang");
        assertThat(ingot(folder, Map.of(), List.of(), "inspect", "--json", hello.toString()).out()).startsWith("{").contains("\"needs\": []");
        assertThat(ingot(folder, Map.of(), List.of(), "why", hello.toString(), "java.io.PrintStream.println").out()).contains("Hello.main([Ljava/lang/String;)V\n", "-> dispatch  java.io.PrintStream.println(Ljava/lang/String;)V");
    }

    private static Answer shell(String script) throws IOException, InterruptedException {
        return run(List.of("sh", "-c", script), folder, Map.of());
    }

    /// The command line in a JVM of its own, over the classes of this test's class path.
    private static Answer ingot(Path where, Map<String, String> environment, List<String> jvm, String... arguments) throws IOException, InterruptedException {
        var runtime = folder.resolve("home/runtime/ingot-runtime.jar");
        if (!Files.exists(runtime)) {
            Files.createDirectories(runtime.getParent());
            run(List.of(java("jar"), "--create", "--date=2026-01-01T00:00:00Z", "--file", runtime.toString(), "-C",
                Path.of("..", "runtime", "target", "classes").toAbsolutePath().normalize().toString(), "."), folder, Map.of());
        }
        var command = new ArrayList<>(List.of(java("java"), "-XX:+UseSerialGC", "-Dingot.home=" + folder.resolve("home"), "-Dingot.cache=" + folder.resolve("cache")));
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), "ingot.cli.Main"));
        command.addAll(List.of(arguments));
        var answer = run(command, where, environment);
        assertThat(answer.status()).as(String.join(" ", arguments) + "\n" + answer.err()).isZero();
        return answer;
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /// Absolute, for the process has another folder.
    private static String classPath() {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Answer run(List<String> command, Path where, Map<String, String> environment) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectInput(new File("/dev/null")).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return Answer.of(Files.readAllBytes(out), Files.readAllBytes(err), process.exitValue());
    }
}
