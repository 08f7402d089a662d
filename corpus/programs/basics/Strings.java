/// The plain methods of String: charAt, substring, indexOf, compare, case, trim, replace, split by a character.
class Strings {
    public static void main(String[] args) {
        String s = "The quick brown fox jumps over the lazy dog";
        System.out.println(s.length());
        System.out.println(s.charAt(4));
        System.out.println(s.substring(4, 9));
        System.out.println(s.substring(40));
        System.out.println(s.indexOf("fox") + " " + s.indexOf('q') + " " + s.lastIndexOf('o') + " " + s.indexOf("cat"));
        System.out.println(s.contains("lazy") + " " + s.startsWith("The") + " " + s.endsWith("cat"));
        System.out.println(s.toUpperCase());
        System.out.println(s.toLowerCase());
        System.out.println(s.replace('o', '0'));
        System.out.println(s.replace("the", "a"));
        System.out.println("  trimmed \t".trim() + "|" + "  stripped\u2003".strip() + "|");
        System.out.println("a".compareTo("b") + " " + "abc".compareTo("ab") + " " + "A".compareToIgnoreCase("a"));
        System.out.println("Straße".equalsIgnoreCase("STRASSE") + " " + "ÄÖ".equalsIgnoreCase("äö"));
        System.out.println("".isEmpty() + " " + "  ".isBlank() + " " + "-".repeat(20));
        for (String part : "a,b,,c,,".split(",")) {
            System.out.print("[" + part + "]");
        }
        System.out.println();
        System.out.println(String.join("-", "x", "y", "z"));
        System.out.println("hash " + "hello".hashCode() + " " + "κόσμος".hashCode() + " " + "".hashCode());
        System.out.println(new String(new char[] {'o', 'k'}) + String.valueOf(3.5) + String.valueOf((Object) null));
        System.out.println("ab" == "a" + "b");
        String half = "a";
        System.out.println(("ab" == half + "b") + " " + ("ab" == (half + "b").intern()));
        System.out.println("Latin\u00e9 and \u4e16".indexOf('\u4e16'));
        String wide = "wide \u4e16\u754c text";
        System.out.println(wide.length() + " " + wide.substring(5, 7) + " " + wide.substring(8) + " " + wide.toUpperCase());
        System.out.println("a\tb\nc".translateEscapes() + " " + "x".equals(null) + " " + "one\ntwo\n".lines().count());
        char[] chars = s.toCharArray();
        for (int i = 0, j = chars.length - 1; i < j; i++, j--) {
            char t = chars[i];
            chars[i] = chars[j];
            chars[j] = t;
        }
        System.out.println(chars);
        byte[] utf8 = wide.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.out.println(utf8.length + " " + utf8[5] + " " + new String(utf8, java.nio.charset.StandardCharsets.UTF_8));
    }
}
