package ingot.codegen.pass;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.ir.Dominators;
import ingot.ir.Graph;
import ingot.ir.GraphBuilder;
import ingot.ir.GraphCleanup;
import ingot.ir.GraphText;
import ingot.ir.Verifier;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.World;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

/// What graphs compute, before and after the passes, is what HotSpot computes from the class file.
class BehaviourTest {
    @Test
    void writtenPrograms() throws Exception {
        compare(BehaviourPrograms.SOURCE);
    }

    /// The expansion of constant formats, with all kinds of arguments but big numbers, for which the run-time has Formatter's own code.
    @Test
    void formats() throws Exception {
        compare(FORMATS);
    }

    @Test
    void formatsWithFittingArgumentsLeaveNoCallOfFormat() {
        World world = Program.world(Program.compile(FORMATS));
        for (String name : List.of("plain", "empty", "boxes", "text", "evaluated", "floats", "wrong")) {
            assertThat(graph(world, name)).as(name).doesNotContain("String.format(").doesNotContain("NewArray [Ljava/lang/Object;");
        }
        for (String name : List.of("dates", "missing", "unknown", "passed")) {
            assertThat(graph(world, name)).as(name).contains("String.format(");
        }
    }

    private static String graph(World world, String name) {
        return GraphText.print(GraphBuilder.build(world, world.require("Main").methods().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow()));
    }

    private static final String FORMATS = """
            import java.io.*;
            import java.util.*;
            public class Main {
                static class Odd implements Formattable { public void formatTo(Formatter f, int flags, int width, int precision) { f.format("odd%d", width); } }
                static class Named { public String toString() { return "named"; } }
                static class Loud extends PrintStream { Loud(OutputStream o) { super(o); } public void print(String s) { super.print("!" + s); } }
                static Object[] things(boolean all) { return new Object[] {1, -5L, (short) 7, (byte) -1, null, "text", 'c', true, new Named(), new Odd(), 2.5, 1234567}; }
                static String plain() { return String.format("no arguments%n100%%"); }
                static String empty() { return String.format(""); }
                static String boxes() { int i = -42; long l = 1L << 40; byte b = -2; short s = -3; char c = 'x'; boolean z = true;
                    return String.format("%d|%5d|%-5d|%05d|%,d|%x|%X|%08x|%x|%x|%x|%c|%3c|%b|%s|%s|%s|%-6s|%6s|", i, i, i, i, 1234567, i, i, 255, l, b, s, c, c, z, z, c, 1.5, i, l); }
                static String indexes() { return String.format("%2$s %1$s %<s %s %s", "a", "b"); }
                static String text() { String n = null; return String.format("%s %10s %-10s| %b", n, "abc", "de", n); }
                static String all(int which) { StringBuilder r = new StringBuilder(); for (Object o : things(true)) { try { r.append(one(which, o)).append(';'); } catch (IllegalFormatException e) { r.append(e.getClass().getSimpleName()); } } return r.toString(); }
                static String one(int which, Object o) {
                    return switch (which) { case 0 -> String.format("<%s>", o); case 1 -> String.format("<%12s>", o); case 2 -> String.format("<%d>", o); case 3 -> "<%-9d>".formatted(o); case 4 -> String.format("%06x", o);
                        case 5 -> String.format("%c", o); case 6 -> String.format("%b", o); case 7 -> String.format("%,d %s", o, o); default -> String.format("%s %d %s %d", o, 1, o, o); };
                }
                static String s0() { return all(0); } static String s1() { return all(1); } static String s2() { return all(2); } static String s3() { return all(3); } static String s4() { return all(4); }
                static String s5() { return all(5); } static String s6() { return all(6); } static String s7() { return all(7); } static String s8() { return all(8); }
                static String wrong() { try { return String.format("%d", "text"); } catch (IllegalFormatException e) { return e.getMessage(); } }
                static String missing() { try { return String.format("%s %s", 1); } catch (IllegalFormatException e) { return e.getMessage(); } }
                static String unknown() { try { return String.format("%q", 1); } catch (IllegalFormatException e) { return e.getMessage(); } }
                static String floats(double d) { return String.format("%.3f %s", d, 2); }
                static String dates(long l) { return String.format("%tY", l); }
                static String precision() { return String.format("%.2s|%5.1s", "abc", "de"); }
                static String inHandler() { Object o = "x"; try { return String.format("%s", Integer.valueOf((String) o)); } catch (NumberFormatException e) { return String.format("caught %s %d", e.getMessage(), 3); } finally { o = String.format("%s", o); } }
                static String passed(Object... a) { return String.format("%s,%s", a); }
                static String printed() throws Exception { ByteArrayOutputStream b = new ByteArrayOutputStream(); PrintStream p = new PrintStream(b); p.printf("%d-%s%n", 5, "x").format("%4d|", 6).printf("z"); p.flush(); return b.toString(); }
                static String evaluated() { int[] n = {0}; return String.format("%d %d %s", n[0]++, n[0]++, n[0] > 1 ? "two" : "less") + n[0]; }
                static String varargs() { return passed(1, 2) + passed("a", null); }
            }""";

