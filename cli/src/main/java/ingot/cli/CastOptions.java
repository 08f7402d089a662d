package ingot.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that build and run share. Where native-image has an option for the same thing, it has that name here.
final class CastOptions {
    static final String TARGET = "linux-x86_64";
    private static final Pattern SIZE_OPTION = Pattern.compile(":(-Xmx|-Xss)([1-9][0-9]{0,9})([kKmMgG]?)");
    private static final long LARGEST_HEAP = 3L << 30; // ingot.runtime.mem.Heap
    private static final TreeSet<String> EMITTED = new TreeSet<>(List.of("facts", "map", "notices"));

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = {"-cp", "-classpath", "--class-path"}, paramLabel = "PATH", description = "Folders and jars to find classes in, separated by colons; `folder/*` is all its jars.")
    private String classPath;

    @Option(names = "-jar", paramLabel = "JAR", description = "The program is this jar; its manifest names the main class.")
    Path jar;

    @Option(names = "-g", description = "Keep symbols and frame information for gdb.")
    private boolean debug;

    @Option(names = {"-ea", "-enableassertions"}, description = "Compile assert statements in. There is no switch at run time.")
    private boolean assertions;

    @Option(names = "-D", paramLabel = "KEY=VALUE", mapFallbackValue = "", description = "Set a system property of the program.")
    private final Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "-R", paramLabel = ":OPTION", description = "A default for the executable's run-time, which INGOT_OPTS overrides: -R:-Xmx256m, -R:-Xss2m.")
    private final List<String> runTimeOptions = new ArrayList<>();

    @Option(names = "--initialize-at-run-time", split = ",", paramLabel = "CLASS", description = "Run the initialisers of these classes at run time: names, packages (com.acme.*, com.acme.** with those below), or * for all of the program's.")
    private final List<String> initialiseAtRunTime = new ArrayList<>();

    @Option(names = "-H:IncludeResources", paramLabel = "REGEX", description = "Look-ups of resources by names that are not known at build time may find those files of the class path whose whole path matches, instead of all; more than once for more.")
    private final List<Pattern> resources = new ArrayList<>();

    @Option(names = "--no-helpful-messages", description = "Leave out the texts of helpful NullPointerExceptions.")
    private boolean plainMessages;

    @Option(names = "--jdk", paramLabel = "HOME", description = "Cast the class library of this JDK 25 instead of the one Ingot runs on.")
    private Path jdk;

    @Option(names = "--target", defaultValue = TARGET, description = "Only ${DEFAULT-VALUE} so far.")
    private String target;

    @Option(names = "--emit", split = ",", paramLabel = "WHAT", description = "Extra files beside the executable: facts (for why, inspect), map (where everything lies), notices (licences).")
    private final List<String> emit = new ArrayList<>();

    @Option(names = "--stop-after", paramLabel = "PHASE", description = "analysis: report the closure, write no executable.")
    private String stopAfter;

    @Option(names = "--dump-after", split = ",", paramLabel = "PASS", description = "Print the IR after these passes (or all).")
    private final List<String> dumpAfter = new ArrayList<>();

    @Option(names = "--method", paramLabel = "GLOB", description = "Methods to dump, such as `java.lang.String.*`.")
    private String dumpMethods;

    @Option(names = "--disable", split = ",", paramLabel = "PASS", description = "Leave out optional passes.")
    private final List<String> disabled = new ArrayList<>();

    @Option(names = "--verify", paramLabel = "each", description = "each: verify the IR after each pass.")
    private String verify;

    @Option(names = "--verbose", description = "Say more: phases as lines, and why classes are initialised at run time.")
    boolean verbose;

    @Option(names = "--time", description = "End with the time and memory of each phase.")
    boolean time;

    /// What picocli cannot check by type.
    void check() {
        if (!target.equals(TARGET)) {
            throw Failures.unsupportedTarget(target);
        }
        if (stopAfter != null && !stopAfter.equals("analysis")) {
            throw new ParameterException(command.commandLine(), "--stop-after=" + stopAfter + ": the only phase to stop after is analysis");
        }
        if (verify != null && !verify.equals("each")) {
            throw new ParameterException(command.commandLine(), "--verify=" + verify + ": the only way is each");
        }
        for (var what : emit) {
            if (!EMITTED.contains(what)) {
                throw new ParameterException(command.commandLine(), "--emit " + what + ": can emit " + String.join(", ", EMITTED));
            }
        }
        runTimeOptions.forEach(this::checkRunTimeOption);
        if (jdk != null) {
            checkJdk(jdk);
        }
    }

    /// The executable itself reads the text, so it must be one that the executable accepts.
    private void checkRunTimeOption(String option) {
        var parts = SIZE_OPTION.matcher(option);
        if (!parts.matches()) {
            throw new ParameterException(command.commandLine(), "-R" + option + ": the run-time has -R:-Xmx and -R:-Xss, with a size such as 256m"
                + (option.startsWith(":-D") ? "; a property is set by " + option.substring(1) + " alone" : ""));
        }
        if (parts.group(1).equals("-Xmx") && bytes(parts.group(2), parts.group(3)) > LARGEST_HEAP) {
            throw new ParameterException(command.commandLine(), "-R" + option + ": references reach 3g so far");
        }
    }

    private static long bytes(String digits, String unit) {
        return Long.parseLong(digits) << switch (unit.toLowerCase(Locale.ROOT)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
    }

    private static void checkJdk(Path home) {
        if (!Files.isRegularFile(home.resolve("lib/modules"))) {
            throw Failures.unusableJdk(home.toString(), "it has no lib/modules");
        }
        var version = version(home);
        if (!version.matches("25([.+-].*)?")) {
            throw Failures.unusableJdk(home.toString(), "it is version " + version);
        }
        if (!Files.isReadable(home.resolve("lib/jrt-fs.jar"))) {
            throw Failures.unusableJdk(home.toString(), "it has no lib/jrt-fs.jar to read lib/modules with");
        }
    }

    /// As the file `release` of every JDK says.
    private static String version(Path home) {
        var release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
        } catch (IOException _) {
            throw Failures.unusableJdk(home.toString(), "it has no file release that says its version");
        }
        return release.getProperty("JAVA_VERSION", "unknown").replace("\"", "");
    }

    Path jdkOr(Path running) {
        return jdk == null ? running : jdk;
    }

    boolean debug() {
        return debug;
    }

    boolean stopsAfterAnalysis() {
        return stopAfter != null;
    }

    /// The class path as given, `folder/*` expanded as java does it; `fallback` when no -cp was given.
    List<Path> classPath(String fallback) {
        var entries = new ArrayList<Path>();
        for (var entry : (classPath == null ? fallback : classPath).split(File.pathSeparator)) {
            if (entry.endsWith("/*") || entry.equals("*")) {
                entries.addAll(Jars.in(Path.of(entry.equals("*") ? "." : entry.substring(0, entry.length() - 2))));
            } else if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }

    BuildRequest.Options toOptions() {
        return new BuildRequest.Options(debug, assertions, !plainMessages, properties, initialiseAtRunTime, resources.stream().map(Pattern::pattern).toList(), runTimeOptions(), stopsAfterAnalysis(), dumpAfter, dumpMethods, disabled, verify != null);
    }

    private List<String> runTimeOptions() {
        return runTimeOptions.stream().map(o -> o.substring(1)).toList();
    }

    boolean emits(String what) {
        return emit.contains(what);
    }
}
