package ingot.corpus;

import static ingot.corpus.Engines.WORKSHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every output must be and where it must run, shown on three programs: one that prints, one that reads, one that dies of an exception.
@Tag("corpus")
class OutputTest {
    private static final String PRINTS = "basics/ManyLines";
    private static final String READS = "programs/WordCount";
    private static final String DIES = "exceptions/UncaughtCause";
    private static final long PAGE = 4096;
    private static final String NOBODY = "65534";
    /// readelf -lW: type, offset, virtual address, physical address, size in the file, size in memory, flags, alignment.
    private static final Pattern HEADER = Pattern.compile("\\s+([A-Z_]+)\\s+0x(\\w+) 0x(\\w+) 0x\\w+ 0x(\\w+) 0x(\\w+) ([RWE ]{3}) 0x(\\w+)");

    private record Segment(String type, long offset, long address, long fileBytes, long bytes, String flags, long alignment) {
        long firstPage() {
            return address / PAGE;
        }

        long lastPage() {
            return (address + bytes - 1) / PAGE;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINTS, READS, DIES})
    void isStaticWithThreeSegmentsThatShareNoPage(String name) throws IOException, InterruptedException {
        var executable = executable(name);
        assertThat(run(List.of("ldd", executable.toString())).err()).contains("not a dynamic executable");
        var segments = segments(executable);
        assertThat(segments).extracting(Segment::type).doesNotContain("INTERP", "DYNAMIC", "TLS", "GNU_RELRO");
        assertThat(segments).filteredOn(s -> s.type.equals("GNU_STACK")).singleElement().extracting(Segment::flags).isEqualTo("RW ");
        var loaded = segments.stream().filter(s -> s.type.equals("LOAD")).toList();
        assertThat(loaded).extracting(Segment::flags).containsExactly("R  ", "R E", "RW ");
        for (int i = 0; i < loaded.size(); i++) {
            var segment = loaded.get(i);
            assertThat(segment.alignment).isEqualTo(PAGE);
            assertThat(segment.offset % PAGE).isEqualTo(segment.address % PAGE);
            assertThat(segment.fileBytes).isLessThanOrEqualTo(segment.bytes);
            assertThat(i == 0 || loaded.get(i - 1).lastPage() < segment.firstPage()).as("page of its own").isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINTS, READS, DIES})
    void runsInAnEmptyRootOfANobody(String name) throws IOException, InterruptedException {
        assumeTrue(run(List.of("id", "-u")).out().strip().equals("0"), "only root may change the root and the user");
        var root = Files.createTempDirectory(Files.createDirectories(WORKSHOP.scratch()), "root");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        var alone = Files.copy(executable(name), root.resolve("app"));
        try {
            same(name, List.of("chroot", root.toString(), "/app"));
            same(name, List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, root.toString(), "/app"));
        } finally {
            Files.delete(alone);
            Files.delete(root);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINTS, READS, DIES})
    void runsInTwentyMegabytesOfAddresses(String name) throws IOException, InterruptedException {
        same(name, List.of("bash", "-c", "ulimit -v 20000; exec \"$0\" \"$@\"", executable(name).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINTS, READS, DIES})
    void endsAsOnHotSpotWithClosedStreamsAndWithABrokenPipe(String name) throws IOException, InterruptedException {
        for (var closed : List.of("<&- >&- 2>&-", "<&-", ">&-", "2>&-", ">/dev/full", "| head -c 3; exit ${PIPESTATUS[0]}")) {
            if (name.equals(READS) && closed.startsWith("<&-")) {
                continue; // HotSpot reads the file that got the descriptor: its own class library
            }
            var script = "\"$0\" \"$@\" " + closed;
            var actual = inShell(script, List.of(executable(name).toString()), name);
            var oracle = inShell(script, WORKSHOP.hotSpot(Engines.program(name)), name);
            assertThat(actual.out()).as(closed).isEqualTo(oracle.out());
            assertThat(actual.normalised().err()).as(closed).isEqualTo(oracle.normalised().err());
            assertThat(actual.status()).as(closed).isEqualTo(oracle.status());
        }
    }

    /// Beside a plain build: one of a warm cache, and one with a cold cache in another folder, time zone, language and with one core.
    @ParameterizedTest
    @ValueSource(strings = {PRINTS, READS, DIES})
    void hasTheSameBytesWhereverAndWheneverItIsBuilt(String name) throws IOException, InterruptedException {
        var folder = folder();
        var plain = Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8");
        var cold = build(name, folder, folder, "cold", "cache", List.of(), plain);
        var warm = build(name, folder, folder, "warm", "cache", List.of(), plain);
        var far = build(name, folder, Files.createDirectory(folder.resolve("another folder")), "far", "other", List.of("taskset", "-c", "0"),
            Map.of("TZ", "Asia/Kathmandu", "LC_ALL", "tr_TR.UTF-8", "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR -Duser.name=nobody"));
        assertThat(warm).as("warm cache").isEqualTo(cold);
        assertThat(far).as("another environment").isEqualTo(cold);
        assertThat(executable(name)).as("many programs in one JVM").hasBinaryContent(cold);
        remove(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {PRINTS})
    void hasTheSameBytesWhoeverBuildsIt(String name) throws IOException, InterruptedException {
        assumeTrue(run(List.of("id", "-u")).out().strip().equals("0"), "only root may become another user");
        assumeTrue(run(List.of("sh", "-c", "command -v setpriv")).status() == 0, "there is no setpriv(1) to become another user with");
        var folder = folder();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        var home = Files.createDirectory(folder.resolve("home"));
        var bytes = build(name, folder, folder, "nobody", "cache", List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            Map.of("HOME", home.toString(), "USER", "nobody", "LOGNAME", "nobody"));
        assertThat(Files.getAttribute(folder.resolve("nobody"), "unix:uid")).isEqualTo(Integer.parseInt(NOBODY));
        assertThat(executable(name)).hasBinaryContent(bytes);
        remove(folder);
    }

    /// Where everybody may read: not below the home of whoever runs the tests. The program's classes lie in it.
    private static Path folder() throws IOException {
        return Files.setPosixFilePermissions(Files.createTempDirectory("ingot-output"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] build(String name, Path folder, Path cwd, String output, String cache, List<String> prefix, Map<String, String> variables)
            throws IOException, InterruptedException {
        var program = Engines.program(name);
        var classes = folder.resolve("classes");
        if (!Files.exists(classes)) {
            Distribution.make(folder.resolve("dist"));
            Files.createDirectory(classes);
            try (var files = Files.list(WORKSHOP.classes(program))) {
                for (var file : files.toList()) {
                    Files.copy(file, classes.resolve(file.getFileName()));
                }
            }
        }
        var command = new ArrayList<>(prefix);
        command.addAll(Distribution.command(folder.resolve("dist"), folder.resolve(cache), "build", "-cp", classes.toString(), program.name(), "-o", folder.resolve(output).toString()));
        var builder = new ProcessBuilder(command).directory(cwd.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve(output + ".log").toFile());
        builder.environment().putAll(variables);
        assertThat(builder.start().waitFor()).as(() -> read(folder.resolve(output + ".log"))).isZero();
        return Files.readAllBytes(folder.resolve(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return file + " cannot be read: " + e;
        }
    }

    private static Path executable(String name) {
        return Engines.FOUNDRY.cast(Engines.program(name), Foundry.Mode.PLAIN).executable();
    }

    private static Answer run(List<String> command) throws IOException, InterruptedException {
        return Launch.run(command, new byte[0], Map.of(), WORKSHOP.scratch());
    }

    private static void same(String name, List<String> command) throws IOException, InterruptedException {
        var program = Engines.program(name);
        var whole = new ArrayList<>(command);
        whole.addAll(program.arguments());
        Engines.assertSame(Launch.run(whole, program.inputBytes(), new HashMap<>(), WORKSHOP.scratch()), WORKSHOP.oracle(program));
    }

    private static Answer inShell(String script, List<String> command, String name) throws IOException, InterruptedException {
        var whole = new ArrayList<>(List.of("bash", "-c", script));
        whole.addAll(command);
        return Launch.run(whole, Engines.program(name).inputBytes(), Map.of(), WORKSHOP.scratch());
    }

    private static List<Segment> segments(Path executable) throws IOException, InterruptedException {
        var segments = new ArrayList<Segment>();
        for (var line : run(List.of("readelf", "-lW", executable.toString())).out().lines().toList()) {
            var m = HEADER.matcher(line);
            if (m.matches()) {
                segments.add(new Segment(m.group(1), hex(m.group(2)), hex(m.group(3)), hex(m.group(4)), hex(m.group(5)), m.group(6), hex(m.group(7))));
            }
        }
        return segments;
    }

    private static long hex(String digits) {
        return Long.parseLong(digits, 16);
    }
}
