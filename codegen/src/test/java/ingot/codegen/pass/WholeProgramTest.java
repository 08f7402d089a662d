package ingot.codegen.pass;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.codegen.Build;
import ingot.codegen.CompiledMethod;
import ingot.codegen.Target;
import ingot.world.Method;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What becomes of a program's methods when they are compiled together.
class WholeProgramTest {
    private static final String PROGRAM = """
            public class Main {
                static int calls;
                static int once(int[] a) { int s = 0; for (int x : a) s = s * 31 + x; return s; }
                static int twice(int[] a) { int s = 0; for (int x : a) s = s * 17 ^ x; return s + a.length * a.length + (s >>> 3) % 7; }
                static int alone(int n) { return n < 2 ? n : alone(n - 1) + alone(n - 2); }
                interface Shape { int area(); }
                record Square(int side) implements Shape { public int area() { return side * side; } }
                record Circle(int radius) implements Shape { public int area() { return 3 * radius * radius; } }
                public static void main(String[] args) {
                    int[] a = {1, 2, args.length};
                    Shape[] shapes = {new Square(1), new Circle(2)};
                    int sum = once(a) + twice(a) + twice(new int[] {5, args.length}) + alone(args.length);
                    for (Shape s : shapes) sum += s.area();
                    System.out.println(sum);
                }
            }""";
    private static Build build;

    @BeforeAll
    static void open() {
        build = Build.open(new Build.Setup(List.of(Program.compile(PROGRAM)), Path.of(System.getProperty("java.home")), Path.of("../runtime/target/classes"), false, Map.of()));
    }

    private static Build.Result build(int threads, String... disabled) {
        return build.build("Main", new Build.Options(true, false, Set.of(disabled), false, true, List.of(), (_, _) -> {}, false, threads), Build.Progress.NONE);
    }

    @Test
    void bytesDoNotDependOnTheNumberOfThreads() {
        byte[] alone = build(1).executable().bytes();
        assertThat(build(4).executable().bytes()).isEqualTo(alone);
        assertThat(build(3).executable().bytes()).isEqualTo(alone);
    }

    @Test
    void whatNoCodeNamesIsNotInTheImage() {
        var result = build(2);
        Set<Method> compiled = result.methods().stream().map(CompiledMethod::method).collect(Collectors.toSet());
        for (CompiledMethod method : result.methods()) {
            for (var relocation : method.relocations()) {
                if (relocation.target() instanceof Target.Code(var called)) {
                    assertThat(compiled).as("called by " + method.method()).contains(called);
                }
            }
        }
        var names = compiled.stream().filter(method -> method.holder().name().startsWith("Main")).map(Method::name).toList();
        assertThat(names).contains("twice", "alone", "area", "main").doesNotContain("once");
        assertThat(compiled).hasSizeLessThan(result.program().methods().size() / 2);
        assertThat(build(1, "inline").methods().stream().map(method -> method.method().name())).contains("once");
    }
}
