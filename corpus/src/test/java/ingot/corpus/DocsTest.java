package ingot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The documents say what is true: each code of a message has a page, each link leads somewhere.
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("\\bIN0\\d{3}\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void everyCodeHasAPage() throws IOException {
        var used = new TreeSet<String>();
        for (var module : List.of(".launch", "base", "world", "evaluator", "ir", "analysis", "codegen", "linker", "cli")) {
            var folder = module.equals(".launch") ? ROOT.resolve(module) : ROOT.resolve(module).resolve("src/main/java");
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        used.add(matcher.group());
                    }
                }
            }
        }
        var pages = new TreeSet<String>();
        try (var files = Files.list(ROOT.resolve("docs/errors"))) {
            files.map(f -> f.getFileName().toString().replace(".md", "")).filter(n -> CODE.matcher(n).matches()).forEach(pages::add);
        }
        assertThat(pages).isEqualTo(used);
        var index = Files.readString(ROOT.resolve("docs/errors/README.md"));
        assertThat(pages).allSatisfy(code -> assertThat(index).contains("(" + code + ".md)"));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new TreeSet<String>();
        for (var page : pages()) {
            var matcher = LINK.matcher(Files.readString(page));
            while (matcher.find()) {
                if (!Files.exists(page.resolveSibling(matcher.group(1)))) {
                    broken.add(ROOT.relativize(page) + " -> " + matcher.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /// Whoever claims that something works names the programs that show it.
    @Test
    void theTableOfCompatibilityNamesProgramsOfTheCorpusThatPass() throws IOException {
        var known = new KnownDifferences(Path.of("known-differences.txt"));
        var programs = CorpusProgram.all(Path.of("programs")).stream().collect(Collectors.toMap(CorpusProgram::toString, p -> p));
        var shown = new TreeSet<String>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/compatibility.md"))) {
            if (!line.startsWith("| ") || line.startsWith("| **")) {
                continue;
            }
            var cells = line.split("\\|", -1);
            assertThat(cells).as(line).hasSize(5);
            var names = cells[3].isBlank() || cells[3].equals(" shown by ") ? List.<String>of() : List.of(cells[3].strip().split(", "));
            if (cells[2].matches(" (works|partly|names).*")) {
                assertThat(names).as("shown by no program: " + line).isNotEmpty();
            }
            for (var name : names) {
                assertThat(programs).as(line).containsKey(name);
                assertThat(known.has("executable", programs.get(name))).as(name + " is known to differ, but shows that" + cells[1] + "works").isFalse();
                shown.add(name);
            }
        }
        assertThat(shown).hasSizeGreaterThan(20);
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            var pages = new ArrayList<>(files.filter(f -> f.toString().endsWith(".md")).sorted().toList());
            pages.add(ROOT.resolve("README.md"));
            return pages;
        }
    }
}
