import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions that are constants: compiled when a program is built, or no expressions at all.
public class ConstantPatterns {
    private static void show(String[] parts) {
        System.out.println(parts.length + " " + Arrays.toString(parts));
    }

    private static void split(String text) {
        show(text.split(","));
        show(text.split(",", 2));
        show(text.split(",", -1));
        show(text.split("\\."));
        show(text.split("\\|"));
        show(text.split(" *, *"));
        show(text.split(""));
        show(text.split("[0-9]+", text.length() > 12 ? 3 : 0));
        show(text.split("é"));
    }

    private static void replace(String text) {
        System.out.println(text.replaceAll("a", "A") + " " + text.replaceAll("b", "<$0>") + " " + text.replaceAll("c", "\\\\") + " " + text.replaceAll("(\\d)(\\d)", "$2$1"));
        System.out.println(text.replaceFirst(".", "!") + " " + text.replaceAll("\\s+", " ") + " " + text.replaceAll("x*", "-") + " " + text.replaceAll("ab", ""));
        System.out.println(text.matches("[a-z ,0-9.|]*") + " " + Pattern.matches(".*1.*", text));
    }

    private static void find(String text) {
        Matcher words = Pattern.compile("(?<first>\\w)\\w*").matcher(text);
        var found = new StringBuilder();
        while (words.find()) {
            found.append(words.group("first")).append(words.group().length()).append(' ');
        }
        System.out.println(found);
        System.out.println(Pattern.compile("B|C", Pattern.CASE_INSENSITIVE).matcher(text).replaceAll(m -> "<" + m.group() + ">"));
        System.out.println(Pattern.compile("^\\p{Lower}+", Pattern.MULTILINE | Pattern.UNICODE_CASE).splitAsStream(text).count() + " " + Pattern.compile(" ").pattern().length());
        System.out.println(Pattern.compile("a.c", Pattern.LITERAL).matcher(text).find() + " " + Pattern.compile("a.c").toString() + " " + Pattern.compile("x", 2).flags());
    }

    public static void main(String[] args) {
        for (String text : new String[] {"", "a,b,,c,,", "one.two|three", "ab12cd , 345 ef\tgh", ",", "été"}) {
            split(text);
            replace(text);
            find(text);
        }
        for (Runnable wrong : new Runnable[] {() -> "x".split("("), () -> "x".replaceAll("[", ""), () -> Pattern.compile("a{2,1}"), () -> "x".replaceAll("x", "$1")}) {
            try {
                wrong.run();
                System.out.println("fine");
            } catch (PatternSyntaxException e) {
                System.out.println(e.getDescription() + " at " + e.getIndex());
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
