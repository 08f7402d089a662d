import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Builds the kernels of this folder with every compiler that is there, checks that all print the same, runs them and writes tables in Markdown.
///
///     bench/run [--runs 5] [--hello-runs 500] [--kernels NBody,Richards] [--only kernels|hello|markdown] [--out FILE]
///
/// Runs are paired: each round runs every variant of a kernel once, and ratios are taken inside a round, so that what else the machine does
/// hits both sides alike. Tables show minima, and minimum / median / maximum of the ratios. "HotSpot warm" is the fastest of the later
/// rounds inside one JVM; all others are whole processes, from start to exit.
public final class Bench {
    private static final List<String> KERNELS = List.of("NBody", "SpectralNorm", "Fannkuch", "BinaryTrees", "Richards", "DeltaBlue", "WordCount");
    private static final int WARM_ROUNDS = 6;
    private static final String WARM = "HotSpot warm", INGOT = "Ingot", C = "C -O2", C_STATIC = "C -O2 -static";

    private static final Path BENCH = Path.of(System.getProperty("jdk.launcher.sourcefile", "bench/Bench.java")).toAbsolutePath().getParent();
    private static final Path WORK = BENCH.resolveSibling("target").resolve("bench");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path INGOT_LAUNCHER = BENCH.resolveSibling("ingot");
    private static final String GO = newestGo();

    private record Result(int exit, String output, String error, long nanos) {}

    /// How a program was built, and how it is started.
    private record Built(List<String> command, Path file, double buildSeconds, double buildMiB) {}

