package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Method selection (JVMS 5.4.6) and the order of initialisation, each beside what HotSpot does.
class SelectionTest {
    @TempDir
    Path folder;

    @Test
    void packagePrivateMethodsAreOverriddenInTheirPackageOnly() throws Exception {
        var classes = Sources.compile(folder,
                "package p; public class A { String m() { return \"A\"; } public static String call(A a) { return a.m(); } }",
                "package q; public class B extends p.A { public String m() { return \"B\"; } }",
                "package p; public class C extends q.B { public String m() { return \"C\"; } }",
                "package q; public class D extends p.C { public String m() { return \"D\"; } }",
                "public class Main { public static void main(String[] a) { System.out.print(p.A.call(new p.A()) + p.A.call(new q.B())"
                        + " + p.A.call(new p.C()) + p.A.call(new q.D())); } }");
        var world = Worlds.over(List.of(classes), null);
        var m = world.require("p/A").declaredMethod("m", "()Ljava/lang/String;");
        var selected = new StringBuilder();
        for (var name : List.of("p/A", "q/B", "p/C", "q/D")) {
            var holder = world.require(name).select(m).holder();
            selected.append(holder.internalName().charAt(2));
        }
        assertThat(selected.toString()).isEqualTo(Lowered.original(classes, "Main"));
    }

    @Test
    void defaultMethodsAreMaximallySpecific() throws Exception {
        var classes = Sources.compile(folder,
                "public interface I { default String m() { return \"I\"; } }",
                "public interface J extends I { default String m() { return \"J\"; } }",
                "public interface K extends I { }",
                "public class Both implements K, J { }",
                "public class Sub extends Both implements I { }",
                "public abstract class Abs implements I { public abstract String m(); }",
                "public class Own extends Both { public String m() { return \"Own\"; } }",
                "public class Hides { private String m() { return \"no\"; } }");
        var world = Worlds.over(List.of(classes), null);
        var m = world.require("I").declaredMethod("m", "()Ljava/lang/String;");
        assertThat(world.require("Both").select(m).holder().name()).isEqualTo("J");
        assertThat(world.require("Sub").select(m).holder().name()).isEqualTo("J");
        assertThat(world.require("Own").select(m).holder().name()).isEqualTo("Own");
        assertThat(world.require("Abs").select(m).code().context().origin()).isEqualTo(ClassType.Origin.GENERATED);
        assertThat(world.require("Sub").findMethod("m", "()Ljava/lang/String;").holder().name()).isEqualTo("J");
        assertThat(world.require("K").findMethod("toString", "()Ljava/lang/String;").holder().name()).isEqualTo("java.lang.Object");
    }

    @Test
    void conflictingDefaultsSelectARefusal() throws Exception {
        var classes = Sources.compile(folder, "public interface I { default void m() { } }", "public interface J { }",
                "public class Both implements I, J { }");
        Sources.compile(folder, "public interface J { default void m() { } }");
        var world = Worlds.over(List.of(classes), null);
        var selected = world.require("Both").select(world.require("I").declaredMethod("m", "()V"));
        assertThat(selected.signature()).isEqualTo("Both.m()V");
        assertThat(selected.code().context().origin()).isEqualTo(ClassType.Origin.GENERATED);
        assertThat(selected.isHidden()).isFalse();
    }

    @Test
    void initialisesSuperinterfacesWithBodies() throws Exception {
        var classes = Sources.compile(folder,
                "public interface Plain { Object P = Main.say(\"Plain\"); void p(); }",
                "public interface Root { Object R = Main.say(\"Root\"); default void r() { } }",
                "public interface Mid extends Plain, Root { Object M = Main.say(\"Mid\"); }",
                "public interface Leaf extends Mid { Object L = Main.say(\"Leaf\"); default void l() { } }",
                "public class Super { static { Main.say(\"Super\"); } }",
                "public class Sub extends Super implements Leaf, Root { static { Main.say(\"Sub\"); } public void p() { } }",
                "public class Main { static Object say(String s) { System.out.print(s + \" \"); return s; }"
                        + " public static void main(String[] a) { new Sub(); } }");
        var sub = Worlds.over(List.of(classes), null).require("Sub");
        var order = new StringBuilder();
        sub.initialisationOrder().forEach(c -> order.append(c.name()).append(' '));
        assertThat(order + "Sub ").isEqualTo(Lowered.original(classes, "Main"));
    }

    @Test
    void fillsGapsOfSuperclasses() throws Exception {
        var classes = Sources.compile(folder, "class Top { byte b; }", "class Next extends Top { long l; }",
                "class Last extends Next { short s; int i; byte c; boolean d; }");
        var world = Worlds.over(List.of(classes), null);
        assertThat(world.require("Top").instanceBytes()).isEqualTo(16);
        assertThat(world.require("Next").declaredField("l", "J").offset()).isEqualTo(16);
        var last = world.require("Last");
        assertThat(last.declaredField("i", "I").offset()).isEqualTo(12);
        assertThat(last.declaredField("s", "S").offset()).isEqualTo(10);
        assertThat(last.declaredField("c", "B").offset()).isEqualTo(9);
        assertThat(last.declaredField("d", "Z").offset()).isEqualTo(24);
        assertThat(last.instanceBytes()).isEqualTo(32);
        assertThat(last.instanceFields()).isSortedAccordingTo(java.util.Comparator.comparingInt(Field::offset)).hasSize(6);
    }

    @Test
    void refusesWhatDoesNotVerify() throws Exception {
        var classes = Sources.compile(folder, "class Good { int m(Object o) { return o.hashCode(); } }");
        var broken = java.lang.classfile.ClassFile.of(java.lang.classfile.ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(java.lang.constant.ClassDesc.of("Bad"), b -> b.withMethodBody("m",
                        java.lang.constant.MethodTypeDesc.ofDescriptor("(I)Ljava/lang/Object;"), 8, code -> code.iload(0).areturn()));
        java.nio.file.Files.write(classes.resolve("Bad.class"), broken);
        java.nio.file.Files.write(classes.resolve("Torn.class"), java.util.Arrays.copyOf(broken, 60));
        var world = Worlds.over(List.of(classes), null);
        assertThat(world.require("Good").verifyFailure()).isNull();
        assertThat(world.require("Bad").verifyFailure().message()).contains("Bad");
        assertThat(world.find("Torn")).isNull();
        assertThat(world.failure("Torn").errorClass()).isEqualTo("java/lang/ClassFormatError");
        assertThat(world.problems()).hasSize(2);
    }
}
