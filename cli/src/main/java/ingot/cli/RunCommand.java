package ingot.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ingot run`: casts into the cache unless the same program is there already, then hands over to the executable.
///
/// A JVM cannot exec. So the launcher script gives a file in INGOT_HANDOVER, gets the words of the command there, and
/// execs them: terminal, signals and exit status are then the program's own. Without it the program is a child.
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Cast a program and run it. What follows the program's name belongs to the program.")
final class RunCommand implements Callable<Integer> {
    private final Pipeline pipeline;
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "MAIN ARGS", description = "The main class or a .java file (not with -jar), and the program's arguments.")
    private final List<String> words = new ArrayList<>();

    @Mixin
    private CastOptions options;

    @Option(names = "--quiet", description = "Do not print the warnings of the cast.")
    private boolean quiet;

    RunCommand(Pipeline pipeline, Settings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (words.isEmpty() && options.jar == null) {
            throw new ParameterException(spec.commandLine(), "what to run is missing: a .java file, a main class, or -jar");
        }
        options.check();
        var named = options.jar == null ? words.removeFirst() : null;
        if (options.stopsAfterAnalysis()) {
            throw new ParameterException(spec.commandLine(), "--stop-after leaves nothing to run; use build");
        }
        var executable = executable(named);
        var command = new ArrayList<String>();
        command.add(executable.toString());
        command.addAll(words);
        if (settings.handover() == null) {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        }
        try (OutputStream file = Files.newOutputStream(settings.handover())) {
            for (var word : command) {
                file.write(word.getBytes(StandardCharsets.UTF_8));
                file.write(0);
            }
        }
        return 0;
    }

    private Path executable(String named) throws IOException {
        var err = spec.commandLine().getErr();
        var work = Files.createTempDirectory("ingot-run");
        try {
            var program = Program.of(options, named, work, err);
            var key = CacheKey.of(program, options.toOptions(), options.jdkOr(settings.jdk()), settings.runtime());
            var folder = settings.cache().resolve("run").resolve(key);
            var executable = folder.resolve(program.fileName());
            if (!Files.isExecutable(executable)) {
                Files.createDirectories(folder);
                var outcome = new Casting(pipeline, settings).cast(program, options, executable, err);
                if (!quiet) {
                    outcome.notes().forEach(note -> err.println(note.lines().findFirst().orElseThrow())); // `ingot build` prints the rest
                    err.flush();
                }
            }
            return executable;
        } finally {
            Program.discard(work);
        }
    }
}
