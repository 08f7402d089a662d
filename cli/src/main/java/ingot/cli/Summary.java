package ingot.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/// How a build ends on the screen.
final class Summary {
    private static final int HEAP_ROWS = 8;

    private Summary() {}

    static void print(PrintWriter out, Path output, Outcome outcome, boolean verbose) {
        var bytes = outcome.segments().stream().mapToLong(Outcome.Share::bytes).sum();
        if (output == null) {
            out.println("analysis only, no executable");
        } else {
            out.println(output + "  " + size(bytes));
        }
        for (var segment : outcome.segments()) {
            row(out, segment.name(), size(segment.bytes()));
        }
        row(out, "reached", outcome.classes() + " classes, " + outcome.methods() + " methods (" + outcome.libraryMethods() + " of the class library)");
        row(out, "initialised", outcome.initialised() + " classes at build time, " + outcome.lateFields() + " late fields, "
            + outcome.deferred().size() + " classes at run time" + (verbose || outcome.deferred().isEmpty() ? "" : " (--verbose says why)"));
        if (verbose) {
            for (var deferred : outcome.deferred()) {
                out.println("    " + deferred.className() + ": " + deferred.reason() + (deferred.place().isEmpty() ? "" : " at " + deferred.place()));
            }
        }
        heap(out, outcome, verbose);
        for (var note : outcome.notes()) {
            out.println(note);
        }
        if (verbose) {
            outcome.libraryNotes().forEach(note -> out.println("  " + note));
        } else if (!outcome.libraryNotes().isEmpty()) {
            int places = outcome.libraryNotes().size();
            out.println("  note: " + places + (places == 1 ? " place" : " places") + " of the class library will find only what is in the executable (--verbose names them)");
        }
        out.flush();
    }

    private static void heap(PrintWriter out, Outcome outcome, boolean verbose) {
        var objects = outcome.heap().stream().mapToLong(Outcome.Share::count).sum();
        row(out, "image heap", objects + " objects, " + size(outcome.heap().stream().mapToLong(Outcome.Share::bytes).sum()));
        for (var type : outcome.heap().stream().limit(verbose ? Long.MAX_VALUE : HEAP_ROWS).toList()) {
            out.printf(Locale.ROOT, "    %10s %7d  %s%n", size(type.bytes()), type.count(), type.name());
        }
    }

    private static void row(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "  %-12s %s%n", name, text);
    }

    /// Bytes with thousands separated, as they are compared with budgets.
    static String size(long bytes) {
        return String.format(Locale.ROOT, "%,d B", bytes);
    }
}
