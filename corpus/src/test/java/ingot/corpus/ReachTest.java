package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import ingot.ir.Intrinsic;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// A method that the evaluator ran, called by one of the closure, must be in the closure: or what it does was done when the program was built.
@Tag("corpus")
class ReachTest {
    /// Calls with a constant format or a constant regular expression become other calls before the analysis, and look-ups of VarHandles their results in it; what the evaluator does instead is its own matter.
    static final Set<String> EXPANDED = Set.of("java/lang/String.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
        "java/lang/String.format(Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
        "java/lang/String.formatted([Ljava/lang/Object;)Ljava/lang/String;",
        "java/io/PrintStream.printf(Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
        "java/io/PrintStream.printf(Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
        "java/io/PrintStream.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
        "java/io/PrintStream.format(Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/io/PrintStream;",
        "java/lang/String.split(Ljava/lang/String;)[Ljava/lang/String;",
        "java/lang/String.split(Ljava/lang/String;I)[Ljava/lang/String;",
        "java/lang/String.matches(Ljava/lang/String;)Z",
        "java/lang/String.replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        "java/lang/String.replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        "java/util/regex/Pattern.compile(Ljava/lang/String;)Ljava/util/regex/Pattern;",
        "java/util/regex/Pattern.compile(Ljava/lang/String;I)Ljava/util/regex/Pattern;",
        "java/util/regex/Pattern.matches(Ljava/lang/String;Ljava/lang/CharSequence;)Z",
        "java/lang/invoke/MethodHandles.lookup()Ljava/lang/invoke/MethodHandles$Lookup;",
        "java/lang/invoke/MethodHandles.privateLookupIn(Ljava/lang/Class;Ljava/lang/invoke/MethodHandles$Lookup;)Ljava/lang/invoke/MethodHandles$Lookup;",
        "java/lang/invoke/MethodHandles$Lookup.findVarHandle(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;",
        "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;",
        "java/lang/invoke/MethodHandles.arrayElementVarHandle(Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;",
        "java/lang/invoke/MethodHandles.byteArrayViewVarHandle(Ljava/lang/Class;Ljava/nio/ByteOrder;)Ljava/lang/invoke/VarHandle;");

    /// Makers of the boxes for a format's argument array, which an expansion does without.
    private static final Set<String> BOXES = Set.of("java/lang/Integer.valueOf(I)Ljava/lang/Integer;", "java/lang/Long.valueOf(J)Ljava/lang/Long;",
        "java/lang/Short.valueOf(S)Ljava/lang/Short;", "java/lang/Byte.valueOf(B)Ljava/lang/Byte;", "java/lang/Character.valueOf(C)Ljava/lang/Character;",
        "java/lang/Boolean.valueOf(Z)Ljava/lang/Boolean;", "java/lang/Float.valueOf(F)Ljava/lang/Float;", "java/lang/Double.valueOf(D)Ljava/lang/Double;");

    /// What a build makes before the program starts, so that the branch that makes it is cut.
    private static final Set<String> MADE = Set.of("jdk/internal/reflect/ReflectionFactory.getReflectionFactory()Ljdk/internal/reflect/ReflectionFactory;",
        "java/util/Locale.getFormatLocale()Ljava/util/Locale;");

    /// What makes and keeps an object at the first call, which a constant pattern's initialiser was when the program was built.
    private static final Set<String> MAKERS = Set.of("java/lang/CharacterName.getInstance()Ljava/lang/CharacterName;");

    @TestFactory
    Stream<DynamicTest> whatRunsInTheEvaluatorIsInTheClosureUnlessASubstitutionOrFoldingExplainsIt() {
        return Engines.each(p -> !KNOWN.has("executable", p) && !KNOWN.has("evaluator", p), program -> KNOWN.check("reach", program, () -> {
            var reached = FOUNDRY.cast(program, Foundry.Mode.PLAIN).reached();
            var missing = new TreeSet<String>();
            Engines.evaluated(program).strangers().forEach((method, caller) -> {
                if (!isExplained(method, reached) && !MAKERS.contains(caller)) {
                    missing.add(method + " <- " + caller);
                }
            });
            assertThat(missing).isEmpty();
        }));
    }

    /// An initialiser that is not deferred ran at build time, or nothing that is left needs it.
    private static boolean isExplained(String method, Reached reached) {
        var holder = method.substring(0, method.indexOf('.'));
        return Intrinsic.HOLDERS.contains(holder) || EXPANDED.contains(method) || BOXES.contains(method) || MADE.contains(method)
            || method.endsWith(".<clinit>()V") && !reached.deferred().contains(holder);
    }
}
