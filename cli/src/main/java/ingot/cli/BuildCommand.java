package ingot.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ingot build`.
@Command(name = "build", mixinStandardHelpOptions = true, description = "Cast a program into an executable.", sortOptions = false)
final class BuildCommand implements Callable<Integer> {
    private final Pipeline pipeline;
    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "MAIN", description = "The main class, or a .java file.")
    private String named;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The executable; by default the jar's or the main class's name in lower case, in the current folder.")
    private Path output;

    @Mixin
    private CastOptions options;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    BuildCommand(Pipeline pipeline, Settings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (named == null && options.jar == null) {
            throw new ParameterException(spec.commandLine(), "what to build is missing: a main class, a .java file, or -jar");
        }
        if (named != null && options.jar != null) {
            throw new ParameterException(spec.commandLine(), "-jar already names the program; what is " + named + "?");
        }
        options.check();
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var work = Files.createTempDirectory("ingot-build");
        try {
            var program = Program.of(options, named, work, err);
            var file = output == null ? Path.of(program.fileName()) : output;
            var outcome = new Casting(pipeline, settings).cast(program, options, file, err);
            if (json) {
                out.println(new GsonBuilder().setPrettyPrinting().create().toJson(outcome));
            } else {
                Summary.print(out, options.stopsAfterAnalysis() ? null : file, outcome, options.verbose);
            }
            return 0;
        } finally {
            Program.discard(work);
        }
    }
}
