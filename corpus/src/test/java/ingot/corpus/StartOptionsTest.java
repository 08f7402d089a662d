package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import ingot.codegen.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a build leaves in an executable for its start (-R:, -D, --initialize-at-run-time), and what INGOT_OPTS makes of it.
@Tag("corpus")
class StartOptionsTest {
    private static final String SOURCE = """
        package com.acme;
        class Main {
            static int deep(int n) {
                try {
                    return deep(n + 1);
                } catch (StackOverflowError e) {
                    return n;
                }
            }
            public static void main(String[] args) {
                System.out.println((Runtime.getRuntime().maxMemory() >> 20) + " " + System.getProperty("key") + " " + (deep(0) > 40_000));
            }
        }
        """;
    private static final String USER = "package com.acme.deep; public class User { public static int value = Integer.parseInt(\"7\"); }";
    private static final String INITIALISED = """
        package com.acme;
        class Counted {
            static java.util.List<String> list = new java.util.ArrayList<>(java.util.List.of("x"));
        }
        class Start {
            public static void main(String[] args) {
                System.out.println(Counted.list + " " + com.acme.deep.User.value);
            }
        }
        """;

    @TempDir
    static Path folder;

    private static Path executable;

    @BeforeAll
    static void build() throws IOException {
        var sources = List.of(source("Main.java", SOURCE), source("User.java", USER), source("Start.java", INITIALISED));
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.resolve("classes").toString()));
        sources.forEach(s -> arguments.add(s.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
        executable = folder.resolve("main");
        open(Map.of("key", "built"), List.of()).build("com.acme.Main", new Build.Options(false, false, Set.of(), false, true, List.of("-Xmx64m", "-Xss4m"), (_, _) -> {}),
            Build.Progress.NONE).executable().writeTo(executable);
    }

    private static Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Build open(Map<String, String> properties, List<String> initialiseAtRunTime) {
        return Build.open(new Build.Setup(List.of(folder.resolve("classes")), Path.of(System.getProperty("java.home")), Engines.RUNTIME, false, properties, initialiseAtRunTime));
    }

    private static Answer start(String options) throws IOException, InterruptedException {
        return Launch.run(List.of(executable.toString()), new byte[0], Map.of("INGOT_OPTS", options), folder.resolve("scratch"));
    }

    @Test
    void whatTheBuildSaidHoldsUntilTheEnvironmentSaysOtherwise() throws IOException, InterruptedException {
        assertThat(start("")).isEqualTo(new Answer("64 built true\n", "", 0));
        assertThat(start("-Xmx32m")).isEqualTo(new Answer("32 built true\n", "", 0));
        assertThat(start("  -Dkey=started -Xss512k ")).isEqualTo(new Answer("64 started false\n", "", 0));
        assertThat(start("-Dkey")).isEqualTo(new Answer("64  true\n", "", 0));
    }

    @Test
    void aPropertyThatWasReadWhenTheProgramWasBuiltIsRefusedByName() throws IOException, InterruptedException {
        var refused = start("-Xmx32m -Duser.language=de");
        assertThat(refused.err()).startsWith("ingot: INGOT_OPTS: -Duser.language=de: the property was read when the program was built").hasLineCount(1);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(start("-Duser.language=en").status()).as("the value that was read").isZero();
        assertThat(start("-Duser.dir=/").status()).as("known when the program runs").isZero();
    }

    @Test
    void whatIsNoOptionIsRefused() throws IOException, InterruptedException {
        for (var wrong : List.of("-Xmx4g", "-Xmx3145729k", "-Xmx", "-Xmx12q", "-Xss0", "-Xmx99999999999999999999", "-Xint", "hello")) {
            var refused = start("-Dkey=x " + wrong);
            assertThat(refused.err()).startsWith("ingot: INGOT_OPTS: " + wrong + ": ").hasLineCount(1);
            assertThat(refused.status()).isEqualTo(1);
        }
        assertThat(start("-Xmx4g").err()).contains("3g");
        assertThat(start("-Xmx3g").out()).startsWith("3072 ");
    }

    @Test
    void packagesOfInitialisersAreDeferred() {
        assertThat(deferred("com.acme.*")).containsExactly("com.acme.Counted");
        assertThat(deferred("com.acme.**")).containsExactly("com.acme.Counted", "com.acme.deep.User");
        assertThat(deferred("com.acme")).containsExactly("com.acme.Counted", "com.acme.deep.User");
        assertThat(deferred("com.acme.deep.*")).containsExactly("com.acme.deep.User");
        assertThat(deferred("com.acme.Counted")).containsExactly("com.acme.Counted");
        assertThat(deferred("*")).containsExactly("com.acme.Counted", "com.acme.deep.User");
        for (var wrong : List.of("com.acme.Gone", "com.acm.*", "com.*", "com.acme.Start.*", "com.*.Start")) {
            assertThatThrownBy(() -> deferred(wrong)).as(wrong).isInstanceOf(BuildFailure.class).hasMessageContaining(wrong);
        }
    }

    private static List<String> deferred(String names) {
        var program = open(Map.of(), List.of(names)).build("com.acme.Start", new Build.Options(false, false, Set.of(), true, true, List.of(), (_, _) -> {}), Build.Progress.NONE).program();
        return program.deferred().stream().map(type -> type.name()).filter(name -> name.startsWith("com.acme")).sorted().toList();
    }
}
