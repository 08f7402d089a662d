/// A JSON parser and pretty printer with a sealed tree, error positions and a round trip.
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class JsonPretty {
    sealed interface Json {
    }

    record Obj(Map<String, Json> fields) implements Json {
    }

    record Arr(List<Json> items) implements Json {
    }

    record Str(String value) implements Json {
    }

    record Num(double value) implements Json {
    }

    enum Literal implements Json { TRUE, FALSE, NULL }

    static final class Parser {
        private final String s;
        private int i;

        Parser(String s) {
            this.s = s;
        }

        Json parse() {
            Json j = value();
            space();
            if (i != s.length()) {
                throw error("trailing text");
            }
            return j;
        }

        private IllegalArgumentException error(String what) {
            return new IllegalArgumentException(what + " at " + i);
        }

        private void space() {
            while (i < s.length() && " \n\t\r".indexOf(s.charAt(i)) >= 0) {
                i++;
            }
        }

        private Json value() {
            space();
            if (i >= s.length()) {
                throw error("unexpected end");
            }
            return switch (s.charAt(i)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> new Str(string());
                case 't' -> literal("true", Literal.TRUE);
                case 'f' -> literal("false", Literal.FALSE);
                case 'n' -> literal("null", Literal.NULL);
                default -> number();
            };
        }

        private Json literal(String text, Literal l) {
            if (!s.startsWith(text, i)) {
                throw error("bad literal");
            }
            i += text.length();
            return l;
        }

        private Json number() {
            int start = i;
            while (i < s.length() && "+-.eE0123456789".indexOf(s.charAt(i)) >= 0) {
                i++;
            }
            try {
                return new Num(Double.parseDouble(s.substring(start, i)));
            } catch (NumberFormatException e) {
                i = start;
                throw error("bad number");
            }
        }

        private String string() {
            StringBuilder b = new StringBuilder();
            i++;
            while (true) {
                if (i >= s.length()) {
                    throw error("open string");
                }
                char c = s.charAt(i++);
                if (c == '"') {
                    return b.toString();
                }
                if (c == '\\') {
                    char e = s.charAt(i++);
                    switch (e) {
                        case 'n' -> b.append('\n');
                        case 't' -> b.append('\t');
                        case 'u' -> {
                            b.append((char) Integer.parseInt(s.substring(i, i + 4), 16));
                            i += 4;
                        }
                        default -> b.append(e);
                    }
                } else {
                    b.append(c);
                }
            }
        }

        private Json array() {
            List<Json> items = new ArrayList<>();
            i++;
            space();
            if (s.charAt(i) == ']') {
                i++;
                return new Arr(items);
            }
            do {
                items.add(value());
                space();
            } while (i < s.length() && s.charAt(i++) == ',');
            if (s.charAt(i - 1) != ']') {
                throw error("array not closed");
            }
            return new Arr(items);
        }

        private Json object() {
            Map<String, Json> fields = new LinkedHashMap<>();
            i++;
            space();
            if (s.charAt(i) == '}') {
                i++;
                return new Obj(fields);
            }
            do {
                space();
                String key = string();
                space();
                if (i >= s.length() || s.charAt(i++) != ':') {
                    throw error("colon expected");
                }
                fields.put(key, value());
                space();
            } while (i < s.length() && s.charAt(i++) == ',');
            return new Obj(fields);
        }
    }

    static void print(Json j, String indent, StringBuilder out) {
        switch (j) {
            case Obj(var fields) when fields.isEmpty() -> out.append("{}");
            case Obj(var fields) -> {
                out.append("{\n");
                int n = 0;
                for (var e : fields.entrySet()) {
                    out.append(indent).append("  ").append(quote(e.getKey())).append(": ");
                    print(e.getValue(), indent + "  ", out);
                    out.append(++n < fields.size() ? ",\n" : "\n");
                }
                out.append(indent).append('}');
            }
            case Arr(var items) -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    print(items.get(i), indent + "  ", out);
                }
                out.append(']');
            }
            case Str(String v) -> out.append(quote(v));
            case Num(double v) -> out.append(v == (long) v ? String.valueOf((long) v) : String.valueOf(v));
            case Literal l -> out.append(l.name().toLowerCase());
        }
    }

    static String quote(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            switch (c) {
                case '"' -> b.append("\\\"");
                case '\\' -> b.append("\\\\");
                case '\n' -> b.append("\\n");
                default -> {
                    if (c < ' ') {
                        b.append(String.format("\\u%04x", (int) c));
                    } else {
                        b.append(c);
                    }
                }
            }
        }
        return b.append('"').toString();
    }

    public static void main(String[] args) {
        String text = """
            {"name": "ingot", "year": 2026, "ratio": 0.125, "big": 1e20, "tags": ["a", "b\\n", "\\u00e9\\u0007"],
             "nested": {"empty": {}, "list": [], "deep": [[1, [2, [3]]], {"x": null}]}, "yes": true, "no": false}""";
        Json tree = new Parser(text).parse();
        StringBuilder out = new StringBuilder();
        print(tree, "", out);
        System.out.println(out);
        System.out.println(new Parser(out.toString()).parse().equals(tree));
        for (String bad : new String[] {"", "{", "[1, 2", "{\"a\" 1}", "tru", "1 2", "\"open", "[1,, 2]", "nul"}) {
            try {
                System.out.println(new Parser(bad).parse());
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                System.out.println(bad + " -> " + e.getMessage());
            }
        }
    }
}
