package ingot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/// What --emit map writes: address, size and name of every section, and under it of all that lies in it.
final class LinkerMap {
    private LinkerMap() {}

    static void write(Facts facts, Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("build id " + facts.buildId());
            for (var section : facts.sections().stream().filter(s -> s.address() != 0).sorted(Comparator.comparingLong(Facts.Part::address)).toList()) {
                long end = section.address() + section.bytes();
                out.println();
                line(out, "", section.address(), section.bytes(), section.name());
                facts.symbols().stream().filter(s -> s.address() >= section.address() && s.address() < end)
                    .forEach(s -> line(out, "  ", s.address(), s.bytes(), s.name()));
            }
        }
    }

    private static void line(PrintWriter out, String indent, long address, long bytes, String name) {
        out.printf(Locale.ROOT, "%s%08x %8d  %s%n", indent, address, bytes, name);
    }
}