    private final Map<String, String> options = new TreeMap<>();
    private final StringBuilder report = new StringBuilder();
    private final List<String> remarks = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        var bench = new Bench();
        for (int i = 0; i + 1 < args.length; i += 2) {
            bench.options.put(args[i], args[i + 1]);
        }
        bench.run();
    }

    private void run() throws Exception {
        Files.createDirectories(WORK);
        require(execute("gcc", "-O2", "-static", "-o", WORK.resolve("spawn").toString(), BENCH.resolve("spawn.c").toString()));
        say("# Measurements\n\n" + machine());
        String only = options.getOrDefault("--only", "");
        if (only.isEmpty() || only.equals("kernels")) {
            kernels();
        }
        if (only.isEmpty() || only.equals("hello")) {
            hello();
        }
        if (only.isEmpty() || only.equals("markdown")) {
            markdown();
        }
        if (!remarks.isEmpty()) {
            say("## Remarks\n");
        }
        for (String remark : remarks) {
            say("- " + remark);
        }
        if (options.containsKey("--out")) {
            Files.writeString(Path.of(options.get("--out")), report);
        }
    }

    private static String machine() throws Exception {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(l -> l.startsWith("model name")).findFirst().orElse(": unknown processor");
        return cpu.substring(cpu.indexOf(':') + 2) + ", " + Runtime.getRuntime().availableProcessors() + " processors; JDK " + Runtime.version() + "; "
            + execute("gcc", "--version").output.lines().findFirst().orElse("") + "; " + (has("rustc") ? execute("rustc", "--version").output.strip() : "no rustc")
            + "; " + (GO != null ? execute(GO, "version").output.strip() : "no go") + ".\n";
    }

    // Building

    /// Every variant of a program that can be built here, in the order of the tables.
    private Map<String, Built> build(String name) throws Exception {
        var built = new LinkedHashMap<String, Built>();
        var c = BENCH.resolve("c/" + name + ".c").toString();
        compile(built, name, C, "c", o -> List.of("gcc", "-O2", "-ffp-contract=off", "-o", o, c, "-lm"));
        if (name.equals("Hello")) {
            compile(built, name, C_STATIC, "c-static", o -> List.of("gcc", "-O2", "-static", "-o", o, c));
            if (has("musl-gcc")) {
                compile(built, name, "C musl -static", "c-musl", o -> List.of("musl-gcc", "-O2", "-static", "-o", o, c));
            }
        }
        if (has("rustc")) {
            compile(built, name, "Rust -O", "rust", o -> List.of("rustc", "--edition", "2021", "-A", "non_snake_case", "-O", "-o", o, BENCH.resolve("rust/" + name + ".rs").toString()));
        }
        if (GO != null) {
            compile(built, name, "Go", "go", o -> List.of(GO, "build", "-ldflags=-s -w", "-o", o, BENCH.resolve("go/" + name + ".go").toString()));
        }
        var classes = Files.createDirectories(WORK.resolve("classes"));
        var javac = measuredBuild(List.of(Path.of(JAVA).resolveSibling("javac").toString(), "-d", classes.toString(), BENCH.resolve("java/" + name + ".java").toString()));
        built.put("HotSpot", new Built(List.of(JAVA, "-cp", classes.toString(), name), classes.resolve(name + ".class"), javac[0], javac[1]));
        if (Files.isExecutable(INGOT_LAUNCHER)) {
            compile(built, name, INGOT, "ingot", o -> List.of(INGOT_LAUNCHER.toString(), "build", "-cp", classes.toString(), "-o", o, name));
        }
        return built;
    }

    private interface Command {
        List<String> to(String output);
    }

    private void compile(Map<String, Built> built, String name, String variant, String folder, Command compiler) throws Exception {
        var file = Files.createDirectories(WORK.resolve(folder)).resolve(name);
        Files.deleteIfExists(file);
        var command = compiler.to(file.toString());
        double[] cost = measuredBuild(command);
        if (Files.isExecutable(file)) {
            built.put(variant, new Built(List.of(file.toString()), file, cost[0], cost[1]));
        } else {
            var again = execute(command.toArray(String[]::new));
            remarks.add(variant + " did not build " + name + ": " + (again.error + again.output).lines().limit(3).toList());
        }
    }

    /// Seconds and MiB at most resident of the second of two builds, so that caches are warm.
    private static double[] measuredBuild(List<String> command) throws Exception {
        double[] cost = new double[2];
        for (int i = 0; i < 2; i++) {
            long[] spawned = spawn(1, command);
            cost = new double[] {spawned[0] / 1e9, spawned[3] / 1024.0};
        }
        return cost;
    }

    // Kernels

    private void kernels() throws Exception {
        int runs = Integer.parseInt(options.getOrDefault("--runs", "5"));
        var wanted = options.containsKey("--kernels") ? List.of(options.get("--kernels").split(",")) : KERNELS;
        var times = new LinkedHashMap<String, Map<String, double[]>>(); // kernel, variant -> seconds by round
        for (String kernel : wanted) {
            var built = build(kernel);
            var byVariant = new LinkedHashMap<String, double[]>();
            String expected = null;
            for (int round = 0; round < runs; round++) {
                for (var entry : built.entrySet()) {
                    String variant = entry.getKey();
                    var result = execute(entry.getValue().command.toArray(String[]::new));
                    expected = expected == null ? result.output : expected;
                    if (result.exit != 0 || !result.output.equals(expected)) {
                        remarks.add(variant + " fails in " + kernel + ": exit status " + result.exit + ", " + (result.output + result.error).lines().limit(3).toList());
                        continue;
                    }
                    byVariant.computeIfAbsent(variant, _ -> new double[runs])[round] = result.nanos / 1e9;
                    if (variant.equals("HotSpot")) {
                        byVariant.computeIfAbsent(WARM, _ -> new double[runs])[round] = warm(entry.getValue());
                    }
                }
            }
            byVariant.values().removeIf(seconds -> Arrays.stream(seconds).anyMatch(s -> s == 0)); // failed in some round
            times.put(kernel, byVariant);
            System.err.println(kernel + " done");
        }
        secondsTable(times, runs);
        boolean ingot = times.values().stream().anyMatch(t -> t.containsKey(INGOT));
        ratioTable(times, ingot ? INGOT : WARM);
    }

    private static double warm(Built java) throws Exception {
        var command = new ArrayList<>(java.command);
        command.add(String.valueOf(WARM_ROUNDS));
        var result = execute(command.toArray(String[]::new));
        return result.error.lines().skip(WARM_ROUNDS / 2).mapToLong(Long::parseLong).min().orElseThrow() / 1e9;
    }

    private void secondsTable(Map<String, Map<String, double[]>> times, int runs) {
        var variants = variants(times);
        say("\n## Kernels, seconds, minimum of " + runs + " rounds\n");
        say("| | " + String.join(" | ", variants) + " |\n|---|" + "---|".repeat(variants.size()));
        times.forEach((kernel, byVariant) -> {
            var row = new StringBuilder("| " + kernel);
            for (String variant : variants) {
                row.append(" | ").append(byVariant.containsKey(variant) ? format("%.3f", min(byVariant.get(variant))) : "");
            }
            say(row + " |");
        });
    }

    private void ratioTable(Map<String, Map<String, double[]>> times, String subject) {
        var others = new ArrayList<>(variants(times));
        others.remove(subject);
        say("\n## " + subject + " : others, minimum / median / maximum of the ratio in a round\n");
        say("| | " + String.join(" | ", others) + " |\n|---|" + "---|".repeat(others.size()));
        var medians = new LinkedHashMap<String, List<Double>>();
        times.forEach((kernel, byVariant) -> {
            var row = new StringBuilder("| " + kernel);
            for (String other : others) {
                double[] a = byVariant.get(subject), b = byVariant.get(other);
                row.append(" | ");
                if (a != null && b != null) {
                    double[] ratios = new double[a.length];
                    Arrays.setAll(ratios, i -> a[i] / b[i]);
                    Arrays.sort(ratios);
                    row.append(format("%.2f / %.2f / %.2f", ratios[0], ratios[ratios.length / 2], ratios[ratios.length - 1]));
                    medians.computeIfAbsent(other, _ -> new ArrayList<>()).add(ratios[ratios.length / 2]);
                }
            }
            say(row + " |");
        });
        var last = new StringBuilder("| geometric mean of medians");
        for (String other : others) {
            var list = medians.getOrDefault(other, List.of());
            last.append(" | ").append(list.isEmpty() ? "" : format("%.2f", Math.exp(list.stream().mapToDouble(Math::log).average().orElseThrow())));
        }
        say(last + " |");
    }

    /// In the order of the tables, Ingot last.
    private static List<String> variants(Map<String, Map<String, double[]>> times) {
        var variants = new ArrayList<String>();
        times.values().forEach(t -> t.keySet().stream().filter(v -> !variants.contains(v)).forEach(variants::add));
        if (variants.remove(INGOT)) {
            variants.add(INGOT);
        }
        return variants;
    }

    // Hello

    private void hello() throws Exception {
        int runs = Integer.parseInt(options.getOrDefault("--hello-runs", "500"));
        var built = build("Hello");
        say("\n## Hello, " + runs + " starts in a row (HotSpot " + Math.max(1, runs / 20) + ")\n");
        say("| | file, bytes | start to exit, ms: minimum / median | resident, KiB | system calls | build, s | build, MiB |\n|---|---|---|---|---|---|---|");
        for (var entry : built.entrySet()) {
            var program = entry.getValue();
            long[] spawned = spawn(entry.getKey().equals("HotSpot") ? Math.max(1, runs / 20) : runs, program.command);
            long resident = spawned[4] > 0 ? spawned[4] : spawned[3];
            say(format("| %s | %,d | %.3f / %.3f | %,d | %s | %.2f | %.0f |", entry.getKey(), Files.size(program.file), spawned[0] / 1e6, spawned[1] / 1e6, resident,
                systemCalls(program.command), program.buildSeconds, program.buildMiB));
        }
        say("");
    }

    /// Of all threads, the exec included.
    private static String systemCalls(List<String> command) throws Exception {
        if (!has("strace")) {
            return "";
        }
        var trace = WORK.resolve("trace");
        var words = new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "signal=none", "-o", trace.toString()));
        words.addAll(command);
        execute(words.toArray(String[]::new));
        return String.valueOf(Files.readAllLines(trace).stream().filter(l -> l.contains("(") && !l.contains("+++")).count());
    }

    // A program with a library

    /// The commonmark renderer of the examples: what Ingot makes of a library as it is published.
    private void markdown() throws Exception {
        var example = BENCH.resolveSibling("examples").resolve("markdown");
        var libraries = example.resolve("target/dependency");
        if (!Files.isDirectory(libraries)) {
            var fetched = execute("mvn", "-q", "-B", "-ntp", "-f", example.resolve("pom.xml").toString(), "dependency:copy-dependencies");
            if (fetched.exit != 0) {
                remarks.add("the Markdown renderer was left out, for its library is not here: " + (fetched.output + fetched.error).lines().limit(1).toList());
                return;
            }
        }
        var built = new LinkedHashMap<String, Built>();
        compile(built, "Markdown", INGOT, "ingot", o -> List.of(INGOT_LAUNCHER.toString(), "build", "-cp", libraries + "/*", "-o", o, example.resolve("Markdown.java").toString()));
        say("\n## Markdown renderer (commonmark)\n");
        say("| | file, bytes | build, s | build, MiB |\n|---|---|---|---|");
        for (var entry : built.entrySet()) {
            say(format("| %s | %,d | %.2f | %.0f |", entry.getKey(), Files.size(entry.getValue().file), entry.getValue().buildSeconds, entry.getValue().buildMiB));
        }
        say("");
    }

    // Processes

    /// The numbers of spawn.c: minimum, median and maximum nanoseconds, peak and exit KiB, exit status.
    private static long[] spawn(int runs, List<String> command) throws Exception {
        var words = new ArrayList<>(List.of(WORK.resolve("spawn").toString(), String.valueOf(runs)));
        words.addAll(command);
        var result = execute(words.toArray(String[]::new));
        require(result);
        return Arrays.stream(result.output.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /// Debian keeps each release in a folder of its own, often beside an old one on the PATH. Null: there is none.
    private static String newestGo() {
        String newest = has("go") ? "go" : null;
        for (int minor = 0; minor < 100; minor++) {
            if (Files.isExecutable(Path.of("/usr/lib/go-1." + minor + "/bin/go"))) {
                newest = "/usr/lib/go-1." + minor + "/bin/go";
            }
        }
        return newest;
    }

    private static boolean has(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static Result execute(String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile("out", "");
        var error = Files.createTempFile("error", "");
        try {
            long start = System.nanoTime();
            int exit = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile()).start().waitFor();
            long nanos = System.nanoTime() - start;
            return new Result(exit, Files.readString(out), Files.readString(error), nanos);
        } finally {
            Files.delete(out);
            Files.delete(error);
        }
    }

    private static void require(Result result) {
        if (result.exit != 0) {
            throw new IllegalStateException(result.output + result.error);
        }
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void say(String line) {
        System.out.println(line);
        report.append(line).append('\n');
    }
}
