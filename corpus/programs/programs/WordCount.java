// stdin: the quick brown fox\njumps over the lazy dog\nThe dog sleeps; the fox runs.\n\nEnd of the text, the end.\n
/// Word, line and letter counts of standard input, sorted two ways.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

class WordCount {
    public static void main(String[] args) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        Map<Character, Integer> letters = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        int characters = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            String line;
            while ((line = in.readLine()) != null) {
                lines.add(line);
                characters += line.length() + 1;
                for (String w : line.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                    if (!w.isEmpty()) {
                        words.merge(w, 1, Integer::sum);
                    }
                }
                for (char c : line.toCharArray()) {
                    if (Character.isLetter(c)) {
                        letters.merge(Character.toLowerCase(c), 1, Integer::sum);
                    }
                }
            }
        }
        System.out.println(lines.size() + " lines, " + words.values().stream().mapToInt(i -> i).sum() + " words, " + characters + " characters");
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(words.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Integer> e : sorted.subList(0, 6)) {
            System.out.println(String.format("%-6s %3d %s", e.getKey(), e.getValue(), "*".repeat(e.getValue())));
        }
        System.out.println(letters);
        Object byLength = words.keySet().stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.mapping(w -> w, Collectors.collectingAndThen(Collectors.toList(), l -> l.stream().sorted().toList()))));
        System.out.println(byLength);
        System.out.println(lines.stream().mapToInt(String::length).max().orElse(0) + " " + lines.stream().filter(String::isBlank).count());
    }
}
