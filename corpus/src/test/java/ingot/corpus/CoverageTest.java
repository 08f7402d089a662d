package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static ingot.corpus.Engines.PROGRAMS;
import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.Helper;
import ingot.world.Method;
import ingot.world.World;
import java.io.IOException;
import java.lang.classfile.Opcode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the corpus and the odd classes never reach: bytecodes and exceptions of the machine, as the evaluator ran them; substitutions that are in no
/// executable, which is less than that they never run. The report is target/coverage.md. never-reached.txt says why something is left: an entry that is
/// reached fails, and what has no entry.
@Tag("corpus")
class CoverageTest {
    private static final Path REASONS = Path.of("never-reached.txt");

    /// What each helper raises; null for those that raise nothing.
    private static String raisedBy(Helper helper) {
        return switch (helper) {
            case THROW_NULL_POINTER -> "NullPointerException";
            case THROW_ARRAY_INDEX -> "ArrayIndexOutOfBoundsException";
            case THROW_CLASS_CAST -> "ClassCastException";
            case THROW_ARRAY_STORE -> "ArrayStoreException";
            case THROW_NEGATIVE_SIZE -> "NegativeArraySizeException";
            case THROW_ARITHMETIC -> "ArithmeticException";
            case THROW_STACK_OVERFLOW -> "StackOverflowError";
            case THROW_ABSTRACT_METHOD -> "AbstractMethodError";
            case THROW_UNSATISFIED_LINK -> "UnsatisfiedLinkError";
            case THROW_NO_CLASS_DEF -> "NoClassDefFoundError";
            case THROW_NO_SUCH_FIELD -> "NoSuchFieldError";
            case THROW_NO_SUCH_METHOD -> "NoSuchMethodError";
            case THROW_ILLEGAL_ACCESS -> "IllegalAccessError";
            case THROW_INCOMPATIBLE_CHANGE -> "IncompatibleClassChangeError";
            case THROW_INSTANTIATION -> "InstantiationError";
            case THROW_VERIFY -> "VerifyError";
            case UNWIND, NEW_INSTANCE, NEW_ARRAY, NEW_MULTI_ARRAY, MONITOR_ENTER, MONITOR_EXIT, INITIALISE_CLASS, POLL, STACK_LIMIT, RECORD_DELETED, SIGNAL, SIGNAL_RETURN -> null;
        };
    }

    @Test
    void whatNeitherCorpusNorOddClassesReachIsListedWithItsReason() throws IOException, InterruptedException {
        var opcodes = new TreeSet<Integer>();
        var raised = new TreeSet<String>();
        var substitutions = new TreeSet<String>();
        for (var program : Engines.chosen()) {
            if (KNOWN.has("executable", program)) {
                continue;
            }
            substitutions.addAll(FOUNDRY.cast(program, Foundry.Mode.PLAIN).reached().substitutions());
            if (!KNOWN.has("evaluator", program)) {
                add(Engines.evaluated(program), opcodes, raised);
            }
        }
        var ordinary = new TreeSet<>(opcodes);
        for (var odd : List.of(OddBytecodes.STACK, OddBytecodes.SUBROUTINE, OddClasses.LINKAGE, OddClasses.SELECTION, OddClasses.VERIFY)) {
            add(OddClasses.inEvaluator(odd), opcodes, raised);
        }
        var left = new TreeSet<String>();
        for (var opcode : Opcode.values()) {
            if (!opcode.isWide() && !opcodes.contains(opcode.bytecode())) {
                left.add("bytecode " + opcode.name().toLowerCase(Locale.ROOT));
            }
        }
        for (var helper : Helper.values()) {
            if (raisedBy(helper) != null && !raised.contains("java/lang/" + raisedBy(helper))) {
                left.add("exception " + raisedBy(helper));
            }
        }
        var all = substituted();
        all.stream().filter(method -> !substitutions.contains(method)).forEach(method -> left.add("substitution " + method));
        var reasons = reasons();
        write(ordinary, opcodes, raised, all.size(), left, reasons);
        assertThat(left).as("never reached; see target/coverage.md").containsExactlyInAnyOrderElementsOf(reasons.keySet());
    }

    private static void add(EvaluatorRun run, Set<Integer> opcodes, Set<String> raised) {
        opcodes.addAll(run.opcodes());
        raised.addAll(run.raised());
    }

    /// Signatures of all methods whose body the run-time has.
    private static Set<String> substituted() {
        var options = new World.Options(List.of(), Path.of(System.getProperty("java.home")), Engines.RUNTIME, false);
        try (var world = World.open(options)) {
            world.checkSubstitutions();
            return world.classes().stream().flatMap(c -> c.methods().stream()).filter(Method::isSubstituted).map(Method::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Lines of `kind name: reason`.
    private static Map<String, String> reasons() throws IOException {
        var reasons = new TreeMap<String, String>();
        for (var line : Files.readAllLines(REASONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var colon = line.indexOf(": ");
                assertThat(colon).as(line).isPositive();
                reasons.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return reasons;
    }

    private static void write(Set<Integer> ordinary, Set<Integer> opcodes, Set<String> raised, int substitutions, Set<String> left, Map<String, String> reasons) throws IOException {
        var text = new StringBuilder("# What the corpus reaches\n\n");
        text.append(PROGRAMS.size()).append(" programs run ").append(ordinary.size()).append(" of the JVM's bytecodes; with the odd classes it is ")
            .append(opcodes.size()).append(". The machine raises ").append(raised.size()).append(" kinds of exceptions: ").append(String.join(", ", raised))
            .append(".\n\n| never reached | why |\n|---|---|\n");
        left.forEach(name -> text.append("| ").append(name).append(" | ").append(reasons.getOrDefault(name, "**no reason is known**")).append(" |\n"));
        text.append("\n").append(substitutions).append(" methods are substituted.\n");
        Files.writeString(Path.of("target", "coverage.md"), text);
    }
}
