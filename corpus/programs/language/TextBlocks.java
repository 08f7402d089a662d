/// Text blocks, escapes, indentation, stripIndent, formatted-like building, transform, lines.
class TextBlocks {
    public static void main(String[] args) {
        String json = """
            {
              "name": "ingot",
              "tags": ["a", "b"],
              "quote": "\\"",
              "triple": \"""
            }
            """;
        System.out.print(json);
        System.out.println("""
            one line \
            continued
            trailing\040\040
            tab\tend""");
        System.out.println("""
            indented
               more
          less
            """.length());
        System.out.println("   a\n  b\n    c".stripIndent());
        System.out.println("x\ny\n".indent(3));
        String longer = "abc".transform(s -> s + s.length());
        System.out.println(longer);
        "l1\r\nl2\rl3\n\nl5".lines().forEach(l -> System.out.print("[" + l + "]"));
        System.out.println();
        System.out.println("\0\7\12\101\u0041B".length() == 6 ? "octal" : "no");
    }
}
