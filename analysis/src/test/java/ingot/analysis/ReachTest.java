package ingot.analysis;

import ingot.evaluator.Evaluator;
import ingot.ir.Intrinsic;
import ingot.world.ClassType;
import ingot.world.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// The reach of whole programs: how much, the same whatever the order of work, and nothing missing that runs.
class ReachTest {
    private static final String HELLO = """
            class HelloReach {
                public static void main(String[] a) { System.out.println("Hello, world"); }
            }""";
    private static final String COLLECTIONS = """
            import java.util.*;
            class CollectionsReach {
                enum Colour { RED, GREEN, BLUE }
                record Point(int x, int y) { }
                sealed interface Shape permits Circle, Square { }
                record Circle(int r) implements Shape { }
                record Square(int a) implements Shape { }
                static int area(Shape s) { return switch (s) { case Circle(int r) -> 3 * r * r; case Square(int a) -> a * a; }; }
                public static void main(String[] args) {
                    var map = new HashMap<String, Integer>();
                    for (String word : "the quick brown fox jumps over the lazy dog".split(" ")) map.merge(word, 1, Integer::sum);
                    var sorted = new TreeMap<>(map);
                    System.out.println(sorted + " " + new Point(1, 2) + " " + area(new Circle(2)) + area(new Square(3)));
                    var list = new ArrayList<>(List.of(3, 1, 2));
                    list.sort(Comparator.reverseOrder());
                    System.out.println(list + " " + Colour.valueOf("GREEN").ordinal() + new EnumMap<>(Map.of(Colour.RED, 1)));
                    try { Object o = list; System.out.println((String) o); } catch (ClassCastException e) { System.out.println("cast"); }
                    System.out.println(list.stream().map(i -> i * i).toList());
                    StringBuilder b = new StringBuilder();
                    for (Object o : new Object[]{1, 2L, 'c', "s", 1.5f, null}) b.append(o).append(' ');
                    System.out.println(b.toString().trim().toUpperCase());
                    int[] numbers = {5, 3, 9};
                    Arrays.sort(numbers);
                    System.out.println(Arrays.toString(numbers) + Arrays.hashCode(numbers.clone()));
                    throw new IllegalStateException("end", new RuntimeException("cause"));
                }
            }""";
    /// More kinds of thrown objects than are kept apart: each fails in its own way, and is told apart by handlers.
    private static final String THROWERS = """
            import java.util.function.*;
            class Throwers {
            %s
                static void fail(int n) throws Exception {
                    switch (n) {
            %s
                        default: throw new IllegalStateException("none");
                    }
                }
                static int told(int n) {
                    try { fail(n); return -1; } catch (Kind3 e) { return e.number(); } catch (Kind7 e) { return 7; } catch (Exception e) { return e.hashCode() & 0; }
                }
                public static void main(String[] a) { for (int n = 0; n < 24; n++) System.out.println(told(n)); }
            }""".formatted(
            IntStream.range(0, 20).mapToObj("    static class Kind%1$d extends Exception { int number() { return %1$d; } }"::formatted).collect(Collectors.joining("\n")),
            IntStream.range(0, 20).mapToObj("            case %1$d: throw new Kind%1$d();"::formatted).collect(Collectors.joining("\n")));
    /// Run only by bodies that the run-time substitutes, by what World decides, or (split) where the IR has another call.
    private static final Set<String> REPLACED = Set.of("java/lang/String.split(Ljava/lang/String;)[Ljava/lang/String;", "java/lang/String.split(Ljava/lang/String;IZ)[Ljava/lang/String;",
            "java/lang/Class.desiredAssertionStatus()Z", "CollectionsReach$Colour.values()[LCollectionsReach$Colour;",
            "java/util/ImmutableCollections$Access$1.<init>()V", "java/util/ImmutableCollections$Access.<clinit>()V", "java/util/ImmutableCollections$Access.<init>()V",
            "jdk/internal/access/SharedSecrets.setJavaUtilCollectionAccess(Ljdk/internal/access/JavaUtilCollectionAccess;)V");

    @Test
    void helloStaysSmall() {
        var program = Programs.whole(HELLO, Closure.Options.DEFAULT);
        List<Method> library = program.methods().stream().filter(m -> m.holder().origin() == ClassType.Origin.JDK).toList();
        // 354 were measured before run-time bodies and their string concatenation came on top
        assertThat(library).as("methods of the class library").hasSizeLessThan(450);
        assertThat(program.methods()).hasSizeLessThan(700);
        assertThat(program.imageObjects()).hasSizeLessThan(1_300);
        assertThat(library.stream().map(m -> m.holder().internalName()).filter(Set.of("java/util/Formatter", "java/util/regex/Pattern", "java/util/Locale")::contains))
                .isEmpty();
        assertThat(program.diagnostics()).isEmpty();
        assertThat(program.deferred()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void orderOfWorkDoesNotMatter(String source) {
        var first = Programs.whole(source, new Closure.Options(true, 0));
        var second = Programs.whole(source, new Closure.Options(true, 4711));
        assertThat(second.methods()).isEqualTo(first.methods());
        assertThat(second.types()).isEqualTo(first.types());
        assertThat(described(second)).isEqualTo(described(first));
    }

    private static List<String> described(ClosedProgram program) {
        var heap = program.heap();
        return program.imageObjects().stream().map(r -> heap.holderOf(r) != null ? "statics of " + heap.holderOf(r)
                : heap.typeOf(r) == program.world().stringType() ? heap.stringValue(r) : heap.typeOf(r).name()).toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void saturationOnlyAdds(String source) {
        var exact = Programs.whole(source, new Closure.Options(false, 0));
        var saturated = Programs.whole(source, new Closure.Options(true, 0));
        assertThat(saturated.methods()).containsAll(exact.methods());
    }

    static List<String> programs() {
        return List.of(HELLO, COLLECTIONS, THROWERS);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void nothingRunsThatIsNotReached(String source) {
        var program = Programs.whole(source, Closure.Options.DEFAULT);
        Method main = Programs.main(source);
        var evaluator = Evaluator.boot(Programs.WORLD, Evaluator.Options.test());
        program.initialised().forEach(evaluator::initialise);
        evaluator.run(main, List.of(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayInputStream(new byte[0]));
        Set<String> missing = evaluator.executed().stream()
                .filter(m -> !program.isCompiled(m) && !m.isNative() && !Intrinsic.HOLDERS.contains(m.holder().internalName()))
                .map(Method::signature).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(REPLACED);
        assertThat(missing).isEmpty();
    }
}
