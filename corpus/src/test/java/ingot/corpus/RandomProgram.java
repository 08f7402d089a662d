package ingot.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// Makes a program from a seed: methods over all primitive types, texts, arrays, objects and closures, that call only those behind them, so that every run ends.
/// Loops and calls burn fuel. Whatever is thrown is part of the answer. Nothing looks at the sign of a NaN, which the language leaves open (JLS 4.2.3). The same
/// seed gives the same text.
final class RandomProgram {
    private enum Type {
        INT("int"), LONG("long"), DOUBLE("double"), FLOAT("float"), BYTE("byte"), SHORT("short"), CHAR("char"), BOOLEAN("boolean"), TEXT("String"), INTS("int[]"),
        SHAPE("Shape");

        final String name;

        Type(String name) {
            this.name = name;
        }
    }

    private record Variable(String name, Type type, boolean isFinal) {}

    private static final int METHODS = 12;
    private static final int DEPTH = 3;
    private static final String[] INTS = {"0", "1", "2", "3", "7", "31", "32", "63", "100", "255", "65535", "(-1)", "(-2)", "(-128)", "1 << 30", "Integer.MAX_VALUE",
        "Integer.MIN_VALUE"};
    private static final String[] LONGS = {"0L", "1L", "(-1L)", "5L", "64L", "1L << 33", "4294967296L", "Long.MAX_VALUE", "Long.MIN_VALUE", "(-2147483649L)"};
    private static final String[] DOUBLES = {"0.0", "(-0.0)", "1.0", "0.5", "(-3.75)", "1e10", "1e300", "Double.MIN_VALUE", "Double.NaN", "Double.POSITIVE_INFINITY", "2147483648.0"};
    private static final String[] TEXTS = {"\"\"", "\"a\"", "\"Ingot\"", "\"\\u00e9t\\u00e9\"", "\"\\u20ac 5\"", "\"line\\n\""};
    private static final String[] CHECKED = {"ArithmeticException", "ArrayIndexOutOfBoundsException", "NullPointerException", "ClassCastException", "NegativeArraySizeException",
        "StringIndexOutOfBoundsException", "IllegalStateException", "RuntimeException"};

    private final Random random;
    private final String name;
    private final StringBuilder out = new StringBuilder();
    private final List<List<Type>> parameters = new ArrayList<>();
    private final List<Type> results = new ArrayList<>();
    private final Deque<Variable> scope = new ArrayDeque<>();
    private int method;
    private int names;
    private int indent;
    private int loops;
    private boolean inLambda;
    private boolean inShape;

    private RandomProgram(long seed, String name) {
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        this.name = name;
    }

    static String of(long seed, String name) {
        var program = new RandomProgram(seed, name);
        program.write();
        return program.out.toString();
    }

    private void write() {
        for (int m = 0; m < METHODS; m++) {
            var types = new ArrayList<Type>();
            for (int p = random.nextInt(9); p >= 0; p--) {
                types.add(any());
            }
            parameters.add(types);
            results.add(any());
        }
        line("import java.util.function.IntBinaryOperator;");
        line("public class " + name + " {");
        indent++;
        fixedParts();
        shapes();
        for (method = 0; method < METHODS; method++) {
            method();
        }
        main();
        indent--;
        line("}");
    }

    private void fixedParts() {
        line("static int fuel; static int si = 3; static long sl = -7; static double sd = 1.5; static String ss = \"s\"; static int[] sa = {4, 5, 6, 7}; static Shape so;");
        line("static boolean burn() { return fuel-- > 0; }");
        line("static String cut(String s) { return s != null && s.length() > 40 ? s.substring(0, 40) : s; }");
        line("static String show(Object o) { return o instanceof int[] a ? java.util.Arrays.toString(a) : String.valueOf(o); }");
        line("static int[] four(int[] a) { return a != null && a.length >= 4 ? a : new int[] {1, -2, 3, -4}; }");
        line("static Shape some(Shape s) { return s != null ? s : new Disc(3, -3L); }");
        line("record Pair(int x, long y) {}");
    }

