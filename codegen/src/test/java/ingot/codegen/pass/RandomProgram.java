package ingot.codegen.pass;

import java.util.Random;

/// A class of random static methods over ints, longs, arrays, loops, branches, switches, calls and exceptions. The seed decides all; all loops end.
final class RandomProgram {
    private static final int METHODS = 12;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int loops;

    RandomProgram(int seed) {
        this.random = new Random(seed);
    }

    String source() {
        text.append("public class Main {\n static int s0; static long s1; static int[] shared = new int[8];\n");
        for (int i = 0; i < METHODS; i++) {
            text.append(" static int m").append(i).append("(int a, int b, long c) {\n  int d = a; long e = c; int[] f = new int[4];\n");
            block(i, 3);
            text.append("  return ").append(integer(i, 2)).append(" + (int) e + f[d & 3];\n }\n");
            text.append(" static long t").append(i).append("() { s0 = 3; s1 = 4; shared = new int[8]; long r = 0;\n")
                    .append("  for (int i = -2; i < 4; i++) { try { r = r * 31 + m").append(i).append("(i, i * 1000003, 7L * i); } catch (RuntimeException x) { r += x.getClass().getName().length(); } }\n")
                    .append("  return r * 7 + s0 + s1 + java.util.Arrays.hashCode(shared); }\n");
        }
        return text.append("}").toString();
    }

    private void block(int method, int depth) {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            statement(method, depth);
        }
    }

    private void statement(int method, int depth) {
        switch (random.nextInt(depth == 0 ? 6 : 13)) {
            case 0, 1 -> text.append(variable()).append(" = ").append(integer(method, 3)).append(";\n");
            case 2 -> text.append("e ").append(pick("=", "+=", "^=", "-=")).append(" ").append(wide(method, 2)).append(";\n");
            case 3 -> text.append("f[").append(integer(method, 1)).append(random.nextInt(4) == 0 ? "" : " & 3").append("] ").append(pick("=", "+="))
                    .append(" ").append(integer(method, 2)).append(";\n");
            case 4 -> text.append(pick("s0 += d;\n", "s1 = e;\n", "shared[d & 7]++;\n", "d++;\n", "b -= 7;\n"));
            case 5 -> text.append("if (").append(condition(method)).append(") ").append(pick("throw new IllegalStateException();\n", "return d;\n", "a = 5;\n"));
            case 6, 7 -> {
                text.append("if (").append(condition(method)).append(") {\n");
                block(method, depth - 1);
                if (random.nextBoolean()) {
                    text.append("} else {\n");
                    block(method, depth - 1);
                }
                text.append("}\n");
            }
            case 8, 9 -> {
                String counter = "i" + loops++;
                text.append("for (int ").append(counter).append(" = 0; ").append(counter).append(" < ").append(1 + random.nextInt(5)).append("; ").append(counter)
                        .append("++) {\n");
                block(method, depth - 1);
                text.append("if (").append(condition(method)).append(") ").append(pick("break;\n", "continue;\n", "d = " + counter + ";\n"));
                block(method, depth - 1);
                text.append("}\n");
            }
            case 10 -> {
                text.append("switch (").append(integer(method, 1)).append(" & 3) { case 0:\n");
                block(method, depth - 1);
                text.append(pick("", "break;\n")).append("case 2:\n");
                block(method, depth - 1);
                text.append(pick("", "break;\ndefault:\n d ^= 1;\n")).append("}\n");
            }
            default -> {
                text.append("try {\n");
                block(method, depth - 1);
                text.append("} catch (").append(pick("ArithmeticException", "ArrayIndexOutOfBoundsException", "RuntimeException"))
                        .append(" x").append(loops++).append(") {\n");
                block(method, depth - 1);
                if (random.nextBoolean()) {
                    text.append("} finally {\n d += 3;\n");
                }
                text.append("}\n");
            }
        }
    }

    private String variable() { return pick("a", "b", "d"); }

    private String condition(int method) {
        return integer(method, 2) + pick(" < ", " == ", " >= ", " != ", " > ") + integer(method, 1) + (random.nextInt(3) == 0 ? pick(" && ", " || ") + "e > b" : "");
    }

    private String integer(int method, int depth) {
        if (depth == 0) {
            return pick("a", "b", "d", "s0", String.valueOf(random.nextInt(20) - 10), String.valueOf(random.nextInt()));
        }
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> "(" + integer(method, depth - 1) + pick(" + ", " - ", " * ", " & ", " | ", " ^ ", " << ", " >> ", " >>> ") + integer(method, depth - 1) + ")";
            case 3 -> "(" + integer(method, depth - 1) + pick(" / ", " % ") + pick("a", "(b | 1)", "3", "-1") + ")";
            case 4 -> "f[" + integer(method, depth - 1) + " & 3]";
            case 5 -> "(" + pick("byte", "char", "short", "int") + ") " + wide(method, depth - 1);
            case 6 -> method == 0 || random.nextInt(3) > 0 ? "d" : "m" + random.nextInt(method) + "(" + integer(method, depth - 1) + ", d, e)";
            case 7 -> "(" + condition(method, depth - 1) + " ? " + integer(method, depth - 1) + " : " + integer(method, depth - 1) + ")";
            default -> integer(method, 0);
        };
    }

    private String condition(int method, int depth) {
        return integer(method, depth) + pick(" < ", " == ", " <= ") + integer(method, 0);
    }

    private String wide(int method, int depth) {
        return depth == 0 ? pick("c", "e", "s1", "5L") : "(" + wide(method, depth - 1) + pick(" + ", " - ", " * ", " ^ ", " & ") + pick("e", "c", integer(method, 1)) + ")";
    }

    private String pick(String... choices) { return choices[random.nextInt(choices.length)]; }
}
