/// String algorithms by hand: longest common subsequence, edit distance, KMP, word wrap, number to words, templates.
import java.util.ArrayList;
import java.util.List;

class StringsDeep {
    static String lcs(String a, String b) {
        int[][] t = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                t[i][j] = a.charAt(i) == b.charAt(j) ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
            }
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0, j = 0; i < a.length() && j < b.length();) {
            if (a.charAt(i) == b.charAt(j)) {
                s.append(a.charAt(i++));
                j++;
            } else if (t[i + 1][j] >= t[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return s.toString();
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int up = row[j];
                row[j] = Math.min(Math.min(up, row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = up;
            }
        }
        return row[b.length()];
    }

    static List<Integer> find(String text, String pattern) {
        int[] fail = new int[pattern.length()];
        for (int i = 1, k = 0; i < pattern.length(); i++) {
            while (k > 0 && pattern.charAt(i) != pattern.charAt(k)) {
                k = fail[k - 1];
            }
            if (pattern.charAt(i) == pattern.charAt(k)) {
                k++;
            }
            fail[i] = k;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0, k = 0; i < text.length(); i++) {
            while (k > 0 && text.charAt(i) != pattern.charAt(k)) {
                k = fail[k - 1];
            }
            if (text.charAt(i) == pattern.charAt(k) && ++k == pattern.length()) {
                found.add(i - k + 1);
                k = fail[k - 1];
            }
        }
        return found;
    }

    static String wrap(String text, int width) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column + word.length() >= width && column > 0) {
                out.append('\n');
                column = 0;
            }
            if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }

    static final String[] ONES = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static final String[] TENS = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

    static String words(long n) {
        if (n < 0) {
            return "minus " + words(-n);
        }
        if (n < 20) {
            return ONES[(int) n];
        }
        if (n < 100) {
            return TENS[(int) n / 10] + (n % 10 > 0 ? "-" + ONES[(int) n % 10] : "");
        }
        if (n < 1000) {
            return ONES[(int) n / 100] + " hundred" + (n % 100 > 0 ? " and " + words(n % 100) : "");
        }
        String[] names = {"thousand", "million", "billion"};
        long unit = 1000;
        int i = 0;
        while (i < 2 && n >= unit * 1000) {
            unit *= 1000;
            i++;
        }
        return words(n / unit) + " " + names[i] + (n % unit > 0 ? " " + words(n % unit) : "");
    }

    static String fill(String template, String... values) {
        StringBuilder b = new StringBuilder();
        int last = 0;
        for (int open; (open = template.indexOf('{', last)) >= 0;) {
            int close = template.indexOf('}', open);
            b.append(template, last, open).append(values[Integer.parseInt(template.substring(open + 1, close))]);
            last = close + 1;
        }
        return b.append(template.substring(last)).toString();
    }

    public static void main(String[] args) {
        System.out.println(lcs("nematode knowledge", "empty bottle") + "|" + lcs("abc", "xyz") + "|" + lcs("", "a"));
        System.out.println(distance("kitten", "sitting") + " " + distance("", "abc") + " " + distance("flaw", "lawn") + " " + distance("same", "same"));
        System.out.println(find("abababcabab", "abab") + " " + find("aaaa", "aa") + " " + find("x", "yy"));
        System.out.println(wrap("The quick brown fox jumps over the lazy dog and then sleeps in the warm afternoon sun", 20));
        for (long n : new long[] {7, 13, 42, 100, 512, 1000, 21_345, 1_000_001, 987_654_321_012L, -15}) {
            System.out.println(n + " " + words(n));
        }
        System.out.println(fill("{1}, {0}! {1}?", "world", "hello"));
        try {
            fill("{7}", "x");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