    /// Shapes call neither methods nor shapes, so that there is no recursion.
    private void shapes() {
        inShape = true;
        method = METHODS;
        line("static abstract class Shape { int a; long b; Shape(int a, long b) { this.a = a; this.b = b; } abstract int area(int x); int twice(int x) { return 2 * area(x); }"
            + " public String toString() { return getClass().getSimpleName() + a + \"/\" + b; } }");
        for (String[] shape : new String[][] {{"Disc", "Shape"}, {"Box", "Shape"}, {"Cube", "Box"}}) {
            line("static class " + shape[0] + " extends " + shape[1] + " { " + shape[0] + "(int a, long b) { super(a, b); }");
            scope.push(new Variable("x", Type.INT, true));
            scope.push(new Variable("a", Type.INT, true));
            scope.push(new Variable("b", Type.LONG, true));
            line("    int area(int x) { return " + expression(Type.INT, 2) + "; }");
            if (shape[1].equals("Box")) {
                line("    int twice(int x) { return super.twice(x) ^ " + expression(Type.INT, 2) + "; }");
            }
            line("}");
            scope.clear();
        }
        inShape = false;
    }

    private void method() {
        scope.clear();
        var list = new ArrayList<String>();
        List<Type> types = parameters.get(method);
        for (int p = 0; p < types.size(); p++) {
            list.add(types.get(p).name + " p" + p);
            scope.push(new Variable("p" + p, types.get(p), true));
        }
        line("static " + results.get(method).name + " m" + method + "(" + String.join(", ", list) + ") {");
        indent++;
        line("if (!burn()) return " + expression(results.get(method), 0) + ";");
        for (int i = 0; i < 3; i++) {
            declare();
        }
        statements(3 + random.nextInt(4), 2);
        line("return " + expression(results.get(method), DEPTH) + ";");
        indent--;
        line("}");
    }

    private void main() {
        scope.clear();
        line("public static void main(String[] args) {");
        indent++;
        method = METHODS;
        for (int m = 0; m < METHODS; m++) {
            for (int i = 0; i < 3; i++) {
                var arguments = new ArrayList<String>();
                parameters.get(m).forEach(type -> arguments.add(expression(type, 1)));
                line("fuel = 500;");
                line("try { System.out.println(\"m" + m + " \" + show(m" + m + "(" + String.join(", ", arguments) + "))); } catch (Throwable t) { System.out.println(\"m" + m + " \" + t); }");
            }
        }
        line("System.out.println(si + \" \" + sl + \" \" + sd + \" \" + ss + \" \" + show(sa) + \" \" + so);");
        indent--;
        line("}");
    }

    private Type any() {
        return Type.values()[random.nextInt(Type.values().length)];
    }

    private void declare() {
        Type type = any();
        String value = expression(type, DEPTH - 1);
        boolean isFinal = random.nextInt(4) == 0;
        var variable = new Variable("v" + names++, type, isFinal);
        line((isFinal ? "final " : "") + type.name + " " + variable.name + " = " + value + ";");
        scope.push(variable);
    }

