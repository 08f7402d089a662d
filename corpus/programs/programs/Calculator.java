// stdin: 1 + 2 * 3\n(4 - 6) ^ 2 ^ 1\nx = 10 / 4\ny = x * x - -1\nsqrt(y + 1) + max(x, 3)\n2 * (3\n1 / 0\nfoo + 1\n8 % 5 ! 3\npi * 2\n
/// A recursive-descent calculator with variables and functions, reading lines from standard input.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

class Calculator {
    static final class SyntaxError extends RuntimeException {
        final int position;

        SyntaxError(String message, int position) {
            super(message);
            this.position = position;
        }
    }

    private final Map<String, Double> variables = new HashMap<>();
    private final Map<String, DoubleBinaryOperator> functions = Map.of("max", Math::max, "min", Math::min, "sqrt", (a, b) -> Math.sqrt(a), "pow", Math::pow);
    private String text;
    private int at;

    Calculator() {
        variables.put("pi", Math.PI);
    }

    double evaluate(String line) {
        text = line;
        at = 0;
        skip();
        int start = at;
        if (Character.isLetter(peek())) {
            String name = name();
            if (accept('=')) {
                double v = sum();
                end();
                variables.put(name, v);
                return v;
            }
            at = start;
        }
        double v = sum();
        end();
        return v;
    }

    private void end() {
        if (at < text.length()) {
            throw new SyntaxError("unexpected '" + text.charAt(at) + "'", at);
        }
    }

    private double sum() {
        double v = product();
        while (true) {
            if (accept('+')) {
                v += product();
            } else if (accept('-')) {
                v -= product();
            } else {
                return v;
            }
        }
    }

    private double product() {
        double v = power();
        while (true) {
            if (accept('*')) {
                v *= power();
            } else if (accept('/')) {
                v /= power();
            } else if (accept('%')) {
                v %= power();
            } else {
                return v;
            }
        }
    }

    private double power() {
        double base = unary();
        return accept('^') ? Math.pow(base, power()) : base;
    }

    private double unary() {
        if (accept('-')) {
            return -unary();
        }
        if (accept('(')) {
            double v = sum();
            expect(')');
            return v;
        }
        if (Character.isLetter(peek())) {
            int start = at;
            String name = name();
            if (accept('(')) {
                DoubleBinaryOperator f = functions.get(name);
                if (f == null) {
                    throw new SyntaxError("no function " + name, start);
                }
                double a = sum();
                double b = accept(',') ? sum() : 0;
                expect(')');
                return f.applyAsDouble(a, b);
            }
            Double v = variables.get(name);
            if (v == null) {
                throw new SyntaxError("unknown " + name, start);
            }
            return v;
        }
        int start = at;
        while (Character.isDigit(peek()) || peek() == '.') {
            at++;
        }
        if (at == start) {
            throw new SyntaxError("number expected", at);
        }
        double v = Double.parseDouble(text.substring(start, at));
        skip();
        return v;
    }

    private String name() {
        int start = at;
        while (Character.isLetterOrDigit(peek())) {
            at++;
        }
        String n = text.substring(start, at);
        skip();
        return n;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        skip();
        return true;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw new SyntaxError("'" + c + "' expected", at);
        }
    }

    private void skip() {
        while (peek() == ' ') {
            at++;
        }
    }

    public static void main(String[] args) throws IOException {
        Calculator calculator = new Calculator();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = in.readLine()) != null;) {
            try {
                System.out.println(line + " -> " + calculator.evaluate(line));
            } catch (SyntaxError e) {
                System.out.println(line + " -> error: " + e.getMessage() + " at " + e.position);
            }
        }
    }
}
