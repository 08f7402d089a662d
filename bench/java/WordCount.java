import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Counts the words of a text that a linear congruential generator makes: strings, the standard hash map, sorting.
final class WordCount {
    private static final int WORDS = 10_000_000;
    private static final int VOCABULARY = 60_000;

    private static byte[] text() {
        byte[] text = new byte[WORDS * 9];
        int size = 0;
        long state = 42;
        for (int i = 0; i < WORDS; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            long a = (state >>> 33) % VOCABULARY;
            state = state * 6364136223846793005L + 1442695040888963407L;
            long b = (state >>> 33) % VOCABULARY;
            int word = (int) (a * b / VOCABULARY); // small numbers are frequent
            boolean suffixed = word % 3 == 0;
            do {
                text[size++] = (byte) ('a' + word % 26);
                word /= 26;
            } while (word > 0);
            if (suffixed) {
                text[size++] = 'i';
                text[size++] = 'n';
                text[size++] = 'g';
            }
            text[size++] = ' ';
        }
        return Arrays.copyOf(text, size);
    }

    private static String run() {
        byte[] text = text();
        HashMap<String, Integer> counts = new HashMap<>();
        int start = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == ' ') {
                counts.merge(new String(text, start, i - start, StandardCharsets.ISO_8859_1), 1, Integer::sum);
                start = i + 1;
            }
        }
        ArrayList<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        long sum = 0;
        for (Map.Entry<String, Integer> entry : sorted) {
            String word = entry.getKey();
            for (int i = 0; i < word.length(); i++) {
                sum = sum * 31 + word.charAt(i);
            }
            sum = sum * 31 + entry.getValue();
        }
        return "word-count " + counts.size() + " " + Long.toHexString(sum);
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        String result = "";
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            result = run();
            if (rounds > 1) {
                System.err.println(System.nanoTime() - start);
            }
        }
        System.out.println(result);
    }
}