    private void block(int count, int depth) {
        int before = scope.size();
        indent++;
        statements(count, depth);
        indent--;
        while (scope.size() > before) {
            scope.pop();
        }
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count; i++) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        switch (depth <= 0 ? random.nextInt(6) : random.nextInt(18)) {
            case 0 -> declare();
            case 1, 2, 3 -> assign();
            case 4 -> line(arrayPlace() + pick(" = ", " += ", " ^= ", " >>>= ") + expression(Type.INT, 2) + ";");
            case 5 -> leave();
            case 6, 7 -> {
                line("if (" + expression(Type.BOOLEAN, 3) + ") {");
                block(2, depth - 1);
                line("} else {");
                block(1, depth - 1);
                line("}");
            }
            case 8, 9 -> countedLoop(depth);
            case 10 -> loop("while (burn() && " + operand(Type.BOOLEAN, 3) + ") {", "}", depth);
            case 11 -> loop("do {", "} while (burn() && " + operand(Type.BOOLEAN, 3) + ");", depth);
            case 12 -> switched(depth);
            case 13, 14 -> guarded(depth);
            case 15 -> each(depth);
            case 16 -> {
                line("synchronized (" + pick("sa", "ss") + ") {");
                block(2, depth - 1);
                line("}");
            }
            default -> declare();
        }
    }

    private void assign() {
        var targets = scope.stream().filter(v -> !v.isFinal).toList();
        if (targets.isEmpty() || random.nextInt(5) == 0) {
            switch (random.nextInt(6)) {
                case 0 -> line("si " + pick("=", "+=", "-=", "*=", "<<=", "|=") + " " + expression(Type.INT, 3) + ";");
                case 1 -> line("sl " + pick("=", "+=", "-=", "*=", ">>=", "&=") + " " + expression(Type.LONG, 3) + ";");
                case 2 -> line("sd " + pick("=", "+=", "-=", "*=", "/=", "%=") + " " + expression(Type.DOUBLE, 3) + ";");
                case 3 -> line("ss = cut(" + expression(Type.TEXT, 3) + ");");
                case 4 -> line("sa = " + expression(Type.INTS, 2) + ";");
                default -> line("so = " + expression(Type.SHAPE, 2) + ";");
            }
            return;
        }
        var target = targets.get(random.nextInt(targets.size()));
        String value = expression(target.type, DEPTH);
        switch (target.type) {
            case INT, LONG, BYTE, SHORT, CHAR -> {
                if (random.nextBoolean()) {
                    line(target.name + " = " + value + ";");
                } else if (random.nextInt(3) == 0) {
                    line(pick("++" + target.name, target.name + "++", "--" + target.name) + ";");
                } else {
                    line(target.name + pick(" += ", " -= ", " *= ", " ^= ", " &= ", " |= ", " <<= ", " >>= ", " >>>= ") + expression(pickType(Type.INT, Type.LONG), 2) + ";");
                }
            }
            case FLOAT, DOUBLE -> line(target.name + pick(" = ", " += ", " -= ", " *= ") + value + ";");
            case TEXT -> line(target.name + " = cut(" + value + ");");
            default -> line(target.name + " = " + value + ";");
        }
    }

    private void leave() {
        switch (random.nextInt(8)) {
            case 0 -> line("if (" + expression(Type.BOOLEAN, 3) + ") throw new " + pick(CHECKED) + "(" + expression(Type.TEXT, 1) + ");");
            case 1 -> {
                if (loops > 0) {
                    line("if (" + expression(Type.BOOLEAN, 3) + ") " + pick("break", "continue", "break l" + loops, "continue l1") + ";");
                } else {
                    assign();
                }
            }
            case 2 -> line("if (" + expression(Type.BOOLEAN, 3) + ") return " + expression(results.get(method), 2) + ";");
            default -> assign();
        }
    }

    private void loop(String head, String tail, int depth) {
        loops++;
        line("l" + loops + ": " + head);
        block(2, depth - 1);
        line(tail);
        loops--;
    }

    private void countedLoop(int depth) {
        String counter = "i" + names++;
        scope.push(new Variable(counter, Type.INT, false));
        String bound = random.nextBoolean() ? Integer.toString(1 + random.nextInt(12)) : "(" + expression(Type.INT, 1) + " & 15)";
        loop("for (int " + counter + " = " + random.nextInt(3) + "; burn() && " + counter + " < " + bound + "; " + counter + pick("++", " += 2", "++") + ") {", "}", depth);
        scope.pop();
    }

    private void each(int depth) {
        String element = "e" + names++;
        String from = "four(" + expression(Type.INTS, 2) + ")";
        loops++;
        line("l" + loops + ": for (int " + element + " : " + from + ") {");
        scope.push(new Variable(element, Type.INT, false));
        line("    burn();");
        block(2, depth - 1);
        scope.pop();
        line("}");
        loops--;
    }

    /// `break` leaves the switch, so loops outside are out of reach of plain ones: labels reach them.
    private void switched(int depth) {
        boolean texts = random.nextInt(3) == 0;
        line("switch (" + (texts ? "String.valueOf(" + expression(Type.TEXT, 2) + ")" : "(int) " + operand(Type.INT, 3) + pick(" & 7", " % 5", "")) + ") {");
        indent++;
        for (int i = 0; i < 4; i++) {
            line("case " + (texts ? new String[] {"\"\"", "\"a\"", "\"Ingot\"", "\"null\""}[i] : Integer.toString(i * i - 1)) + ":");
            block(1, depth - 1);
            if (random.nextBoolean()) {
                line("    break;");
            }
        }
        line("default:");
        block(1, depth - 1);
        indent--;
        line("}");
    }

    private void guarded(int depth) {
        line("try {");
        block(2, depth - 1);
        String caught = "x" + names++;
        line("} catch (" + pick(CHECKED) + " " + caught + ") {");
        line("    ss = cut(ss + " + caught + ".getMessage());");
        block(1, depth - 1);
        if (random.nextBoolean()) {
            line("} finally {");
            block(1, 0);
        }
        line("}");
    }

    /// Mostly one that there is.
    private String arrayPlace() {
        String array = variable(Type.INTS, "sa");
        return (rarely() ? array : "four(" + array + ")") + "[" + index() + "]";
    }

    private String shape(int depth) {
        return rarely() ? operand(Type.SHAPE, depth) : "some(" + expression(Type.SHAPE, depth - 1) + ")";
    }

    /// A divisor is mostly odd.
    private String divisor(Type type, int depth) {
        return rarely() ? operand(type, depth) : "(" + operand(type, depth) + " | 1)";
    }

    private boolean rarely() {
        return random.nextInt(150) == 0;
    }

    private String index() {
        return rarely() ? expression(Type.INT, 1) : "(" + expression(Type.INT, 1) + " & 3)";
    }

    private String variable(Type type, String otherwise) {
        var fitting = scope.stream().filter(v -> v.type == type && (!inLambda || v.isFinal)).toList();
        return fitting.isEmpty() || random.nextInt(4) == 0 ? otherwise : fitting.get(random.nextInt(fitting.size())).name;
    }

    private String call(Type type, int depth) {
        for (int m = method + 1; m < METHODS; m++) {
            if (results.get(m) == type && random.nextInt(2) == 0) {
                var arguments = new ArrayList<String>();
                parameters.get(m).forEach(p -> arguments.add(expression(p, depth - 2)));
                return "m" + m + "(" + String.join(", ", arguments) + ")";
            }
        }
        return null;
    }

    private String expression(Type type, int depth) {
        if (depth > 1 && !inLambda && random.nextInt(6) == 0) {
            String call = call(type, depth);
            if (call != null) {
                return call;
            }
        }
        if (depth > 1 && random.nextInt(10) == 0) {
            return "(" + expression(Type.BOOLEAN, depth - 1) + " ? " + expression(type, depth - 1) + " : " + expression(type, depth - 1) + ")";
        }
        return switch (type) {
            case INT -> ints(depth);
            case LONG -> longs(depth);
            case DOUBLE -> doubles(depth);
            case FLOAT -> depth <= 0 || random.nextInt(3) == 0 ? variable(type, pick("0f", "1.5f", "(-2f)", "Float.NaN", "16777216f"))
                : random.nextBoolean() ? "(float) " + operand(Type.DOUBLE, depth) : "(" + expression(type, depth - 1) + pick(" + ", " * ", " / ", " % ") + expression(type, depth - 1) + ")";
            case BYTE, SHORT, CHAR -> depth <= 0 ? variable(type, "(" + type.name + ") 65") : "(" + type.name + ") " + operand(pickType(Type.INT, Type.LONG, Type.DOUBLE), depth);
            case BOOLEAN -> booleans(depth);
            case TEXT -> texts(depth);
            case INTS -> arrays(depth);
            case SHAPE -> depth <= 0 || random.nextInt(3) == 0 ? variable(type, pick("so", "((Shape) null)", "((Shape) new Disc(1, 2L))"))
                : "((Shape) new " + pick("Disc", "Box", "Cube") + "(" + expression(Type.INT, depth - 1) + ", " + expression(Type.LONG, depth - 1) + "))";
        };
    }

    private String operand(Type type, int depth) {
        return "(" + expression(type, depth - 1) + ")";
    }

    private String ints(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? variable(Type.INT, "si") : "(" + pick(INTS) + ")";
        }
        String a = operand(Type.INT, depth);
        String b = operand(Type.INT, depth);
        return switch (random.nextInt(inLambda ? 17 : 21)) {
            case 0, 1, 2 -> a + pick(" + ", " - ", " * ", " & ", " | ", " ^ ") + b;
            case 3 -> a + pick(" / ", " % ") + divisor(Type.INT, depth);
            case 4 -> a + pick(" / ", " % ") + pick("3", "7", "10", "16", "(-5)", "1000");
            case 5 -> a + pick(" << ", " >> ", " >>> ") + operand(pickType(Type.INT, Type.LONG), depth);
            case 6 -> pick("-", "~") + a;
            case 7 -> "(int) " + operand(pickType(Type.LONG, Type.DOUBLE, Type.FLOAT), depth);
            case 8 -> arrayPlace();
            case 9 -> "four(" + variable(Type.INTS, "sa") + ").length";
            case 10 -> "(\"\" + " + operand(Type.TEXT, depth) + ")" + pick(".length()", ".hashCode()", ".indexOf('e')", rarely() ? ".charAt(" + index() + ")" : ".length()");
            case 11 -> shape(depth) + (inShape ? ".a" : pick(".area(" + a + ")", ".twice(" + a + ")", ".a"));
            case 12 -> "Math." + (rarely() ? pick("floorMod", "floorDiv", "addExact", "multiplyExact") : pick("max", "min")) + "(" + a + ", " + b + ")";
            case 13 -> "Integer." + pick("bitCount", "numberOfLeadingZeros", "numberOfTrailingZeros", "reverse", "reverseBytes", "highestOneBit", "signum") + "(" + a + ")";
            case 14 -> "switch (" + a + " & 3) { case 0 -> " + b + "; case 1, 2 -> " + expression(Type.INT, depth - 1) + "; default -> " + expression(Type.INT, depth - 1) + "; }";
            case 15 -> "((Object) " + operand(Type.SHAPE, depth) + " instanceof Box q" + ++names + " ? q" + names + ".a : " + b + ")";
            case 16 -> "new Pair(" + a + ", " + operand(Type.LONG, depth) + ")" + pick(".x()", ".hashCode()");
            case 17 -> closure(depth);
            case 18 -> "(si " + pick("=", "+=", "^=") + " " + a + ")";
            case 19 -> pick("si++", "--si", "(int) sl--");
            default -> rarely() ? "((" + pick("Disc", "Box", "Cube") + ") " + operand(Type.SHAPE, depth) + ").a" : "Math.floorMod(" + a + ", " + divisor(Type.INT, depth) + ")";
        };
    }

    private String closure(int depth) {
        inLambda = true;
        String x = "x" + names++;
        String y = "y" + names++;
        scope.push(new Variable(x, Type.INT, true));
        scope.push(new Variable(y, Type.INT, true));
        String body = expression(Type.INT, depth - 1);
        scope.pop();
        scope.pop();
        inLambda = false;
        return "((IntBinaryOperator) (" + x + ", " + y + ") -> " + body + ").applyAsInt(" + operand(Type.INT, depth) + ", " + operand(Type.INT, depth) + ")";
    }

    private String longs(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? variable(Type.LONG, "sl") : "(" + pick(LONGS) + ")";
        }
        String a = operand(Type.LONG, depth);
        String b = operand(Type.LONG, depth);
        return switch (random.nextInt(9)) {
            case 0, 1 -> a + pick(" + ", " - ", " * ", " & ", " | ", " ^ ") + b;
            case 2 -> a + pick(" / ", " % ") + (random.nextBoolean() ? divisor(Type.LONG, depth) : pick("3L", "10L", "(-8L)", "1000000007L"));
            case 3 -> a + pick(" << ", " >> ", " >>> ") + operand(pickType(Type.INT, Type.LONG), depth);
            case 4 -> pick("-", "~") + a;
            case 5 -> "(long) " + operand(pickType(Type.INT, Type.DOUBLE, Type.FLOAT, Type.CHAR), depth);
            case 6 -> "Math." + pick("max", "min", "multiplyHigh", rarely() ? "addExact" : "max") + "(" + a + ", " + b + ")";
            case 7 -> "Long." + pick("bitCount", "numberOfLeadingZeros", "numberOfTrailingZeros", "reverse", "reverseBytes", "signum") + "(" + a + ")";
            default -> shape(depth) + ".b";
        };
    }

    private String doubles(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? variable(Type.DOUBLE, "sd") : "(" + pick(DOUBLES) + ")";
        }
        String a = operand(Type.DOUBLE, depth);
        String b = operand(Type.DOUBLE, depth);
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> a + pick(" + ", " - ", " * ", " / ", " % ") + b;
            case 3 -> "-" + a;
            case 4 -> "(double) " + operand(pickType(Type.INT, Type.LONG, Type.FLOAT), depth);
            case 5 -> "Math." + pick("sqrt", "floor", "ceil", "rint", "abs", "ulp", "sin", "cbrt") + "(" + a + ")";
            default -> "Math." + pick("max", "min", "hypot", "nextAfter") + "(" + a + ", " + b + ")";
        };
    }

    private String booleans(int depth) {
        if (depth <= 0) {
            return variable(Type.BOOLEAN, pick("si > 0", "sl == 5L", "sa != null"));
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> compared(pickType(Type.INT, Type.LONG, Type.DOUBLE, Type.FLOAT, Type.CHAR), depth);
            case 2 -> operand(Type.BOOLEAN, depth) + pick(" && ", " || ", " & ", " | ", " ^ ", " == ") + operand(Type.BOOLEAN, depth);
            case 3 -> "!" + operand(Type.BOOLEAN, depth);
            case 4 -> "(\"\" + " + operand(Type.TEXT, depth) + ")" + pick(".equals(", ".startsWith(\"\" + ", ".contains(\"\" + ") + expression(Type.TEXT, depth - 1) + ")";
            case 5 -> operand(Type.SHAPE, depth) + pick(" == null", " instanceof Box", " instanceof Cube");
            case 6 -> operand(Type.INTS, depth) + pick(" == sa", " != null");
            default -> compared(Type.INT, depth);
        };
    }

    private String compared(Type type, int depth) {
        return operand(type, depth) + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + operand(type, depth);
    }

    private String texts(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? variable(Type.TEXT, "ss") : pick(TEXTS);
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> "cut(" + operand(Type.TEXT, depth) + " + " + operand(scalar(), depth) + " + " + operand(scalar(), depth) + ")";
            case 2 -> "String.valueOf(" + operand(scalar(), depth) + ")";
            case 3 -> "(\"\" + " + operand(Type.TEXT, depth) + ")" + pick(".toUpperCase()", ".trim()", rarely() ? ".substring(" + index() + ")" : ".strip()", ".replace('a', 'b')", ".intern()", ".concat(\"-\")");
            case 4 -> pick("Integer.toHexString(", "Integer.toBinaryString(", "Integer.toString(") + expression(Type.INT, depth - 1) + ")";
            default -> "\"\" + " + operand(Type.SHAPE, depth);
        };
    }

    /// What a text can hold without an identity hash.
    private Type scalar() {
        Type type = any();
        return type == Type.INTS ? Type.LONG : type;
    }

    private String arrays(int depth) {
        if (depth <= 0) {
            return variable(Type.INTS, "sa");
        }
        return switch (random.nextInt(6)) {
            case 0 -> "new int[" + operand(Type.INT, depth) + " & 7]";
            case 1 -> "new int[" + operand(Type.INT, depth) + (rarely() ? " % 9]" : " & 15]");
            case 2 -> "new int[] {" + expression(Type.INT, depth - 1) + ", " + expression(Type.INT, depth - 1) + ", " + expression(Type.INT, depth - 1) + "}";
            case 3 -> "four(" + expression(Type.INTS, depth - 1) + ").clone()";
            case 4 -> "java.util.Arrays.copyOf(four(" + expression(Type.INTS, depth - 1) + "), " + operand(Type.INT, depth) + " & 7)";
            default -> variable(Type.INTS, pick("sa", "((int[]) null)"));
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Type pickType(Type... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void line(String text) {
        out.append("    ".repeat(indent)).append(text).append('\n');
    }
}
