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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Casts the programs, each once a JVM: one World and one booted evaluator serve all programs built with the same options, since
/// each program has its classes in one folder of the class path. An evaluator belongs to one thread, so the builds of one mould take turns;
/// those of different moulds and the runs do not.
final class Foundry {
    enum Mode {
        PLAIN(List.of()),
        /// Every initialiser of the program runs when the program runs.
        DEFERRED(List.of("*"));

        private final List<String> initialiseAtRunTime;

        Mode(List<String> initialiseAtRunTime) {
            this.initialiseAtRunTime = initialiseAtRunTime;
        }
    }

    /// An executable and what it was made of.
    ///
    /// @param observing the same program's executable that tells what it ran, if it was asked for
    record Cast(Path executable, Reached reached, Optional<Observing> observing) {
        static Cast of(Build build, String mainClass, Path executable, boolean observes) {
            var result = build.build(mainClass, Build.Options.PLAIN, Build.Progress.NONE);
            synchronized (Launch.WRITING) {
                result.executable().writeTo(executable);
            }
            var observing = observes ? Observing.of(build, result, mainClass, Build.Options.PLAIN, executable.resolveSibling(executable.getFileName() + ".observing")) : null;
            return new Cast(executable, Reached.of(result.program()), Optional.ofNullable(observing));
        }
    }

    /// A run of the observing executable.
    ///
    /// @param methods of the run-time that ran, by signature
    record Seen(Answer answer, Set<String> methods) {}

    private record Mould(boolean assertions, Map<String, String> properties, Mode mode) {
        static Mould of(CorpusProgram program, Mode mode) {
            return new Mould(program.assertions(), program.properties(), mode);
        }
    }

    private record Order(CorpusProgram program, Mode mode) {}

    private final Workshop workshop;
    private final Path folder;
    private final Path runtime;
    private final List<Path> classPath;
    private final boolean observes;
    private final Map<Mould, Build> builds = new ConcurrentHashMap<>();
    private final Map<Order, Object> casts = new ConcurrentHashMap<>(); // a Cast, or the AssertionError that says why there is none

    /// @param programs all programs that may be cast: their class files are made first
    /// @param observes whether each plain executable is made a second time, observing
    Foundry(Workshop workshop, Path folder, Path runtime, List<CorpusProgram> programs, boolean observes) throws IOException {
        this.workshop = workshop;
        this.folder = Files.createDirectories(folder);
        this.runtime = runtime;
        this.observes = observes;
        var path = new ArrayList<Path>();
        for (var program : programs) {
            path.add(workshop.classes(program));
        }
        this.classPath = List.copyOf(path);
    }

    /// Runs the program's executable as the oracle ran the program.
    ///
    /// @param variables more environment
    Answer run(CorpusProgram program, Mode mode, Map<String, String> variables) throws IOException, InterruptedException {
        return run(program, mode, variables, Launch.LIMIT_SECONDS);
    }

    Answer run(CorpusProgram program, Mode mode, Map<String, String> variables, int limitSeconds) throws IOException, InterruptedException {
        return run(cast(program, mode).executable(), program, variables, limitSeconds);
    }

    Seen observe(CorpusProgram program) throws IOException, InterruptedException {
        var observing = cast(program, Mode.PLAIN).observing().orElseThrow();
        observing.clear();
        var answer = run(observing.executable(), program, Map.of(), Launch.LIMIT_SECONDS);
        return new Seen(answer, observing.ran());
    }

    private Answer run(Path executable, CorpusProgram program, Map<String, String> variables, int limitSeconds) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(executable.toString());
        command.addAll(program.arguments());
        var environment = new HashMap<>(runTimeOptions(program));
        environment.putAll(variables);
        return Launch.run(command, program.inputBytes(), environment, workshop.scratch(), limitSeconds);
    }

    /// The executable; made when first asked for.
    Cast cast(CorpusProgram program, Mode mode) {
        var order = new Order(program, mode);
        var made = casts.get(order);
        if (made == null) {
            var build = builds.computeIfAbsent(Mould.of(program, mode), this::open);
            synchronized (build) {
                made = casts.computeIfAbsent(order, _ -> make(build, program, mode));
            }
        }
        return switch (made) {
            case Cast cast -> cast;
            case AssertionError failure -> throw failure;
            default -> throw new AssertionError(made);
        };
    }

    private Build open(Mould mould) {
        return Build.open(new Build.Setup(classPath, Path.of(System.getProperty("java.home")), runtime, mould.assertions, mould.properties,
            mould.mode.initialiseAtRunTime));
    }

    private Object make(Build build, CorpusProgram program, Mode mode) {
        var executable = folder.resolve(program.name() + (mode == Mode.PLAIN ? "" : "." + mode));
        try {
            return Cast.of(build, program.name(), executable, observes && mode == Mode.PLAIN);
        } catch (BuildFailure e) {
            return new AssertionError(program + " cannot be cast: " + e.diagnostic().error(), e);
        }
    }

    /// -X flags of the oracle are options of the executable's run-time.
    private static Map<String, String> runTimeOptions(CorpusProgram program) {
        var options = program.flags().stream().filter(f -> f.startsWith("-X")).toList();
        return options.isEmpty() ? Map.of() : Map.of("INGOT_OPTS", String.join(" ", options));
    }
}
