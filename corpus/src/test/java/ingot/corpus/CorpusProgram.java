package ingot.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One program of the corpus with the directives of its header, which are the `// key: value` lines before anything else:
/// args (words, quotes group), stdin (escapes as in a string literal), exit (a status), flags (such as -ea or -Dkey=value), and, as often as there are files
/// beside the classes, resource (a path, " = ", its content with escapes).
record CorpusProgram(Path file, String area, String name, List<String> arguments, String input, int exit, List<String> flags, Map<String, String> resources) {
    private static final Set<String> KEYS = Set.of("args", "stdin", "exit", "flags", "resource");

    static List<CorpusProgram> all(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var programs = new ArrayList<CorpusProgram>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted(Comparator.comparing(Path::toString)).toList()) {
                programs.add(parse(file));
            }
            return programs;
        }
    }

    static CorpusProgram parse(Path file) throws IOException {
        var directives = new HashMap<String, String>();
        var resources = new TreeMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.startsWith("// ") || line.indexOf(':') < 0) {
                break;
            }
            var colon = line.indexOf(':');
            var key = line.substring(3, colon);
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(file + ": unknown directive " + key);
            }
            var value = line.substring(colon + 1).strip();
            if (key.equals("resource")) {
                var equals = value.indexOf(" =");
                resources.put(value.substring(0, equals), value.substring(equals + 2).stripLeading().translateEscapes());
            } else {
                directives.put(key, value);
            }
        }
        var name = file.getFileName().toString().replace(".java", "");
        return new CorpusProgram(file, file.getParent().getFileName().toString(), name, words(directives.getOrDefault("args", "")),
            directives.getOrDefault("stdin", "").translateEscapes(), Integer.parseInt(directives.getOrDefault("exit", "0")),
            words(directives.getOrDefault("flags", "")), resources);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var quoted = false;
        var any = false;
        for (var c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (c == ' ' && !quoted) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (any) {
            words.add(word.toString());
        }
        return words;
    }

    boolean assertions() {
        return flags.contains("-ea");
    }

    /// The -D flags.
    Map<String, String> properties() {
        var properties = new TreeMap<String, String>();
        for (var flag : flags) {
            if (flag.startsWith("-D")) {
                var equals = flag.indexOf('=');
                properties.put(flag.substring(2, equals), flag.substring(equals + 1));
            }
        }
        return properties;
    }

    byte[] inputBytes() {
        return input.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return area + "/" + name;
    }
}
