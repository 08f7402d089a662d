package ingot.cli;

import ingot.codegen.pass.Passes;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// `ingot --help passes`: the passes in their order, with what comes before what and why.
final class PassTable {
    private PassTable() {}

    /// Whether the words ask for it: `--help passes`, also behind the name of a command.
    static boolean isAskedBy(String... words) {
        var last = List.of(words).subList(Math.max(0, words.length - 2), words.length);
        return words.length <= 3 && last.equals(List.of("--help", "passes"));
    }

    static void print(PrintWriter out) {
        out.println("Passes over a method's SSA, in their order; --disable=PASS leaves an optional one out, --dump-after=PASS shows its result.");
        out.println();
        for (var pass : Passes.TABLE) {
            out.printf(Locale.ROOT, "  %-16s %s%n", pass.name(), pass.optional() ? "optional" : "required");
        }
        out.println();
        for (var order : Passes.ORDER) {
            out.printf(Locale.ROOT, "  %-16s before %-16s %s%n", order.first(), order.second(), order.reason());
        }
        out.flush();
    }
}
