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
            Function<Method, Graph> built = method -> GraphBuilder.build(world, method);
            var inlining = new Inlining(method -> method.holder().origin() == ClassType.Origin.PROGRAM, method -> prepared(world, method));
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
        GlobalValueNumbering.run(graph, Dominators.of(graph));
        Verifier.verify(graph, "gvn");
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
        } catch (Throwable thrown) {
            return outcome(thrown);
        }
    }

    private static Object outcome(Throwable thrown) {
        return List.of("throws", thrown.getClass().getName());
    }
}
