package ingot.analysis;

import ingot.world.Field;
import ingot.world.Method;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

import static ingot.analysis.Programs.bare;
import static ingot.analysis.Programs.methodsOf;
import static org.assertj.core.api.Assertions.assertThat;

class ConstructionTest {
    private static final String SHAPES = """
            class Shapes {
                static Object seen;
                static int pick;
                static class Plain { int a; Object b; Plain() { a = 1; b = "b"; } }
                static class Skips { int a; int b; Skips(boolean both) { a = 1; if (both) b = 2; } }
                static class Branches { int a; Branches(boolean first) { if (first) { a = 1; } else { a = 2; } } }
                static class Loops { int a; int b; Loops(int n) { for (int i = 0; i < n; i++) { a = i; } b = n; } }
                static class Reads { int a; int b; Reads() { b = a + 1; a = 2; } }
                static class Leaks { int a; int b; Leaks() { a = 1; seen = this; b = 2; } }
                static class Calls { int a; int b; Calls() { a = 1; hook(); b = 2; } void hook() { } }
                static class Below extends Calls { int c; Below() { c = 3; } }
                static class Delegates { int a; int b; Delegates() { this(1); b = 2; } Delegates(int a) { this.a = a; this.b = a; } }
                static class Fails { int a; Fails(int n) { if (n < 0) throw new IllegalArgumentException(); a = n; } }
                static class Tries { int a; Tries(int n) { try { a = 10 / n; } catch (ArithmeticException e) { pick = 1; } } }
                class Inner { int a; Inner() { a = pick; } }
                static class Stores { Object[] to; int a; Stores(Object[] to) { this.to = to; to[0] = this; a = 1; } }
                static class Chooses { Object o; int a; Chooses(boolean own) { o = own ? this : null; a = 1; } }
                public static void main(String[] args) { }
            }""";

    private static final Construction CONSTRUCTION = new Construction(new Bodies(Programs.WORLD, null));

    @BeforeAll
    static void compile() {
        Programs.main(SHAPES);
    }

    private static String described(Method constructor) {
        Construction.Summary summary = CONSTRUCTION.of(constructor);
        return summary.exposed().stream().map(Field::name).sorted().collect(Collectors.joining(" ")) + (summary.escapes() ? "!" : "");
    }

    /// Fields whose default value shows; ! if `this` escapes.
    @ParameterizedTest
    @CsvSource({
            "Plain, ()V, ''", "Skips, (Z)V, b", "Branches, (Z)V, ''", "Loops, (I)V, a", "Reads, ()V, a", "Leaks, ()V, b!", "Calls, ()V, b!", "Below, ()V, c!",
            "Delegates, ()V, ''", "Delegates, (I)V, ''", "Fails, (I)V, ''", "Tries, (I)V, a", "Inner, (LShapes;)V, ''", "Stores, ([Ljava/lang/Object;)V, a!",
            "Chooses, (Z)V, a o!"})
    void defaultsThatShow(String name, String descriptor, String expected) {
        Method constructor = Programs.WORLD.require("Shapes$" + name).declaredMethod("<init>", descriptor);
        assertThat(described(constructor)).isEqualTo(expected);
    }

    @Test
    void aFieldThatEveryConstructorWritesIsNeverNull() {
        var program = bare("""
                class Holder {
                    static class Early { final Object o; Early(Object o) { this.o = o; } }
                    static class Late { Object o; Late() { } void set(Object o) { this.o = o; } }
                    static void never() { }
                    static void perhaps() { }
                    public static void main(String[] a) {
                        Early early = new Early(new Object());
                        if (early.o == null) never();
                        Late late = new Late();
                        late.set(new Object());
                        if (late.o == null) perhaps();
                    }
                }""");
        assertThat(methodsOf(program, "Holder")).contains("perhaps").doesNotContain("never");
    }
}
