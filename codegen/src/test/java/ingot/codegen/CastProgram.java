package ingot.codegen;

import ingot.base.BuildFailure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds one program from class files, for working on the compiler without the command line: class path, main class, output, disabled passes.
final class CastProgram {
    private CastProgram() {
    }

    public static void main(String[] args) {
        try {
            cast(args);
        } catch (BuildFailure failure) {
            System.err.println(failure.diagnostic().error());
            System.exit(1);
        }
    }

    private static void cast(String[] args) {
        var classPath = Arrays.stream(args[0].split(":")).map(Path::of).toList();
        long start = System.nanoTime();
        var build = Build.open(new Build.Setup(classPath, Path.of(System.getProperty("java.home")), Path.of(System.getProperty("ingot.runtime")), false, Map.of()));
        System.err.printf("open and boot %d ms%n", (System.nanoTime() - start) / 1_000_000);
        var disabled = args.length > 3 ? Set.of(args[3].split(",")) : Set.<String>of();
        boolean stripped = Boolean.getBoolean("strip");
        var result = build.build(args[1], new Build.Options(!stripped, !stripped, disabled, false, !Boolean.getBoolean("terse"), List.of(), CastProgram::dump, Boolean.getBoolean("barriers"),
                Integer.getInteger("threads", 1)), new Build.Progress() {
            @Override
            public void phase(String name) {
            }

            @Override
            public void count(String things, long done, long total) {
                System.err.println(done + " " + things);
            }
        });
        result.executable().writeTo(Path.of(args[2]));
        result.program().diagnostics().forEach(d -> System.err.println(d.warning()));
        result.program().libraryDiagnostics().forEach(d -> System.err.println("library " + d.warning()));
        System.err.println(result.program().statistics());
        System.err.println(result.phases().entrySet().stream().map(e -> e.getKey() + " " + e.getValue() / 1_000_000 + " ms").collect(Collectors.joining(", ")));
        System.err.println(result.executable().bytes().length + " bytes, code " + result.methods().stream().mapToInt(m -> m.code().length).sum());
    }

    /// -Dbarriers: with deletion barriers. -Dterse: without helpful messages. -Dstrip: as a user gets it, unverified. -Dthreads=N. -Ddump=METHOD: prints the graph of methods whose signature contains it, after every pass.
    private static void dump(String pass, ingot.ir.Graph graph) {
        String wanted = System.getProperty("dump");
        if (wanted != null && graph.method().signature().contains(wanted)) {
            System.out.println("after " + pass + "\n" + ingot.ir.GraphText.print(graph));
        }
    }
}
