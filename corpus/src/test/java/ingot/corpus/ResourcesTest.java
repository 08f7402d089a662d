package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.base.Diagnostic;
import ingot.codegen.Build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program of the corpus, which has one folder of its own, cannot show of resources: class paths of several places, what they cost, what the build says.
@Tag("corpus")
class ResourcesTest {
    private static final String SOURCE = """
        import java.io.*;
        import java.net.*;
        import java.util.*;
        class Services {
            public static void main(String[] args) throws IOException {
                for (Enumeration<URL> all = Services.class.getClassLoader().getResources("META-INF/services/some.Service"); all.hasMoreElements();) {
                    try (BufferedReader reader = new BufferedReader(new InputStreamReader(all.nextElement().openStream()))) {
                        reader.lines().forEach(System.out::println);
                    }
                }
                System.out.println(new String(Services.class.getResourceAsStream("/META-INF/services/some.Service").readAllBytes()).strip());
                System.out.println(new String(Services.class.getResourceAsStream("/versioned.txt").readAllBytes()));
                System.out.println(Services.class.getResource("/META-INF/MANIFEST.MF") != null);
            }
        }
        class Again {
            public static void main(String[] args) throws Exception {
                for (URL url : Collections.list(ClassLoader.getSystemResources("META-INF/services/some.Service"))) {
                    System.out.println(new String(new URL(url.toString()).openStream().readAllBytes()).strip() + " " + url.toURI().toURL().equals(url));
                }
                URL first = Again.class.getResource("/big.bin");
                System.out.println(new URL(first, "versioned.txt").getPath().endsWith("/versioned.txt"));
                try {
                    new URL(first.toString().replace("big", "none")).openStream();
                } catch (FileNotFoundException e) {
                    System.out.println("not found");
                }
            }
        }
        class Big {
            public static void main(String[] args) throws IOException {
                try (InputStream in = Big.class.getResourceAsStream("big.bin")) {
                    System.out.println(in.available() + " " + in.skip(1_000_000) + " " + in.read());
                }
            }
        }
        class Read {
            static final int SUM = sum();
            static int sum() {
                try (InputStream in = Read.class.getResourceAsStream("big.bin")) {
                    int sum = 0;
                    for (int i = 0; i < 1000; i++) {
                        sum += in.read();
                    }
                    return sum;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            public static void main(String[] args) {
                System.out.println(SUM);
            }
        }
        class Computed {
            public static void main(String[] args) {
                for (String name : args) {
                    try {
                        System.out.println(name + " " + (Computed.class.getResource(name) == null ? "absent" : "there"));
                    } catch (UnsupportedOperationException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
        }
        class Optional {
            public static void main(String[] args) {
                System.out.println(Optional.class.getResource("optional.conf") == null);
            }
        }
        """;

    @TempDir
    Path folder;
    private List<Path> classPath;

    @BeforeEach
    void compile() throws IOException {
        var source = Files.writeString(folder.resolve("All.java"), SOURCE);
        var classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-nowarn", "-Xlint:-deprecation", "-d", classes.toString(), source.toString())).isZero();
        var big = new byte[1 << 20];
        new Random(1).nextBytes(big);
        Files.write(classes.resolve("big.bin"), big);
        classPath = List.of(classes, jar("one.jar", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n", "META-INF/services/some.Service", "one.First\n",
                "versioned.txt", "old", "META-INF/versions/11/versioned.txt", "new"), jar("two.jar", "META-INF/services/some.Service", "two.Second\ntwo.Third\n"));
    }

    private Path jar(String name, String... entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name)); var out = new JarOutputStream(file)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new JarEntry(entries[i]));
                out.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return folder.resolve(name);
    }

    private Build.Result cast(String mainClass, Pattern... resources) {
        var build = Build.open(new Build.Setup(classPath, Path.of(System.getProperty("java.home")), Engines.RUNTIME, false, Map.of(), List.of(), List.of(resources)));
        var result = build.build(mainClass, Build.Options.PLAIN, Build.Progress.NONE);
        synchronized (Launch.WRITING) {
            result.executable().writeTo(folder.resolve(mainClass));
        }
        return result;
    }

    private Answer executable(String mainClass, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(folder.resolve(mainClass).toString()));
        command.addAll(List.of(arguments));
        return Launch.run(command, new byte[0], Map.of(), folder);
    }

    private Answer hotSpot(String mainClass) throws Exception {
        var path = String.join(":", classPath.stream().map(Path::toString).toList());
        return Launch.run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path, mainClass), new byte[0], Map.of(), folder);
    }

    @Test
    void theClassPathInItsOrder() throws Exception {
        cast("Services");
        Engines.assertSame(executable("Services"), hotSpot("Services"));
    }

    @Test
    void aUrlMadeOfTheTextOfAnother() throws Exception {
        cast("Again");
        Engines.assertSame(executable("Again"), hotSpot("Again"));
    }

    @Test
    void theBytesOnceAndOnlyIfTheProgramReadsThem() throws Exception {
        assertThat(cast("Big").executable().bytes().length).isBetween(1 << 20, (1 << 20) + 300_000);
        Engines.assertSame(executable("Big"), hotSpot("Big"));
        assertThat(cast("Read").executable().bytes().length).as("read at build time").isLessThan(300_000);
        Engines.assertSame(executable("Read"), hotSpot("Read"));
    }

    @Test
    void unknownNamesBringTheFilesAndSaySo() throws Exception {
        var result = cast("Computed");
        assertThat(result.program().diagnostics()).singleElement().satisfies(w -> {
            assertThat(w.code()).isEqualTo("IN0215");
            assertThat(w.message()).startsWith("looks up a resource whose name is not known: the 5 files of the class path that are not classes, 1,048,").contains("in Computed.main:");
        });
        var answer = executable("Computed", "big.bin", "versioned.txt", "none.txt", "Computed.class", "/java/lang/Object.class", "/java/util/none.txt", "/META-INF/services/some.Service");
        assertThat(answer.out()).isEqualTo("""
            big.bin there
            versioned.txt there
            none.txt absent
            the resource Computed.class was not foreseen when the program was built
            the resource java/lang/Object.class was not foreseen when the program was built
            the resource java/util/none.txt was not foreseen when the program was built
            /META-INF/services/some.Service there
            """);
    }

    @Test
    void chosenFilesOnly() throws Exception {
        assertThat(cast("Computed", Pattern.compile(".*[.]txt"), Pattern.compile("Big[.]class")).program().diagnostics()).isEmpty();
        assertThat(Files.size(folder.resolve("Computed"))).isLessThan(1 << 20);
        assertThat(executable("Computed", "versioned.txt", "Big.class", "none.txt", "big.bin", "Computed.class").out()).isEqualTo("""
            versioned.txt there
            Big.class there
            none.txt absent
            the resource big.bin was not foreseen when the program was built
            the resource Computed.class was not foreseen when the program was built
            """);
    }

    @Test
    void whatIsNotThereIsToldOnRequest() {
        var program = cast("Optional").program();
        assertThat(program.diagnostics()).isEmpty();
        assertThat(program.libraryDiagnostics()).extracting(Diagnostic::code, Diagnostic::message)
            .contains(org.assertj.core.groups.Tuple.tuple("IN0216", "looks up the resource optional.conf, which is not there in Optional.main:67"));
    }
}
