package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.codegen.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.ToolProvider;

/// Programs that no single run of javac makes, in a folder of their own: odd bytecode, and classes compiled against others than those they meet.
final class OddClasses {
    static final String LINKAGE = "Linkage";
    static final String SELECTION = "Selection";
    static final String VERIFY = "Verify";
    static final String REFUSED = "Refused";
    private static final AtomicReference<Path> FOLDER = new AtomicReference<>();
    private static final AtomicReference<Build> BUILD = new AtomicReference<>();
    private static final Map<String, Foundry.Cast> CASTS = new HashMap<>();

    private OddClasses() {}

    /// The folder with the class files, made once.
    static synchronized Path folder() throws IOException {
        if (FOLDER.get() == null) {
            var folder = Files.createTempDirectory(Files.createDirectories(Engines.WORKSHOP.scratch()), "odd");
            Files.write(folder.resolve(OddBytecodes.STACK + ".class"), OddBytecodes.stack());
            Files.write(folder.resolve(OddBytecodes.SUBROUTINE + ".class"), OddBytecodes.subroutine());
            compile(folder, "Before", "Linkage");
            Files.delete(folder.resolve("Gone.class"));
            compile(folder, "After");
            compile(folder, "SelectionBefore");
            compile(folder, "Selection");
            compile(folder, "Verify");
            compile(folder, "Refused");
            for (var name : List.of("Broken", "BrokenToo")) {
                var file = folder.resolve(name + ".class");
                Files.write(file, OddBytecodes.broken(Files.readAllBytes(file)));
            }
            FOLDER.set(folder);
        }
        return FOLDER.get();
    }

    private static void compile(Path folder, String... names) throws IOException {
        var arguments = new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-cp", folder.toString(), "-d", folder.toString()));
        for (var name : names) {
            arguments.add(Path.of("src", "test", "resources", "linkage", name + ".java").toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    static CorpusProgram program(String name) throws IOException {
        return new CorpusProgram(folder().resolve(name + ".class"), "odd", name, List.of(), "", 0, List.of(), Map.of());
    }

    static Answer onHotSpot(String name) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Workshop.JAVA_FLAGS);
        command.addAll(List.of("-cp", folder().toString(), name));
        return Launch.run(command, new byte[0], Map.of(), Engines.WORKSHOP.scratch());
    }

    static EvaluatorRun inEvaluator(String name) throws IOException, InterruptedException {
        return EvaluatorRun.of(program(name), folder(), Engines.RUNTIME, null);
    }

    static Answer asExecutable(String name) throws IOException, InterruptedException {
        return Launch.run(List.of(cast(name).executable().toString()), new byte[0], Map.of(), Engines.WORKSHOP.scratch());
    }

    static Foundry.Seen observed(String name) throws IOException, InterruptedException {
        var observing = cast(name).observing().orElseThrow();
        observing.clear();
        var answer = Launch.run(List.of(observing.executable().toString()), new byte[0], Map.of(), Engines.WORKSHOP.scratch());
        return new Foundry.Seen(answer, observing.ran());
    }

    private static synchronized Foundry.Cast cast(String name) throws IOException {
        if (!CASTS.containsKey(name)) {
            var folder = folder();
            var build = BUILD.updateAndGet(open -> open != null ? open : Build.open(new Build.Setup(List.of(folder), Path.of(System.getProperty("java.home")),
                Engines.RUNTIME, false, Map.of())));
            CASTS.put(name, Foundry.Cast.of(build, name, folder.resolve(name + ".app"), true));
        }
        return CASTS.get(name);
    }
}
