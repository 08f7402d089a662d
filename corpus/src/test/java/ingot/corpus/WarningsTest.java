package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import ingot.codegen.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program will meet when it runs is told when it is built, and does not end the build.
@Tag("corpus")
class WarningsTest {
    private static final String SOURCE = """
        class Parent { }
        class Child extends Parent { public static void main(String[] args) { } }
        class Gone { static int field; static void go() { } }
        class Part { static void go() { } static int length(String s) { return s.length(); } }
        class Native { static native void own(int n); public static void main(String[] args) { own(1); } }
        class Natives {
            static native void one(); static native int two(int n); static native void apart(); static void other() { apart(); }
            public static void main(String[] args) { if (args.length == 0) one(); else if (args.length == 1) two(1); else other(); }
        }
        class Missing { public static void main(String[] args) { Gone.go(); Gone.field = 1; } }
        class Parts { public static void main(String[] args) { Part.go(); System.out.println(Part.length("x")); } }
        class Starts { public static void main(String[] args) { new Thread(() -> { }).start(); } }
        class Async { public static void main(String[] args) { java.util.concurrent.CompletableFuture.runAsync(() -> { }); } }
        class Fine { public static void main(String[] args) { System.out.println(args.length); } }
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void compile() throws IOException {
        var source = Files.writeString(folder.resolve("All.java"), SOURCE);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString())).isZero();
    }

    private List<Diagnostic> warnings(String mainClass) {
        var build = Build.open(new Build.Setup(List.of(folder), Path.of(System.getProperty("java.home")), Engines.RUNTIME, false, Map.of()));
        return build.build(mainClass, new Build.Options(false, false, Set.of(), true, true, List.of(), (_, _) -> {}), Build.Progress.NONE).program().diagnostics();
    }

    @Test
    void aProgramWithoutFaultsHasNone() {
        assertThat(warnings("Fine")).isEmpty();
    }

    @Test
    void aNativeMethodWithoutSubstitution() {
        assertThat(warnings("Native")).singleElement().satisfies(w -> assertThat(w.warning())
            .isEqualTo("warning IN0203: native method without a substitution: Native.own(I)V, whose call is an UnsatisfiedLinkError\n  reached from  Native.main([Ljava/lang/String;)V"));
    }

    @Test
    void nativesThatOneMethodLeadsToAreOneParagraph() {
        assertThat(warnings("Natives")).hasSize(2).first().satisfies(w -> assertThat(w.warning())
            .isEqualTo("warning IN0203: 2 native methods without a substitution, whose calls are UnsatisfiedLinkErrors: Natives.one, Natives.two\n  reached from  Natives.main([Ljava/lang/String;)V"));
    }

    @Test
    void whoStartsAThread() {
        assertThat(warnings("Starts")).filteredOn(w -> w.code().equals("IN0209")).singleElement().satisfies(w -> {
            assertThat(w.message()).startsWith("starts a thread in Starts.main");
            assertThat(w.chain()).containsExactly("Starts.main([Ljava/lang/String;)V");
        });
        assertThat(warnings("Async")).filteredOn(w -> w.code().equals("IN0209")).singleElement()
            .satisfies(w -> assertThat(w.chain().getFirst()).isEqualTo("Async.main([Ljava/lang/String;)V"));
    }

    @Test
    void anAbsentClassOnce() throws IOException {
        Files.delete(folder.resolve("Gone.class"));
        assertThat(warnings("Missing")).singleElement().satisfies(w -> assertThat(w.warning())
            .startsWith("warning IN0205: the program meets NoClassDefFoundError: Gone\n  reached from  Missing.main([Ljava/lang/String;)V\n  try           "));
        assertThat(warnings("Fine")).isEmpty();
    }

    @Test
    void aClassThatDoesNotVerify() throws IOException {
        var file = folder.resolve("Part.class");
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x2a && bytes[i + 1] == (byte) 0xb6) { // aload_0, invokevirtual: now iconst_0
                bytes[i] = 0x03;
            }
        }
        Files.write(file, bytes);
        assertThat(warnings("Parts")).singleElement().satisfies(w -> assertThat(w.warning()).startsWith("warning IN0105: class does not verify: Part: ").contains("VerifyError"));
    }

    @Test
    void aTruncatedClass() throws IOException {
        var file = folder.resolve("Part.class");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
        assertThat(warnings("Parts")).singleElement().satisfies(w -> assertThat(w.warning()).startsWith("warning IN0104: malformed class file: Part: "));
    }

    @Test
    void aMainClassThatCannotBeLoadedEndsTheBuild() throws IOException {
        Files.delete(folder.resolve("Parent.class"));
        assertThatThrownBy(() -> warnings("Child")).isInstanceOf(BuildFailure.class).hasMessageContaining("main class Child cannot be loaded: NoClassDefFoundError: Parent");
    }
}
