package ingot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line over a pipeline that only records what it is asked.
class CommandLineTest {
    @TempDir
    Path folder;

    private final List<BuildRequest> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path handover;

    @BeforeEach
    void source() throws IOException {
        handover = folder.resolve("handover");
        Files.writeString(folder.resolve("Main.java"), "class Main { public static void main(String[] a) { System.out.println(Beside.TEXT); } }");
        Files.writeString(folder.resolve("Beside.java"), "class Beside { static final String TEXT = \"beside\"; }");
    }

    private int ingot(String... arguments) {
        var settings = new Settings(Path.of(System.getProperty("java.home")), List.of(), folder.resolve("cache"), false, handover);
        return Main.execute(this::record, settings, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Outcome record(BuildRequest request, Progress progress) {
        requests.add(request);
        progress.phase("analysis");
        progress.count("methods", 7, -1);
        try (OutputStream file = Files.newOutputStream(request.output())) {
            file.write("#!/bin/true\n".getBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Outcome(List.of(new Outcome.Share("RX", 1, 12)), 3, 7, 5, 2, 1, List.of(new Outcome.Deferred("a.B", "clock", "a.B.<clinit>:3")),
            List.of(new Outcome.Share("[B", 4, 100)), List.of("warning IN0999: class c.D is missing\n  try           something"), List.of());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void buildsASourceWithTheFilesBesideIt() {
        assertThat(ingot("build", path("Main.java"), "-o", path("app"))).isZero();
        assertThat(requests).singleElement().satisfies(r -> assertThat(r.mainClass()).isEqualTo("Main"));
        assertThat(folder.resolve("app")).isExecutable().hasContent("#!/bin/true\n");
        assertThat(out.toString()).contains("7 methods (5 of the class library)", "1 classes at run time (--verbose says why)", "\nwarning IN0999: class c.D is missing");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void verboseSaysWhyAClassIsDeferredAndTimesThePhases() {
        assertThat(ingot("build", "--verbose", path("Main.java"), "-o", path("app"))).isZero();
        assertThat(out.toString()).contains("a.B: clock at a.B.<clinit>:3");
        assertThat(err.toString()).contains("analysis").contains("7 methods");
    }

    @Test
    void optionsReachTheRequest() {
        assertThat(ingot("build", "-g", "-ea", "-Dk=v", "-Dempty", "-R:-Xmx256m", "-R:-Xss2M", "--initialize-at-run-time=a.*,b.C", "-H:IncludeResources=data/.*,x", "-H:IncludeResources=.*[.]txt", "--verify=each", "--disable=inline,gvn", "--dump-after=all", "--method=a.*", path("Main.java"), "-o", path("app"))).isZero();
        var options = requests.getFirst().options();
        assertThat(options.debug()).isTrue();
        assertThat(options.assertions()).isTrue();
        assertThat(options.properties()).containsEntry("k", "v").containsEntry("empty", "");
        assertThat(options.runTimeOptions()).containsExactly("-Xmx256m", "-Xss2M");
        assertThat(options.initialiseAtRunTime()).containsExactly("a.*", "b.C");
        assertThat(options.resources()).containsExactly("data/.*,x", ".*[.]txt");
        assertThat(options.disabledPasses()).containsExactly("inline", "gvn");
        assertThat(options.verifyEachPass()).isTrue();
        assertThat(options.dumpMethods()).isEqualTo("a.*");
    }

    @Test
    void whatFollowsTheProgramBelongsToIt() throws IOException {
        assertThat(ingot("run", "-Dx=y", path("Main.java"), "--help", "-o", "--", "a b", "")).isZero();
        var words = Files.readString(handover).split("\0", -1);
        assertThat(words).hasSize(7).endsWith("--help", "-o", "--", "a b", "", "");
        assertThat(Path.of(words[0])).isExecutable().hasFileName("main");
        assertThat(requests.getFirst().options().properties()).containsEntry("x", "y");
    }

    @Test
    void runsFromTheCacheWhenNothingChanged() throws IOException {
        assertThat(ingot("run", path("Main.java"))).isZero();
        var first = Files.readString(handover);
        assertThat(ingot("run", path("Main.java"))).isZero();
        assertThat(requests).hasSize(1);
        assertThat(Files.readString(handover)).isEqualTo(first);
        Files.writeString(folder.resolve("Beside.java"), "class Beside { static final String TEXT = \"changed\"; }");
        assertThat(ingot("run", path("Main.java"))).isZero();
        assertThat(requests).hasSize(2);
        assertThat(ingot("run", "-ea", path("Main.java"))).isZero();
        assertThat(requests).hasSize(3);
        assertThat(ingot("run", "--initialize-at-run-time=Main", path("Main.java"))).isZero();
        assertThat(ingot("run", "-R:-Xmx32m", path("Main.java"))).isZero();
        assertThat(requests).hasSize(5);
    }

    @Test
    void aRunShowsTheFirstLineOfWarningsOnceUnlessQuiet() {
        assertThat(ingot("run", path("Main.java"))).isZero();
        assertThat(err).hasToString("warning IN0999: class c.D is missing\n");
        assertThat(ingot("run", path("Main.java"))).isZero();
        assertThat(ingot("run", "--quiet", "-Dk=v", path("Main.java"))).isZero();
        assertThat(err).hasToString("warning IN0999: class c.D is missing\n");
        assertThat(requests).hasSize(2);
    }

    @Test
    void badUsageIsStatusTwo() {
        assertThat(ingot()).isEqualTo(2);
        assertThat(ingot("build", "--frobnicate")).isEqualTo(2);
        assertThat(err.toString()).contains("error IN0500: Unknown option: '--frobnicate'\n  try           ingot build --help");
        assertThat(ingot("build")).isEqualTo(2);
        assertThat(ingot("build", "--stop-after=link", "X")).isEqualTo(2);
        assertThat(ingot("build", "--emit=gold", "X")).isEqualTo(2);
        for (var wrong : List.of("-R:-Xmx4g", "-R:-Xmx", "-R:-Xmx1t", "-R:-Dk=v", "-R-Xmx1m", "-R:-XX:+UseG1GC", "-R:-Xss0", "-R")) {
            assertThat(ingot("build", wrong, path("Main.java"))).as(wrong).isEqualTo(2);
        }
        assertThat(err.toString()).contains("-R:-Xmx4g: references reach 3g so far", "a property is set by -Dk=v alone");
        assertThat(ingot("build", "-jar", "x.jar", "X")).isEqualTo(2);
        assertThat(ingot("run")).isEqualTo(2);
    }

    @Test
    void errorsOfJavacAreShownAsJavacShowsThem() throws IOException {
        Files.writeString(folder.resolve("Main.java"), "class Main {\n  int x = \"text\";\n}");
        assertThat(ingot("build", path("Main.java"), "-o", path("app"))).isEqualTo(1);
        assertThat(err.toString()).contains("Main.java:2: error: incompatible types", "error IN0502: ", "has 1 error");
        Files.writeString(folder.resolve("Main.java"), "class {");
        assertThat(ingot("build", path("Main.java"), "-o", path("app"))).isEqualTo(1);
        assertThat(folder.resolve("app")).doesNotExist();
    }

    @Test
    void badInputIsOneParagraph() throws IOException {
        fails("IN0501", "build", path("None.java"));
        fails("IN0504", "build", "-cp", folder.toString(), "no.such.Main");
        fails("IN0511", "build", "--target=linux-riscv64", "X");
        fails("IN0508", "build", "--jdk", folder.toString(), "X");
        Files.writeString(folder.resolve("text.jar"), "no zip");
        fails("IN0506", "build", "-jar", path("text.jar"));
        fails("IN0501", "build", "-jar", path("none.jar"));
        Files.write(folder.resolve("Cut.class"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 69, 0, 9});
        fails("IN0506", "build", "-cp", folder.toString(), "Cut");
        Files.writeString(folder.resolve("NoMain.java"), "class NoMain { private static void main(String[] a) {} }");
        fails("IN0505", "build", path("NoMain.java"));
        Files.writeString(folder.resolve("Empty.java"), "package x;");
        fails("IN0503", "build", path("Empty.java"));
        fails("IN0507", "build", path("Main.java"), "-o", path("no/such/folder/app"));
        fails("IN0507", "build", path("Main.java"), "-o", folder.toString());
        fails("IN0504", "build", path("text.jar"));
        fails("IN0504", "build", path("Cut.class"));
        fails("IN0504", "build", folder.toString());
        fails("IN0506", "build", "-cp", path("text.jar"), "Main");
        Files.write(folder.resolve("empty.jar"), new byte[0]);
        fails("IN0506", "build", "-jar", path("empty.jar"));
        Files.writeString(folder.resolve("Text.class"), "not a class");
        fails("IN0506", "build", "-cp", folder.toString(), "Text");
        Files.write(folder.resolve("New.class"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 99});
        fails("IN0506", "build", "-cp", folder.toString(), "New");
        assertThat(err.toString()).contains("newer Java than 25 (class file version 99)");
        fails("IN0509", "inspect", path("Main.java"));
        fails("IN0501", "inspect", path("none"));
        fails("IN0509", "why", path("Main.java"), "x.Y");
    }

    @Test
    void aJdkOfAnotherVersionIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("jdk/lib"));
        Files.createFile(folder.resolve("jdk/lib/modules"));
        fails("IN0508", "build", "--jdk", path("jdk"), "X");
        assertThat(err.toString()).contains("no file release");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        fails("IN0508", "build", "--jdk", path("jdk"), "X");
        assertThat(err.toString()).contains("it is version 17.0.1");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        fails("IN0508", "build", "--jdk", path("jdk"), "X");
        assertThat(err.toString()).contains("lib/jrt-fs.jar");
    }

    @Test
    void anAbsentEntryOfTheClassPathIsAWarning() {
        assertThat(ingot("build", "-cp", path("none.jar"), path("Main.java"), "-o", path("app"))).isZero();
        assertThat(err.toString()).isEqualTo("warning IN0513: class path entry " + path("none.jar") + " does not exist\n");
        assertThat(folder.resolve("app")).isExecutable();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoticedBeforeTheWork() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeFalse(Files.isWritable(closed), "root may write anywhere");
        fails("IN0507", "build", path("Main.java"), "-o", closed.resolve("app").toString());
        assertThat(requests).isEmpty();
    }

    @Test
    void aJarWithoutMainClassSaysSo() throws IOException {
        jar("plain.jar", null);
        fails("IN0503", "build", "-jar", path("plain.jar"));
        jar("missing.jar", "com.acme.Gone");
        fails("IN0504", "build", "-jar", path("missing.jar"));
    }

    @Test
    void aFailedBuildLeavesTheOldFileAlone() throws IOException {
        Files.writeString(folder.resolve("app"), "old");
        var settings = new Settings(Path.of(System.getProperty("java.home")), List.of(), folder.resolve("cache"), false, null);
        Pipeline broken = (request, _) -> {
            throw new AssertionError("invariant");
        };
        assertThat(Main.execute(broken, settings, new PrintWriter(out, true), new PrintWriter(err, true), "build", path("Main.java"), "-o", path("app"))).isEqualTo(1);
        assertThat(folder.resolve("app")).hasContent("old");
        assertThat(err.toString()).contains("error IN0999: Ingot itself failed").doesNotContain("\tat ");
        assertThat(folder.resolve("cache/crash.txt")).content().contains("\tat ");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(f -> f.endsWith(".part"));
        }
    }

    @Test
    void noticesCarryTheLicencesOfTheJdk() {
        assertThat(ingot("build", path("Main.java"), "-o", path("app"), "--emit=notices")).isZero();
        assertThat(folder.resolve("app.notices.txt")).content().contains("Classpath Exception", "GNU GENERAL PUBLIC LICENSE", "unicode.md");
    }

    private void jar(String name, String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
            jar.putNextEntry(new ZipEntry("readme.txt"));
        }
    }

    private void fails(String code, String... arguments) {
        err.getBuffer().setLength(0);
        var before = requests.size();
        assertThat(ingot(arguments)).as(String.join(" ", arguments)).isEqualTo(1);
        assertThat(err.toString()).as(String.join(" ", arguments)).startsWith("error " + code + ": ").doesNotContain("\tat ", "Exception");
        assertThat(requests).as("nothing was built").hasSize(before);
    }
}
