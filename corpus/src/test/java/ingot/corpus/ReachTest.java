package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// A method that the evaluator ran must be in the closure, or its caller's body is another one there.
@Tag("corpus")
class ReachTest {
    /// Classes with methods whose calls become operations of the compiler.
    private static final Set<String> INTRINSIC = Set.of("java/lang/Math", "java/lang/StrictMath", "java/lang/Integer", "java/lang/Long", "java/lang/Float",
        "java/lang/Double", "jdk/internal/misc/Unsafe", "java/lang/Object");

    /// Calls with a constant format become appends before the analysis.
    private static final Set<String> EXPANDED = Set.of("java/lang/String.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
        "java/lang/String.formatted([Ljava/lang/Object;)Ljava/lang/String;",
        "java/io/PrintStream.printf(Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
        "java/io/PrintStream.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;");

    @TestFactory
    Stream<DynamicTest> whatRunsInTheEvaluatorIsInTheClosureUnlessASubstitutionOrFoldingExplainsIt() {
        return Engines.each(p -> !KNOWN.has("executable", p) && !KNOWN.has("evaluator", p), program -> {
            var reached = FOUNDRY.cast(program, Foundry.Mode.PLAIN).reached();
            var executed = new HashMap<String, EvaluatorRun.Executed>();
            Engines.evaluated(program).methods().forEach(m -> executed.put(m.signature(), m));
            var missing = new TreeSet<String>();
            for (var method : executed.values()) {
                if (!reached.methods().contains(method.signature()) && !isExplained(method, reached, executed)) {
                    missing.add(method.signature() + " <- " + method.caller());
                }
            }
            assertThat(missing).isEmpty();
        });
    }

    /// Another body runs there, or it was called by such a body, or by a method that is missing itself and says so.
    private static boolean isExplained(EvaluatorRun.Executed method, Reached reached, Map<String, EvaluatorRun.Executed> executed) {
        var holder = method.signature().substring(0, method.signature().indexOf('.'));
        if (method.substituted() || INTRINSIC.contains(holder) || EXPANDED.contains(method.signature()) || method.signature().endsWith(".<clinit>()V") && !reached.deferred().contains(holder)) {
            return true; // an initialiser that is not deferred ran at build time, or nothing that is left needs it
        }
        var caller = executed.get(method.caller());
        return caller != null && (caller.substituted() || !reached.methods().contains(caller.signature()));
    }
}
