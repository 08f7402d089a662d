package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our text of each null dereference is the one of the HotSpot that runs the test. The compiled class gets line numbers that are the positions of the
/// instructions, so that a stack trace tells which one failed.
class NullMessagesTest {
    private static final String CASES = """
            import java.util.*;
            import java.util.function.*;
            class Cases {
                interface Stringent { }
                Cases next; Cases[] more; int value; long wide; double real; int[] numbers; String text; Integer boxed; long[][] grid; Object lock; boolean flag;
                static Cases root; static int[] table; static String[] names; static final Cases NONE = null;
                static Cases make() { return null; }
                static Cases make(int a, String b, Object[] c, StringBuilder d, long e, String[][] f, Stringent g, Iterable<String> h) { return null; }
                Cases self(Object o) { return null; }
                static Cases filled() { Cases c = new Cases(); c.more = new Cases[3]; c.numbers = new int[] {2, 1, 0}; return c; }
                static int field(Cases c) { return c.value; }
                static int second(long a, double b, Cases c) { return c.value; }
                static int written(long a, Cases c) { c = c == null ? null : c.next; return c.value; }
                static int many(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l, long m, long n, long o, long p,
                        long q, long r, long s, long t, long u, long v, long w, long x, long y, long z, long aa, long bb, long cc, long dd, long ee, long ff, long gg, Cases last) { return last.value; }
                int own(Cases c) { return this.next.value + c.value; }
                void chain() { next.next.next.value = 1; }
                synchronized void locked() { synchronized (lock) { value++; } }

                static void t01() { int i = root.value; }
                static void t02() { root.value = 1; }
                static void t03() { root.wide = 1; }
                static void t04() { root.real += 2; }
                static void t05() { root.next.next.value++; }
                static void t06() { make().next.value = 3; }
                static void t07() { make().self(null); }
                static void t08() { make(1, "x", null, null, 2, null, null, null).self("y"); }
                static void t09() { filled().self(1).self(2); }
                static void t10() { filled().next.self(2).value = 4; }
                static void t11() { filled().more[1].value = 4; }
                static void t12() { Cases c = filled(); int i = 2; c.more[i - 1].next = c; }
                static void t13() { Cases c = filled(); int i = 2; c.more[i].next = c; }
                static void t14() { Cases c = filled(); c.more[c.numbers[0]].next = c; }
                static void t15() { Cases c = filled(); c.more[c.numbers[c.numbers[0]]].wide++; }
                static void t16() { Cases c = filled(); c.more[c.numbers.length - 1].wide++; }
                static void t17() { Cases c = filled(); c.more[Math.abs(-2)].wide++; }
                static void t18() { System.out.println(table[1]); }
                static void t19() { table[1] = 2; }
                static void t20() { System.out.println(table.length); }
                static void t21() { names[-1].length(); }
                static void t22() { (new String[1])[0].length(); }
                static void t23() { Cases c = filled(); c.grid[1][2] = 4; }
                static void t24() { long[][] g = new long[3][]; g[1][2] = 4; }
                static void t25() { long[][][] g = new long[3][3][]; int i = 1; byte j = 2; long x = g[i][j][300]; }
                static void t26() { byte[] b = null; b[0]++; }
                static void t27() { boolean[] b = null; b[0] = true; }
                static void t28() { char[] b = null; b[0] = 'c'; }
                static void t29() { short[] b = null; short s = b[1]; }
                static void t30() { float[] b = null; b[1] = 2; }
                static void t31() { double[] b = null; b[1] = 2; }
                static void t32() { double[] b = null; double d = b[1]; }
                static void t33() { long[] b = null; b[1] = 7; }
                static void t34() { Object[] b = null; b[1] = "s"; }
                static void t35() { float[] b = null; float d = b[1]; }
                static void t36() { throw null; }
                static void t37() { RuntimeException e = null; throw e; }
                static void t38() { synchronized (root) { field(null); } }
                static void t39() { new Cases().locked(); }
                static void t40() { field(null); }
                static void t41() { second(1, 2, null); }
                static void t42() { written(1, null); }
                static void t43() { new Cases().own(null); }
                static void t44() { Cases c = new Cases(); c.next = c; c.own(null); }
                static void t45() { new Cases().chain(); }
                static void t46() { int i = new Cases().boxed; }
                static void t47() { Integer i = null; i++; }
                static void t48() { ((String) (Object) new Cases().text).trim(); }
                static void t49() { (table == null ? new Cases().text : "x").trim(); }
                static void t50() { for (String s : (List<String>) null) { s.trim(); } }
                static void t51() { for (String s : names) { s.trim(); } }
                static void t52() { String s = new Cases().text; switch (s) { case "a": field(null); default: } }
                static void t53() { Thread.State s = null; switch (s) { case NEW -> field(null); default -> { } } }
                static void t54() { int[] a = null; a.clone(); }
                static void t55() { Object[] a = null; a.clone(); }
                static void t56() { Object o = null; o.toString(); }
                static void t57() { new StringTokenizer(null); }
                static void t58() { throw new NullPointerException(); }
                static void t59() { throw new NullPointerException("own"); }
                static void t60() { Objects.requireNonNull(root); }
                static void t61() { Runnable r = () -> field(root); r.run(); }
                static void t62() { Cases c = root; Supplier<Object> r = () -> c.next; r.get(); }
                static void t63() { Function<String, Integer> f = String::length; f.apply(null); }
                static void t64() { Cases c = root; Supplier<Object> r = c::hashCode; r.get(); }
                static void t65() { filled().next.next.next.next.next.next.value = 1; }
                static void t66() { Cases a = filled(); a.next = a; a.next.next.next.next.next.more = null; a.next.next.next.next.next.more[0] = a; }
                static void t67() { Cases a = filled(); a.next = a; a.next.next.next.next.next.next.more = null; a.next.next.next.next.next.next.more[0] = a; }
                static void t68() { try { make().value = 1; } catch (IllegalStateException e) { make().wide = 2; } }
                static void t69() { try { throw new IllegalStateException(); } catch (IllegalStateException e) { e = null; e.getMessage(); } }
                static void t70() { Cases c = filled(); while (c != null) { c = c.next; if (c == null) { c.value = 4; } } }
                static void t71() { NONE.value = 4; }
                static void t72() { var m = new HashMap<String, Integer>(); int i = m.get("a"); }
                static void t73() { many(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,null); }
                static void t74() { Cases c = filled(); c.more[Integer.parseInt("1")].self(c.more[0]).value = 3; }
                static void t75() { Cases c = filled(); int i = 0; c.more[i++].value++; }
                static void t76() { Cases c = filled(); c.numbers = null; c.more[0] = new Cases(); c.more[c.value].numbers[2] += 3; }
                static void t77() { record R(String s) { } Object o = new R(null); if (o instanceof R(String s)) { s.length(); } }
                static void t78() { Map.Entry<String, List<String>> e = Map.entry("a", new ArrayList<>(Arrays.asList((String) null))); e.getValue().get(0).length(); }
                static void t79() { Object o = null; switch (o) { case String s -> field(null); default -> { } } }
                static void t80() { boolean b = new Cases().next.flag; }
                static void t81() { Cases c = null; String s = "v" + c.value; }
                static void t82() { StringBuilder b = null; b.append("x").append(new char[0]); }
                static void t83() { Comparable<Object> c = null; c.compareTo(new Object[0]); }
                static void t84() { Object[][] b = {null}; b[0][0] = b; }
                static void t85() { List<Integer> l = new ArrayList<>(); l.add(null); int sum = 0; for (int i : l) { sum += i; } }
                static void t86() { int[] a = {0}; Cases c = null; a[c.value] = 1; }
                static void t87(){ Cases c = filled(); long at = 1; c.more[(int) at].value = 4; }
                static void t88(){ Cases c = filled(); short[] at = {1}; c.more[at[0]].value = 4; }
                static void t89(){ Cases c = filled(); c.more[Integer.MAX_VALUE & 1].value = 4; }
                static void t90(){ Cases c = filled(); final char k = 'A'; c.more = new Cases[100000]; c.more[k].value = 4; }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void areHotSpotsWithNamesOfLocals() throws Exception {
        assertThat(ours("-g")).isEqualTo(hotSpots).hasSize(90);
    }

    @Test
    void areHotSpotsWithoutNamesOfLocals() throws Exception {
        assertThat(ours("-g:none")).isEqualTo(hotSpots).containsEntry("t40", "Cannot read field \"value\" because \"<parameter1>\" is null");
    }

    private final Map<String, String> hotSpots = new LinkedHashMap<>();

    private Map<String, String> ours(String flag) throws Exception {
        Path classes = Sources.compile(folder, List.of(flag), CASES);
        numberLines(classes);
        var texts = new LinkedHashMap<String, String>();
        try (var world = Worlds.over(List.of(classes), null); var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            var cases = loader.loadClass("Cases");
            var methods = Arrays.stream(cases.getDeclaredMethods()).filter(m -> m.getName().matches("t\\d\\d"))
                    .sorted(Comparator.comparing(java.lang.reflect.Method::getName)).toList();
            for (var method : methods) {
                method.setAccessible(true);
                NullPointerException thrown = thrown(method);
                hotSpots.put(method.getName(), thrown.getMessage());
                texts.put(method.getName(), thrown.getMessage() == null || thrown.getMessage().equals("own") ? explicit(world, thrown) : text(world, thrown));
            }
        }
        return texts;
    }

    private static NullPointerException thrown(java.lang.reflect.Method method) throws IllegalAccessException {
        try {
            method.invoke(null);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).as(method.getName()).isInstanceOf(NullPointerException.class);
            return (NullPointerException) e.getCause();
        }
        throw new AssertionError(method + " throws nothing");
    }

    /// Frames of the JDK have no such line numbers, but HotSpot's text for them is found among the texts of the method.
    private static String text(World world, NullPointerException thrown) {
        StackTraceElement top = thrown.getStackTrace()[0];
        ClassType holder = world.require(top.getClassName().replace('.', '/'));
        for (Method method : holder.methods()) {
            if (method.name().equals(top.getMethodName()) && method.code() != null) {
                var messages = NullMessages.of(method);
                if (holder.origin() == ClassType.Origin.PROGRAM) {
                    assertThat(method.code().line(top.getLineNumber())).isEqualTo(top.getLineNumber());
                    return String.valueOf(messages.at(top.getLineNumber()));
                }
                for (int bci = 0; bci < method.code().bytecode().length; bci++) {
                    var text = method.code().line(bci) == top.getLineNumber() ? messages.at(bci) : null;
                    if (text != null && text.toString().equals(thrown.getMessage())) {
                        return text.toString();
                    }
                }
            }
        }
        return "nothing for " + top;
    }

    /// The exception is one that the program made: our text for the constructor's call is none.
    private static String explicit(World world, NullPointerException thrown) {
        StackTraceElement top = thrown.getStackTrace()[0];
        if (top.getClassName().equals("Cases") && top.getMethodName().matches("t5[89]")) {
            var method = world.require("Cases").declaredMethod(top.getMethodName(), "()V");
            assertThat(NullMessages.of(method).at(top.getLineNumber())).isNull();
        }
        return thrown.getMessage();
    }

    private static void numberLines(Path classes) throws IOException {
        try (var files = Files.list(classes)) {
            for (Path file : files.toList()) {
                var classFile = ClassFile.of(ClassFile.DebugElementsOption.PASS_DEBUG);
                var model = classFile.parse(Files.readAllBytes(file));
                Files.write(file, classFile.transformClass(model, ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(NullMessagesTest::numbering))));
            }
        }
    }

    private static CodeTransform numbering() {
        return new CodeTransform() {
            private int bci;

            @Override
            public void accept(CodeBuilder builder, CodeElement element) {
                if (element instanceof LineNumber) {
                    return;
                }
                if (element instanceof Instruction instruction) {
                    builder.lineNumber(bci);
                    bci += instruction.sizeInBytes();
                }
                builder.with(element);
            }
        };
    }
}
