package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Classes that were compiled against other versions of each other: World's failures are the errors HotSpot throws, texts included.
class LinkageErrorsTest {
    @TempDir
    Path folder;

    private static final String MAIN = """
            public class Main {
                static void r() throws Exception { Class.forName("Optional"); }
                static void a() { Object o = new Gone(); }
                static void b() { System.out.println(Lib.removed); }
                static void c() { Lib.removedMethod(1, "x", new int[0][]); }
                static void d() { new Lib().retyped(); }
                static void e() { System.out.println(new Lib().madePrivate); }
                static void f() { new Lib().privateMethod(2L); }
                static void g() { Object o = new Impl(); }
                static void h() { Shape s = null; s.area(); }
                static void i() { p.Far.open(); }
                static void j() { System.out.println(p.Far.field); }
                static void k() { Object o = new p.Closed(); }
                static void l() { Object o = new Child(); }
                static void m() { boolean z = new Object() instanceof Gone; }
                static void n() { Object o = new Gone[1]; }
                static void o() { System.out.println(Lib.toInstance); }
                static void q() { Object o = new LostInterface(); }
                public static void main(String[] args) throws Exception {
                    for (String name : "abcdefghijklmnoqr".split("")) {
                        try {
                            Main.class.getDeclaredMethod(name).invoke(null);
                            System.out.println(name + " -");
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            System.out.println(name + " " + e.getCause().getClass().getName() + ": " + e.getCause().getMessage());
                        }
                    }
                }
            }
            """;
    private static final String[] BEFORE = {"public class Gone { }", "public interface LostI { }", "public class LostInterface implements LostI { }",
        "public class Lib { public static int removed; public static void removedMethod(int i, String s, int[][] a) { } public int retyped() { return 1; }"
            + " public int madePrivate; public void privateMethod(long l) { } public static String toInstance; }",
        "public interface Shape { default int area() { return 1; } }", "public class Impl implements Shape { }",
        "package p; public class Far { public static void open() { } public static int field; }", "package p; public class Closed { }",
        "public class Optional { static Object m(Gone g, GoneSub s, boolean z) { Object o = g; Comparable<Gone> c = s; Gone[] a = {g}; m(g, null, z);"
            + " return z ? c : o; } }", "public class GoneSub implements Comparable<Gone> { public int compareTo(Gone g) { return 0; } }",
        "public class Child extends Parent { }", "public class Parent { }"};
    private static final String[] AFTER = {
        "public class Lib { public long retyped() { return 1; } private int madePrivate; private void privateMethod(long l) { } public static Object toInstance; }",
        "public abstract class Shape { public abstract int area(); }",
        "package p; public class Far { static void open() { } private static int field; }", "package p; class Closed { public Closed() { } }",
        "public final class Parent { }"};

    @Test
    void failuresAreHotSpots() throws Exception {
        var before = new ArrayList<>(List.of(BEFORE));
        before.add(MAIN);
        var classes = Sources.compile(folder, before.toArray(String[]::new));
        Sources.compile(folder, AFTER);
        Files.delete(classes.resolve("Gone.class"));
        Files.delete(classes.resolve("GoneSub.class"));
        Files.delete(classes.resolve("LostI.class"));

        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xshare:auto", "-cp", classes.toString(), "Main").redirectErrorStream(true).start();
        var expected = new String(process.getInputStream().readAllBytes()).lines().toList();

        var main = Worlds.over(List.of(classes), null).require("Main");
        var found = new ArrayList<String>();
        for (char name = 'a'; name <= 'r'; name++) {
            var method = main.declaredMethod(String.valueOf(name), "()V");
            if (method != null) {
                found.add(name + " " + firstFailure(main, method));
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(main.verifyFailure()).isNull();
        assertThat(main.world().require("Optional").verifyFailure()).isNull();
    }

    private static String firstFailure(ClassType main, Method method) {
        for (var element : method.model().code().orElseThrow()) {
            if (element instanceof Instruction instruction) {
                var failure = failure(main, instruction);
                if (failure != null) {
                    return failure.errorClass().replace('/', '.') + ": " + failure.message();
                }
            }
        }
        return "-";
    }

    private static PoolEntry.Failure failure(ClassType main, Instruction instruction) {
        var entry = switch (instruction) {
            case FieldInstruction f -> f.field();
            case InvokeInstruction i -> i.method();
            case NewObjectInstruction n -> n.className();
            case TypeCheckInstruction t -> t.type();
            case java.lang.classfile.instruction.NewReferenceArrayInstruction n -> n.componentType();
            default -> null;
        };
        return entry == null ? null : switch (main.pool().entry(entry.index())) {
            case PoolEntry.FieldEntry f -> f.failure();
            case PoolEntry.MethodEntry m -> m.failure();
            case PoolEntry.ClassEntry c -> c.failure();
            default -> null;
        };
    }
}
