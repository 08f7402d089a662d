package ingot.cli;

import ingot.base.BuildFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The entry point: parses the arguments and turns every expected failure into one paragraph and an exit status.
@Command(name = "ingot", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Casts a Java program into one static Linux executable that needs nothing.",
    footer = {"", "  ingot run Hello.java a b         compile, cast, run with the arguments a and b",
        "  ingot build -jar app.jar -o app  one static file",
        "  ingot inspect app                where the bytes went",
        "  ingot why app java.util.HashMap  how it was reached",
        "  ingot --help passes              the passes of the compiler, in their order"})
public final class Main implements Runnable {
    static final int FAILED = 1;
    static final int BAD_USAGE = 2;

    @Spec
    private CommandSpec spec;

    /// Runs the command line and returns its exit status. The streams are picocli's: tests give their own.
    public static int execute(Pipeline pipeline, Settings settings, PrintWriter out, PrintWriter err, String... arguments) {
        var commandLine = new CommandLine(new Main())
            .addSubcommand(new BuildCommand(pipeline, settings))
            .addSubcommand(new RunCommand(pipeline, settings))
            .addSubcommand(new InspectCommand(settings))
            .addSubcommand(new WhyCommand(settings));
        commandLine.setOut(out).setErr(err);
        commandLine.setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false).setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler((failure, _) -> {
            var command = failure.getCommandLine().getCommandSpec().qualifiedName();
            err.println("error " + Failures.USAGE + ": " + failure.getMessage());
            err.println("  try           " + command + " --help");
            err.flush();
            return BAD_USAGE;
        });
        commandLine.setExecutionExceptionHandler((failure, _, _) -> report(failure, settings, err));
        if (PassTable.isAskedBy(arguments)) {
            PassTable.print(out);
            return 0;
        }
        try {
            return commandLine.execute(ProgramArguments.protect(commandLine, arguments));
        } catch (AssertionError | StackOverflowError | OutOfMemoryError broken) {
            return report(broken, settings, err); // picocli passes errors on
        }
    }

    private static int report(Throwable failure, Settings settings, PrintWriter err) {
        if (failure instanceof BuildFailure known) {
            err.println(known.diagnostic().error());
        } else {
            err.println("error IN0999: Ingot itself failed: " + failure);
            err.println("  try           report it with " + saveTrace(failure, settings));
        }
        err.flush();
        return FAILED;
    }

    /// The trace belongs in the report of a bug, not on the user's screen.
    private static String saveTrace(Throwable failure, Settings settings) {
        var file = settings.cache().resolve("crash.txt");
        try {
            Files.createDirectories(file.getParent());
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(out);
            }
            return file.toString();
        } catch (IOException e) {
            return "the command that failed";
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, false);
        var err = new PrintWriter(System.err, true);
        var status = execute(new Compiler(), Settings.ofProcess(), out, err, arguments);
        out.flush();
        System.exit(status);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ingot " + Settings.VERSION + " (JDK " + Runtime.version() + ", " + Path.of(System.getProperty("java.home")) + ")"};
        }
    }
}
