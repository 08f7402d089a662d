// args: -w 28 --justify --indent=2 --bullet "* "
// stdin: The quick brown fox jumps over the lazy dog, and then — since dogs are patient — it does so again.\n\nÜberlange Wörter wie Donaudampfschifffahrtsgesellschaftskapitän passen nicht.\n* first item of a list that goes on for a while\n* second\n
import java.util.*;
import java.util.function.*;

/** Wraps the paragraphs of standard input. */
public class Wrap {
    record Options(int width, boolean justify, int indent, String bullet) {
        static Options parse(Iterator<String> words) {
            int width = 72, indent = 0;
            boolean justify = false;
            String bullet = null;
            while (words.hasNext()) {
                String word = words.next();
                String[] parts = word.split("=", 2);
                Supplier<String> value = () -> {
                    if (parts.length == 2) return parts[1];
                    if (!words.hasNext()) throw new IllegalArgumentException(parts[0] + " needs a value");
                    return words.next();
                };
                switch (parts[0]) {
                    case "-w", "--width" -> width = Integer.parseInt(value.get());
                    case "--justify", "-j" -> justify = true;
                    case "--indent" -> indent = Integer.parseUnsignedInt(value.get());
                    case "--bullet" -> bullet = value.get();
                    case String s when s.startsWith("-") -> throw new IllegalArgumentException("unknown option " + s);
                    default -> throw new IllegalArgumentException("what is " + word + "?");
                }
            }
            return new Options(width, justify, indent, bullet);
        }
    }

    static List<List<String>> fill(String text, int width) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int used = 0;
        for (StringTokenizer t = new StringTokenizer(text); t.hasMoreTokens();) {
            String word = t.nextToken();
            while (word.codePointCount(0, word.length()) > width) {
                if (!line.isEmpty()) { lines.add(line); line = new ArrayList<>(); used = 0; }
                int cut = word.offsetByCodePoints(0, width - 1);
                lines.add(List.of(word.substring(0, cut) + "-"));
                word = word.substring(cut);
            }
            int length = word.codePointCount(0, word.length());
            if (used + length + line.size() > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            line.add(word);
            used += length;
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }

    static String justified(List<String> words, int width) {
        int letters = words.stream().mapToInt(w -> w.codePointCount(0, w.length())).sum(), gaps = words.size() - 1;
        StringBuilder b = new StringBuilder(words.getFirst());
        for (int i = 1, left = width - letters; i < words.size(); i++) {
            int n = left / (gaps - i + 1);
            left -= n;
            b.append(" ".repeat(n)).append(words.get(i));
        }
        return b.toString();
    }

    static void print(String paragraph, Options o) {
        boolean item = o.bullet() != null && paragraph.startsWith(o.bullet());
        String first = " ".repeat(o.indent()) + (item ? o.bullet() : ""), rest = " ".repeat(first.length());
        int width = o.width() - first.length();
        var lines = fill(item ? paragraph.substring(o.bullet().length()) : paragraph, width);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            System.out.println((i == 0 ? first : rest) + (o.justify() && !last && lines.get(i).size() > 1 ? justified(lines.get(i), width) : String.join(" ", lines.get(i))));
        }
    }

    public static void main(String[] args) {
        Options options;
        try {
            options = Options.parse(List.of(args).iterator());
        } catch (IllegalArgumentException e) {
            System.err.println("wrap: " + e.getMessage());
            System.exit(2);
            return;
        }
        System.out.println(options);
        try (Scanner in = new Scanner(System.in)) {
            StringBuilder paragraph = new StringBuilder();
            while (in.hasNextLine()) {
                String line = in.nextLine();
                if (line.isBlank() || options.bullet() != null && line.startsWith(options.bullet())) {
                    if (!paragraph.isEmpty()) print(paragraph.toString(), options);
                    paragraph.setLength(0);
                    if (line.isBlank()) System.out.println();
                }
                if (!line.isBlank()) paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
            if (!paragraph.isEmpty()) print(paragraph.toString(), options);
        }
        try {
            Options.parse(List.of("--width").iterator());
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Options.parse(List.of("-w", "x12").iterator());
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
