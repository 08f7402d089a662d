package ingot.codegen.pass;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.analysis.ClosedProgram;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.ir.Verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All passes over a whole program, with the verifier after each.
class PassesTest {
    private static final String PROGRAM = """
            import java.util.*;
            public class Main {
                sealed interface Shape permits Square, Circle {}
                record Square(int side) implements Shape {}
                record Circle(int radius) implements Shape {}
                static int area(Shape s) {
                    return switch (s) { case Square(int side) -> side * side; case Circle c -> 3 * c.radius() * c.radius(); };
                }
                static String guarded(Object o) {
                    try { return ((String) o).trim(); } catch (ClassCastException e) { return "no"; } finally { count++; }
                }
                static int count;
                public static void main(String[] args) {
                    var map = new TreeMap<String, Integer>();
                    for (String a : args) map.merge(a, 1, Integer::sum);
                    var shapes = new ArrayList<Shape>(List.of(new Square(args.length), new Circle(2)));
                    long sum = 0;
                    for (Shape s : shapes) sum += area(s);
                    System.out.println(map + " " + sum + guarded(shapes) + guarded(" x ") + count);
                }
            }""";
    private static ClosedProgram program;

    @BeforeAll
    static void close() {
        program = Program.close(PROGRAM);
    }

    @Test
    void everyPassLeavesWhatTheVerifierAccepts() {
        var inputs = new Passes.Inputs(program);
        int before = 0;
        int after = 0;
        long start = System.nanoTime();
        int methods = 0;
        for (var method : program.methods()) {
            if (method.code() != null) {
                before += program.graph(method).valueLimit();
                try {
                    Graph graph = Passes.optimise(method, inputs, Set.of(), (pass, now) -> Verifier.verify(now, pass));
                    after += graph.blocks().stream().mapToInt(block -> block.values().size() + block.phis().size()).sum();
                } catch (RuntimeException wrong) {
                    throw new AssertionError("optimising " + method, wrong);
                }
                methods++;
            }
        }
        System.out.printf("%d methods, %d values before, %d after, %d ms%n", methods, before, after, (System.nanoTime() - start) / 1_000_000);
        assertThat(methods).isGreaterThan(300);
        
    }

    @Test
    void optionalPassesMayBeLeftOut() {
        var inputs = new Passes.Inputs(program);
        var names = new HashSet<String>();
        Passes.TABLE.stream().filter(Passes.Pass::optional).forEach(pass -> names.add(pass.name()));
        for (var method : program.methods()) {
            if (method.code() != null) {
                Verifier.verify(Passes.optimise(method, inputs, names, (_, _) -> {}), "required passes");
            }
        }
    }

    @Test
    void deadRefinementsAndDispatchAreGone() {
        var inputs = new Passes.Inputs(program);
        var main = program.methods().stream().filter(m -> m.signature().equals("Main.area(LMain$Shape;)I")).findFirst();
        for (Value value : values(Passes.optimise(main.orElseThrow(), inputs))) {
            assertThat(value.op().isRefinement()).isFalse();
            if (value.op() instanceof Op.Invoke(var dispatch, _)) {
                assertThat(dispatch).isNotIn(Op.Dispatch.VIRTUAL, Op.Dispatch.INTERFACE);
            }
        }
    }

    @Test
    void theOrderOfTheTableIsTheOneWithReasons() {
        List<String> names = Passes.TABLE.stream().map(Passes.Pass::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var order : Passes.ORDER) {
            assertThat(names).contains(order.first(), order.second());
            assertThat(names.indexOf(order.first())).as(order.reason()).isLessThan(names.indexOf(order.second()));
        }
    }

    private static List<Value> values(Graph graph) {
        var values = new ArrayList<Value>();
        for (Block block : graph.blocks()) {
            values.addAll(block.values());
        }
        return values;
    }
}