    @Test
    void randomPrograms() throws Exception {
        for (int seed = 1; seed <= 12; seed++) {
            compare(new RandomProgram(seed).source());
        }
    }

    /// Runs each static method without parameters.
    private static void compare(String source) throws IOException {
        Path directory = Program.compile(source);
        World world = Program.world(directory);
        try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            Function<Method, Graph> built = method -> {
                Graph graph = GraphBuilder.build(world, method);
                Verifier.verify(graph, "build");
                return graph;
            };
            var inlining = new Inlining(method -> GraphInterpreter.isInterpreted(method.holder()), new Prepared(method -> prepared(world, method)), _ -> true, (_, _) -> null); // all that fits goes in, time and again
            var main = world.require("Main");
            for (Method method : main.methods()) {
                if (method.isStatic() && method.descriptor().startsWith("()") && !method.isClassInitialiser()) {
                    Object expected = hotspot(loader, method);
                    assertThat(interpreted(loader, method, built)).as("built " + method).isEqualTo(expected);
                    assertThat(interpreted(loader, method, m -> optimised(world, m, inlining)))
                            .as(() -> "optimised " + method + "\n" + GraphText.print(optimised(world, method, inlining)) + source).isEqualTo(expected);
                }
            }
        }
    }

    private static Graph prepared(World world, Method method) {
        Graph graph = GraphBuilder.build(world, method);
        StripRefines.run(graph);
        Simplify.run(graph);
        return graph;
    }

    private static Graph optimised(World world, Method method, Inlining inlining) {
        Graph graph = prepared(world, method);
        Verifier.verify(graph, "simplify");
        Inline.run(graph, inlining);
        Verifier.verify(graph, "inline");
        SparseConditionalConstants.run(graph);
        Verifier.verify(graph, "constants");
        GlobalValueNumbering.run(graph, Dominators.of(graph));
        Verifier.verify(graph, "gvn");
        RedundantTests.run(graph, Dominators.of(graph));
        Verifier.verify(graph, "redundant-tests");
        LoopInvariants.run(graph);
        Verifier.verify(graph, "loop-invariants");
        DeadStores.run(graph);
        Verifier.verify(graph, "dead-stores");
        Simplify.run(graph);
        GraphCleanup.run(graph);
        BlockLayout.run(graph, Dominators.of(graph));
        Verifier.verify(graph, "layout");
        return graph;
    }

    private static Object hotspot(ClassLoader loader, Method method) {
        try {
            var found = loader.loadClass("Main").getDeclaredMethod(method.name());
            found.setAccessible(true);
            return GraphInterpreter.widen(found.invoke(null));
        } catch (InvocationTargetException thrown) {
            return outcome(thrown.getCause());
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Object interpreted(ClassLoader loader, Method method, Function<Method, Graph> bodies) {
        var interpreter = new GraphInterpreter(loader, bodies);
        try {
            Object result = interpreter.call(method);
            assertThat(interpreter.monitors).as("monitors held after " + method).isZero();
            return result;
        } catch (AssertionError broken) {
            throw new AssertionError("running " + method + "\n" + GraphText.print(bodies.apply(method)), broken);
        } catch (StackOverflowError endless) {
            throw new AssertionError("running " + method, endless);
        } catch (Throwable thrown) {
            return outcome(thrown);
        }
    }

    private static Object outcome(Throwable thrown) {
        return List.of("throws", thrown.getClass().getName());
    }
}
