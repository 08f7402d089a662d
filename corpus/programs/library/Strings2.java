/// The other methods of String and StringBuilder: regions, code points, comparing, splitting, joining, chars, lines, format by hand.
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class Strings2 {
    static String center(String s, int width, char fill) {
        int left = (width - s.length()) / 2;
        return String.valueOf(fill).repeat(Math.max(0, left)) + s + String.valueOf(fill).repeat(Math.max(0, width - s.length() - left));
    }

    static String camel(String s) {
        return Arrays.stream(s.split("[_\\-\\s]+")).filter(p -> !p.isEmpty()).map(p -> Character.toUpperCase(p.charAt(0)) + p.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
    }

    static String snake(String s) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                b.append('_');
            }
            b.append(Character.toLowerCase(c));
        }
        return b.toString();
    }

    public static void main(String[] args) {
        String s = "Mississippi";
        System.out.println(s.indexOf("ss", 3) + " " + s.indexOf('s', 4) + " " + s.lastIndexOf("ss", 4) + " " + s.lastIndexOf('i', 9) + " " + s.indexOf("", 20) + " " + s.indexOf('p', 2, 8) + " " + s.indexOf("issi", 2, 9));
        System.out.println(s.regionMatches(1, "issue", 0, 3) + " " + s.regionMatches(true, 0, "MISS", 0, 4) + " " + s.startsWith("ss", 2) + " " + s.replace("ss", "SS") + " " + s.replace("", "-") + " " + s.replaceFirst("i", "I") + " " + s.chars().filter(c -> c == 's').count());
        System.out.println(s.subSequence(4, 7) + " " + s.concat("!") + " " + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2) + " " + String.valueOf(new char[] {'x'}) + " " + s.contentEquals("Mississippi") + " " + s.hashCode() + " " + "".concat("").isEmpty());
        System.out.println("b,a;c".split("[,;]").length + " " + Arrays.toString("a1b2c3".split("(?<=\\d)")) + " " + Arrays.toString("  x  y ".split(" ")) + " " + Arrays.toString("".split(",")) + " " + Arrays.toString("a|b".split("|")) + " " + Arrays.toString("x.y.z".split("\\.", 2)) + " " + Arrays.toString("abc".split("")) + " " + Arrays.toString("a,b".splitWithDelimiters(",", 0)));
        System.out.println(center("title", 15, '*') + " " + camel("snake_case-and words") + " " + snake("camelCaseName") + " " + "ab".compareTo("abc") + " " + "b".compareTo("abc") + " " + "ABC".compareToIgnoreCase("abd") + " " + String.CASE_INSENSITIVE_ORDER.compare("x", "X"));
        System.out.println(String.join("/", List.of("a", "b", "c")) + " " + String.join(",", new String[0]).length() + " " + "x".repeat(0).isEmpty() + " " + "tEST".substring(0, 1).toUpperCase() + "tEST".substring(1).toLowerCase() + " " + "a\\tb".translateEscapes() + "|" + " \t x ".strip() + "|" + " x ".stripLeading() + "|" + " x ".stripTrailing() + "|");
        System.out.println("line1\nline2\r\nline3".lines().map(String::length).toList() + " " + "é".codePointAt(0) + " " + "a😀".codePoints().boxed().toList() + " " + "a😀b".offsetByCodePoints(0, 2) + " " + "😀".charAt(0) / 256 + " " + new String(new int[] {128512, 97}, 0, 2).length());
        StringBuilder b = new StringBuilder("0123456789");
        b.replace(2, 5, "--").insert(4, true).insert(0, 1.5).append("tail", 1, 3).deleteCharAt(b.length() - 1);
        System.out.println(b + " " + b.indexOf("true") + " " + b.charAt(3) + " " + b.substring(5, 9) + " " + b.subSequence(0, 3) + " " + b.capacity() / 1000);
        b.setLength(30);
        System.out.println(b.length() + " " + (int) b.charAt(29) + " " + b.toString().trim().length() + " " + b.chars().filter(c -> c == 0).count());
        b.setLength(0);
        for (String w : "the rain in spain".split(" ")) {
            b.insert(0, w).insert(w.length(), ' ');
        }
        System.out.println(b.toString().stripTrailing() + " " + new StringBuilder("stressed").reverse() + " " + new StringBuilder("abc").compareTo(new StringBuilder("abd")) + " " + b.isEmpty());
        char[] target = new char[6];
        Arrays.fill(target, '.');
        "abcdef".getChars(1, 4, target, 2);
        System.out.println(new String(target) + " " + new String(target, 2, 3) + " " + "x=%d y=%s".formatted(1, "two") + " " + "%5.1f|%-5s|%05d".formatted(2.25, "ab", 42) + " " + "a-b".equals("a" + '-' + "b") + " " + "Aa".hashCode() / "BB".hashCode());
        String interned = new String("fresh" + s.length()).intern();
        System.out.println((interned == "fresh11") + " " + (new String("lit") == "lit") + " " + (new String("lit").intern() == "lit") + " " + "a".equals(null) + " " + "I".toLowerCase(Locale.ROOT) + " " + "ß".toUpperCase() + " " + "ǆ".toUpperCase().length());
        System.out.println("tab\there \"quoted\" back\\slash \u00e9 \101".length() + " " + "%".length() + " " + "x".describeConstable().get() + " " + "abc".indent(2).length() + " " + "a\n  b".stripIndent().length());
    }
}
