package ingot.cli;

import com.google.gson.GsonBuilder;
import ingot.linker.Inspection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ingot inspect`: what an executable consists of. Segments, sections and kinds come from the ELF file alone; packages from the
/// facts of the build, or from the symbols of a build with -g.
@Command(name = "inspect", mixinStandardHelpOptions = true, sortOptions = false, description = "Show what an executable consists of and where its bytes went.")
final class InspectCommand implements Callable<Integer> {
    private static final int ROWS = 20;
    /// As which the holders of static fields are listed among the types.
    static final String STATICS = "(static fields)";

    private final Settings settings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXECUTABLE", description = "An executable made by Ingot (others can be read, too).")
    private Path file;

    @Option(names = "--symbols", description = "List every symbol with its size.")
    private boolean symbols;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    InspectCommand(Settings settings) {
        this.settings = settings;
    }

    private record Segment(String type, String permissions, String address, long fileBytes, long memoryBytes, long alignment) {}

    private record Named(String name, long bytes) {}

    /// @param uses by what the symbols are: code, Class objects, static fields, other objects, hubs, each table
    private record Report(String file, long bytes, String buildId, List<String> needs, List<Segment> segments, List<Named> sections,
                          Map<String, Long> kinds, List<Outcome.Share> uses, List<Named> packages, List<Outcome.Share> heap, List<Named> symbols) {}

    @Override
    public Integer call() throws IOException {
        var report = report(Inspection.of(Inspected.read(file)));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(report));
        } else {
            print(report, out);
        }
        out.flush();
        return 0;
    }

    private Report report(Inspection file) throws IOException {
        var segments = file.segments().stream().map(s -> new Segment(s.typeName(), s.permissions(), "0x" + Long.toHexString(s.address()),
            s.fileBytes(), s.memoryBytes(), s.alignment())).toList();
        var needs = new ArrayList<>(file.needed());
        if (file.interpreter() != null) {
            needs.addFirst(file.interpreter());
        }
        var facts = file.buildId() == null ? null : Facts.find(this.file, file.buildId(), settings.cache());
        var shares = shares(file, facts);
        var placed = facts != null ? facts.symbols() : Facts.placed(file.symbols());
        var kinds = new LinkedHashMap<String, Long>();
        shares.forEach(s -> kinds.merge(kind(s.name()), s.bytes(), Long::sum));
        return new Report(this.file.toString(), file.fileBytes(), file.buildId(), needs, segments, sections(file, facts), kinds, uses(placed), packages(placed), heap(placed),
            symbols ? symbols(placed) : null);
    }

    /// A stripped executable has no section headers: the facts know them.
    private static List<Named> sections(Inspection file, Facts facts) {
        return !file.sections().isEmpty() || facts == null ? file.sections().stream().map(s -> new Named(s.name(), s.bytes())).toList()
            : facts.sections().stream().filter(p -> !p.name().isEmpty()).map(p -> new Named(p.name(), p.bytes())).toList();
    }

    /// Where the bytes of the file went; they add up to its size.
    private static List<Named> shares(Inspection file, Facts facts) {
        if (!file.sections().isEmpty() || facts == null) {
            return file.shares().stream().map(s -> new Named(s.name(), s.bytes())).toList();
        }
        var shares = new ArrayList<>(facts.sections().stream().filter(p -> p.inFile() && p.bytes() > 0).map(p -> new Named(p.name(), p.bytes())).toList());
        shares.add(new Named("filling", file.fileBytes() - shares.stream().mapToLong(Named::bytes).sum()));
        return shares;
    }

    /// What a share is for. The names of the sections are the image writer's.
    private static String kind(String share) {
        return switch (share) {
            case ".text" -> "code";
            case ".ingot.heap", ".data" -> "image heap";
            case ".ingot.hubs" -> "metadata";
            case ".rodata" -> "tables";
            case ".symtab", ".strtab", ".shstrtab", ".debug_frame" -> "symbols and debugging";
            case "headers", "section headers", "filling" -> "headers and padding";
            default -> share.startsWith("segment ") ? share : "other";
        };
    }

    /// The symbols' names are the image writer's: "hub T", "class T", "statics T", "T@reference", a method with its descriptor, "ingot.table".
    private static String use(String symbol) {
        return symbol.indexOf('(') > 0 || symbol.equals("_start") ? "code"
            : symbol.startsWith("hub ") ? "hubs of types"
            : symbol.startsWith("class ") ? "Class objects"
            : symbol.startsWith("statics ") ? "static fields"
            : symbol.indexOf('@') > 0 ? "objects"
            : symbol;
    }

    private static List<Outcome.Share> uses(List<Facts.Placed> placed) {
        var sums = new TreeMap<String, long[]>();
        for (var symbol : placed) {
            var sum = sums.computeIfAbsent(use(symbol.name()), _ -> new long[2]);
            sum[0]++;
            sum[1] += symbol.bytes();
        }
        return sorted(sums);
    }

    private static List<Named> packages(List<Facts.Placed> placed) {
        var sums = new TreeMap<String, Long>();
        placed.stream().filter(s -> use(s.name()).equals("code")).forEach(s -> sums.merge(packageOf(s.name()), s.bytes(), Long::sum));
        return named(sums);
    }

    /// Of "java/lang/String.length()I": "java.lang".
    private static String packageOf(String method) {
        int slash = method.lastIndexOf('/', method.indexOf('('));
        return method.equals("_start") || slash < 0 ? "(no package)" : method.substring(0, slash).replace('/', '.');
    }

    /// The image heap by type, largest first.
    static List<Outcome.Share> heap(List<Facts.Placed> placed) {
        var sums = new TreeMap<String, long[]>();
        for (var symbol : placed) {
            var type = switch (use(symbol.name())) {
                case "Class objects" -> "java.lang.Class";
                case "static fields" -> STATICS;
                case "objects" -> symbol.name().substring(0, symbol.name().indexOf('@'));
                default -> null;
            };
            if (type != null) {
                var sum = sums.computeIfAbsent(type, _ -> new long[2]);
                sum[0]++;
                sum[1] += symbol.bytes();
            }
        }
        return sorted(sums);
    }

    /// @param sums count and bytes by name
    static List<Outcome.Share> sorted(Map<String, long[]> sums) {
        return sums.entrySet().stream().map(e -> new Outcome.Share(e.getKey(), (int) e.getValue()[0], e.getValue()[1]))
            .sorted(Comparator.comparingLong(Outcome.Share::bytes).reversed().thenComparing(Outcome.Share::name)).toList();
    }

    private static List<Named> symbols(List<Facts.Placed> placed) {
        var sums = new TreeMap<String, Long>();
        placed.forEach(s -> sums.merge(s.name(), s.bytes(), Long::sum));
        return named(sums);
    }

    private static List<Named> named(Map<String, Long> sums) {
        return sums.entrySet().stream().map(e -> new Named(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingLong(Named::bytes).reversed().thenComparing(Named::name)).toList();
    }

    private void print(Report report, PrintWriter out) {
        out.println(report.file() + "  " + Summary.size(report.bytes()) + (report.buildId() == null ? "" : "  build id " + report.buildId()));
        out.println("needs      " + (report.needs().isEmpty() ? "nothing" : String.join(", ", report.needs())));
        out.println("segments");
        for (var s : report.segments()) {
            out.printf(Locale.ROOT, "  %-10s %-3s %12s  %,11d B in the file  %,11d B in memory  align %,d%n", s.type(), s.permissions(), s.address(),
                s.fileBytes(), s.memoryBytes(), s.alignment());
        }
        table(out, "sections", report.sections(), Integer.MAX_VALUE);
        table(out, report.sections().isEmpty() ? "by segment (kinds are not known: no section headers, and no facts in the cache)" : "by kind", report.kinds().entrySet().stream().map(e -> new Named(e.getKey(), e.getValue())).toList(), Integer.MAX_VALUE);
        counted(out, "by use", report.uses());
        table(out, "code by package", report.packages(), ROWS);
        counted(out, "image heap by type", report.heap());
        if (report.packages().isEmpty()) {
            out.println("code by package\n  not known: the facts of its build are not in the cache, and it has no symbols (-g)");
        }
        if (report.symbols() != null) {
            table(out, "symbols", report.symbols(), Integer.MAX_VALUE);
        }
    }

    private static void counted(PrintWriter out, String title, List<Outcome.Share> rows) {
        if (!rows.isEmpty()) {
            out.println(title);
            rows.stream().limit(ROWS).forEach(r -> out.printf(Locale.ROOT, "  %,11d B %7d  %s%n", r.bytes(), r.count(), r.name()));
        }
    }

    private static void table(PrintWriter out, String title, List<Named> rows, int limit) {
        if (rows.isEmpty()) {
            return;
        }
        out.println(title);
        rows.stream().limit(limit).forEach(r -> out.printf(Locale.ROOT, "  %,11d B  %s%n", r.bytes(), r.name()));
        if (rows.size() > limit) {
            out.printf(Locale.ROOT, "  %,11d B  in %d more%n", rows.stream().skip(limit).mapToLong(Named::bytes).sum(), rows.size() - limit);
        }
    }
}
