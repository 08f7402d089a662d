/// Regular expressions: groups, quantifiers, classes, look-around, back references, replacement, splitting, flags, Unicode.
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

class Regex {
    static void find(String regex, String text) {
        find(Pattern.compile(regex), text);
    }

    static void find(Pattern p, String text) {
        Matcher m = p.matcher(text);
        StringBuilder out = new StringBuilder(p.pattern()).append(':');
        while (m.find()) {
            out.append(" [").append(m.start()).append('-').append(m.end()).append(' ').append(m.group());
            for (int g = 1; g <= m.groupCount(); g++) {
                out.append('|').append(m.group(g));
            }
            out.append(']');
        }
        System.out.println(out);
    }

    public static void main(String[] args) {
        find("a+b", "aab ab b aaab");
        find("(\\w+)@(\\w+)\\.com", "joe@example.com, ann@test.com, x@y.org");
        find("(?<year>\\d{4})-(?<month>\\d\\d)", "2024-05 and 1999-12");
        find("<.+?>", "<a><b>");
        find("<.++>", "<a><b>");
        find("(a|ab)(c|bcd)(d*)", "abcd");
        find("(\\w)\\1", "hello book");
        find("(?<=\\$)\\d+", "cost $42 and 17");
        find("\\b\\w{3}\\b", "the cat sat upon a mat");
        find("foo(?!bar)", "foobar foobaz foo");
        find("^\\w+$", "one\ntwo\nthree");
        find(Pattern.compile("^\\w+$", Pattern.MULTILINE), "one\ntwo\nthree");
        find(Pattern.compile("straße|ÄPFEL", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), "STRAßE äpfel");
        find(Pattern.compile("a . b # comment", Pattern.COMMENTS), "axb");
        find(Pattern.compile("a.b", Pattern.DOTALL), "a\nb");
        find(Pattern.compile("a.b", Pattern.LITERAL), "axb a.b");
        find("[a-f&&[^c]]+", "abcdef");
        find("[^\\s\\d]+", "ab1 2cd");
        find("\\p{Lu}\\p{Ll}*", "Hello World ÄÖü Éa");
        find("\\p{Punct}+", "a,b!!c");
        find("[\\u4e00-\\u9fff]+", "text 世界 more 漢字");
        find("x*", "axxb");
        find("(?:ab){2,3}", "abababab");
        find("(a)?(b)?c", "c ac bc abc");
        find("\\d+(?=%)|[A-Z]{2,}", "50% of NASA and 20");
        find("(?i)abc(?-i)D", "ABCD abcd aBcD");
        find("\uD83D\uDE00+", "smile \uD83D\uDE00\uD83D\uDE00!");
        System.out.println("2024-05-17".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1"));
        System.out.println("aaa".replaceFirst("a", "b") + " " + "a.b.c".replaceAll("\\.", "\\$") + " " + "x".replaceAll("x", Matcher.quoteReplacement("$1\\")));
        System.out.println(Pattern.compile("\\d+").matcher("a1b22c333").replaceAll(r -> "<" + r.group().length() + ">"));
        StringBuilder sb = new StringBuilder();
        Matcher m = Pattern.compile("(\\w)(\\d)").matcher("a1 b2 c3");
        while (m.find()) {
            m.appendReplacement(sb, "$2$1");
        }
        m.appendTail(sb);
        System.out.println(sb);
        System.out.println(String.join("|", "a1b22c333d".split("\\d+")) + " " + String.join("|", ",a,,b,,".split(",")) + " " + String.join("|", "a:b:c:d".split(":", 2)) + " " + "a,b,,".split(",", -1).length);
        System.out.println("abc".matches("[a-c]+") + " " + "abcd".matches("[a-c]+") + " " + Pattern.matches("\\d*", ""));
        System.out.println(Pattern.compile("[,;]\\s*").splitAsStream("a, b;c,  d").collect(Collectors.toList()));
        System.out.println(Pattern.compile("o").matcher("foo boo").results().map(MatchResult::start).toList());
        Matcher named = Pattern.compile("(?<k>\\w+)=(?<v>\\w+)").matcher("key=value");
        System.out.println(named.matches() + " " + named.group("k") + " " + named.group("v") + " " + named.start("v") + " " + named.lookingAt() + " " + named.hitEnd());
        System.out.println(Pattern.quote("a.b") + " " + "a.b".matches(Pattern.quote("a.b")) + " " + Pattern.compile("a").asPredicate().test("cat"));
        for (String bad : new String[] {"(", "[a", "*a", "a{2", "\\", "(?<n>a)(?<n>b)", "a{3,1}", "(?z)"}) {
            try {
                Pattern.compile(bad);
                System.out.println("compiled " + bad);
            } catch (PatternSyntaxException e) {
                System.out.println(e.getDescription() + " at " + e.getIndex());
            }
        }
        try {
            Pattern.compile("a").matcher("a").group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
