import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "tool", mixinStandardHelpOptions = true, version = "tool 1.0", description = "Does things.", subcommands = {Options.Add.class, Options.Listing.class})
/// A command line by picocli: options, parameters and subcommands are annotations of fields, classes and methods.
public class Options implements Callable<Integer> {
    enum Mode { FAST, SAFE }

    @Option(names = {"-m", "--mode"}, description = "Mode: ${COMPLETION-CANDIDATES}", defaultValue = "SAFE")
    Mode mode;
    @Option(names = {"-n", "--count"}, description = "How often (default: ${DEFAULT-VALUE}).")
    int count = 3;
    @Option(names = "--tag", split = ",", description = "Tags.")
    List<String> tags;
    @Parameters(index = "0..*", paramLabel = "FILE", description = "Files.")
    File[] files;

    @Override
    public Integer call() {
        System.out.println(mode + " " + count + " " + tags + " " + (files == null ? 0 : files.length));
        return 5;
    }

    @Command(name = "add", description = "Adds numbers.")
    static class Add implements Runnable {
        @Parameters(arity = "1..*", description = "The numbers.")
        List<Integer> numbers;
        @Option(names = "-v", description = "Be verbose.")
        boolean[] verbose;

        @Override
        public void run() {
            System.out.println("sum " + numbers.stream().mapToInt(Integer::intValue).sum() + (verbose == null ? "" : " v" + verbose.length));
        }
    }

    @Command(name = "list", description = "Lists.")
    static class Listing implements Runnable {
        @Option(names = "--long", required = true, description = "Long form.")
        boolean longForm;

        @Override
        public void run() {
            System.out.println("list " + longForm);
        }
    }

    @Command(description = "A method.")
    int twice(@Parameters(paramLabel = "N") int n) {
        System.out.println(2 * n);
        return 0;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Options()).execute(args));
    }
}
