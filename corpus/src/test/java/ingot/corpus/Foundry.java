package ingot.corpus;

import ingot.base.BuildFailure;
import ingot.codegen.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Casts the programs: one World and one booted evaluator serve all programs built with the same options, since each program
/// has its classes in one folder of the class path. An evaluator belongs to one thread, so building takes turns; running does not.
final class Foundry {
    private record Mould(boolean assertions, Map<String, String> properties) {}

    private final Workshop workshop;
    private final Path folder;
    private final Path runtime;
    private final List<Path> classPath;
    private final Map<Mould, Build> builds = new HashMap<>();
    private final Map<CorpusProgram, Path> executables = new HashMap<>();

    /// @param programs all programs that may be cast: their class files are made first
    Foundry(Workshop workshop, Path folder, Path runtime, List<CorpusProgram> programs) throws IOException {
        this.workshop = workshop;
        this.folder = Files.createDirectories(folder);
        this.runtime = runtime;
        var path = new ArrayList<Path>();
        for (var program : programs) {
            path.add(workshop.classes(program));
        }
        this.classPath = List.copyOf(path);
    }

    /// Builds the program, if that was not done before, and runs it.
    ///
    /// @param switches INGOT_RT, such as "gcstress=1"; may be empty
    Answer run(CorpusProgram program, String switches) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(cast(program).toString());
        command.addAll(program.arguments());
        var variables = new HashMap<>(runTimeOptions(program));
        if (!switches.isEmpty()) {
            variables.put("INGOT_RT", switches);
        }
        return Launch.run(command, program.inputBytes(), variables, workshop.scratch());
    }

    private synchronized Path cast(CorpusProgram program) {
        return executables.computeIfAbsent(program, this::build);
    }

    private Path build(CorpusProgram program) {
        var executable = folder.resolve(program.name());
        var mould = new Mould(program.assertions(), program.properties());
        var build = builds.computeIfAbsent(mould,
            m -> Build.open(new Build.Setup(classPath, Path.of(System.getProperty("java.home")), runtime, m.assertions(), m.properties())));
        try {
            build.build(program.name(), Build.Options.PLAIN, Build.Progress.NONE).executable().writeTo(executable);
        } catch (BuildFailure e) {
            throw new AssertionError(program + " cannot be cast: " + e.diagnostic().text(), e);
        }
        return executable;
    }

    /// -X flags of the oracle are options of the executable's run-time.
    private static Map<String, String> runTimeOptions(CorpusProgram program) {
        var options = program.flags().stream().filter(f -> f.startsWith("-X")).toList();
        return options.isEmpty() ? Map.of() : Map.of("INGOT_OPTS", String.join(" ", options));
    }
}
