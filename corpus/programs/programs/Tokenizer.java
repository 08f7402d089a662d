/// A lexer and a pretty printer for a small language, with positions, keywords, strings, numbers, comments and errors.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class Tokenizer {
    enum Kind { IDENTIFIER, KEYWORD, INTEGER, REAL, TEXT, OPERATOR, END }

    record Token(Kind kind, String text, int line, int column) {
        @Override
        public String toString() {
            return kind.name().charAt(0) + kind.name().substring(1, 3).toLowerCase() + "'" + text + "'@" + line + ":" + column;
        }
    }

    static final Map<String, Kind> KEYWORDS = Map.of("if", Kind.KEYWORD, "else", Kind.KEYWORD, "while", Kind.KEYWORD, "let", Kind.KEYWORD, "fn", Kind.KEYWORD, "return", Kind.KEYWORD);
    static final String[] OPERATORS = {"<<=", "==", "!=", "<=", ">=", "&&", "||", "->", "+", "-", "*", "/", "%", "<", ">", "=", "(", ")", "{", "}", ";", ",", "!"};

    private final String source;
    private int at, line = 1, column = 1;

    Tokenizer(String source) {
        this.source = source;
    }

    private char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
    }

    private void advance(int n) {
        for (int i = 0; i < n; i++) {
            if (source.charAt(at++) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        Token t;
        do {
            t = next();
            tokens.add(t);
        } while (t.kind != Kind.END);
        return tokens;
    }

    private Token next() {
        while (true) {
            if (Character.isWhitespace(peek(0))) {
                advance(1);
            } else if (peek(0) == '/' && peek(1) == '/') {
                while (at < source.length() && peek(0) != '\n') {
                    advance(1);
                }
            } else if (peek(0) == '/' && peek(1) == '*') {
                int startLine = line;
                advance(2);
                while (!(peek(0) == '*' && peek(1) == '/')) {
                    if (at >= source.length()) {
                        throw new IllegalStateException("comment from line " + startLine + " is open");
                    }
                    advance(1);
                }
                advance(2);
            } else {
                break;
            }
        }
        int start = at, l = line, c = column;
        char first = peek(0);
        if (first == '\0') {
            return new Token(Kind.END, "", l, c);
        }
        if (Character.isLetter(first) || first == '_') {
            while (Character.isLetterOrDigit(peek(0)) || peek(0) == '_') {
                advance(1);
            }
            String text = source.substring(start, at);
            return new Token(KEYWORDS.getOrDefault(text, Kind.IDENTIFIER), text, l, c);
        }
        if (Character.isDigit(first)) {
            boolean real = false;
            while (Character.isDigit(peek(0)) || peek(0) == '.' && Character.isDigit(peek(1)) && !real) {
                real |= peek(0) == '.';
                advance(1);
            }
            return new Token(real ? Kind.REAL : Kind.INTEGER, source.substring(start, at), l, c);
        }
        if (first == '"') {
            StringBuilder b = new StringBuilder();
            advance(1);
            while (peek(0) != '"') {
                if (at >= source.length() || peek(0) == '\n') {
                    throw new IllegalStateException("text at " + l + ":" + c + " is open");
                }
                if (peek(0) == '\\') {
                    advance(1);
                    b.append(peek(0) == 'n' ? '\n' : peek(0));
                } else {
                    b.append(peek(0));
                }
                advance(1);
            }
            advance(1);
            return new Token(Kind.TEXT, b.toString(), l, c);
        }
        for (String o : OPERATORS) {
            if (source.startsWith(o, at)) {
                advance(o.length());
                return new Token(Kind.OPERATOR, o, l, c);
            }
        }
        throw new IllegalStateException("cannot read '" + first + "' at " + l + ":" + c);
    }

    public static void main(String[] args) {
        String program = """
            // greatest common divisor
            fn gcd(a, b) -> int {
              while (b != 0) { let t = a % b; a = b; b = t; }
              return a; /* done
                 */ }
            let größe = 3.25 <<= "te\\"xt\\n" && !x_1;
            """;
        for (Token t : new Tokenizer(program).all()) {
            System.out.print(t.toString().replace("\n", "\\n") + " ");
        }
        System.out.println();
        for (String bad : new String[] {"a # b", "\"open", "x /* never", "1.2.3"}) {
            try {
                System.out.println(new Tokenizer(bad).all());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
