package ingot.corpus;

import static ingot.corpus.Engines.FOUNDRY;
import static ingot.corpus.Engines.KNOWN;
import static ingot.corpus.Engines.PROGRAMS;
import static ingot.corpus.Engines.WORKSHOP;
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

/// What the corpus and the odd classes never execute: bytecodes, as the evaluator ran them; exceptions of the machine, as the evaluator and executables raised them; substitutions, as executables
/// ran them, or, where every call is folded when the program is built, the evaluator ran the same body. The report is target/coverage.md. never-executed.txt says why something is left:
/// an entry that is executed fails, and what has no entry.
@Tag("corpus")
class CoverageTest {
    private static final Path REASONS = Path.of("never-executed.txt");

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

    /// What was seen, each with the program that showed it first.
    private final Map<Integer, String> opcodes = new TreeMap<>();
    private final Map<String, String> raised = new TreeMap<>();
    private final Map<String, String> inEvaluator = new TreeMap<>();
    private final Map<String, String> inExecutable = new TreeMap<>();

    @Test
    void whatNeitherCorpusNorOddClassesRunIsListedWithItsReason() throws IOException, InterruptedException {
        for (var program : Engines.chosen()) {
            if (KNOWN.has("executable", program)) {
                continue;
            }
            add(FOUNDRY.observe(program), WORKSHOP.oracle(program), program.toString());
            if (!KNOWN.has("evaluator", program)) {
                add(Engines.evaluated(program), program.toString());
            }
        }
        for (var odd : List.of(OddBytecodes.STACK, OddClasses.LINKAGE, OddClasses.SELECTION, OddClasses.VERIFY)) {
            add(OddClasses.observed(odd), OddClasses.onHotSpot(odd), "odd/" + odd);
            add(OddClasses.inEvaluator(odd), "odd/" + odd);
        }
        OddClasses.observed(OddClasses.REFUSED).methods().forEach(method -> inExecutable.putIfAbsent(method, "odd/" + OddClasses.REFUSED));
        add(OddClasses.inEvaluator(OddBytecodes.SUBROUTINE), "odd/" + OddBytecodes.SUBROUTINE);
        var all = substituted();
        var left = left(all);
        var reasons = reasons();
        write(all, left, reasons);
        assertThat(left).as("never executed; see target/coverage.md").containsExactlyInAnyOrderElementsOf(reasons.keySet());
    }

    private void add(Foundry.Seen seen, Answer oracle, String program) {
        Engines.assertSame(seen.answer(), oracle);
        seen.methods().forEach(method -> inExecutable.putIfAbsent(method, program));
    }

    private void add(EvaluatorRun run, String program) {
        run.opcodes().forEach(opcode -> opcodes.putIfAbsent(opcode, program));
        run.raised().forEach(type -> raised.putIfAbsent(type, program));
        run.substitutes().forEach(method -> inEvaluator.putIfAbsent(method, program));
    }

    private Set<String> left(Set<String> substituted) {
        var left = new TreeSet<String>();
        for (var opcode : Opcode.values()) {
            if (!opcode.isWide() && !opcodes.containsKey(opcode.bytecode())) {
                left.add("bytecode " + opcode.name().toLowerCase(Locale.ROOT));
            }
        }
        for (var helper : Helper.values()) {
            if (raisedBy(helper) != null && !raised.containsKey("java/lang/" + raisedBy(helper))) {
                left.add("exception " + raisedBy(helper) + " in the evaluator");
            }
            if (raisedBy(helper) != null && !inExecutable.containsKey(helper.signature())) {
                left.add("exception " + raisedBy(helper) + " in an executable");
            }
        }
        substituted.stream().filter(method -> !inExecutable.containsKey(method) && !inEvaluator.containsKey(method)).forEach(method -> left.add("substitution " + method));
        return left;
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

    private void write(Set<String> substituted, Set<String> left, Map<String, String> reasons) throws IOException {
        var text = new StringBuilder("# What the corpus runs\n\n");
        text.append(PROGRAMS.size()).append(" programs and the odd classes run ").append(opcodes.size()).append(" of the JVM's bytecodes; the machine raises ").append(raised.size())
            .append(" kinds of exceptions. ").append(substituted.size()).append(" methods are substituted.\n\n| never executed | why |\n|---|---|\n");
        left.forEach(name -> text.append("| ").append(name).append(" | ").append(reasons.getOrDefault(name, "**no reason is known**")).append(" |\n"));
        text.append("\n| bytecode | first run in the evaluator by |\n|---|---|\n");
        for (var opcode : Opcode.values()) {
            if (!opcode.isWide()) {
                text.append("| ").append(opcode.name().toLowerCase(Locale.ROOT)).append(" | ").append(opcodes.getOrDefault(opcode.bytecode(), "never")).append(" |\n");
            }
        }
        text.append("\n| exception | first raised in the evaluator by | first raised in an executable by |\n|---|---|---|\n");
        for (var helper : Helper.values()) {
            if (raisedBy(helper) != null) {
                row(text, raisedBy(helper), raised.get("java/lang/" + raisedBy(helper)), inExecutable.get(helper.signature()));
            }
        }
        text.append("\n| substitution | first run in the evaluator by | first run in an executable by |\n|---|---|---|\n");
        substituted.forEach(method -> row(text, method, inEvaluator.get(method), inExecutable.get(method)));
        Files.writeString(Path.of("target", "coverage.md"), text);
    }

    private static void row(StringBuilder text, String name, String inEvaluator, String inExecutable) {
        text.append("| ").append(name).append(" | ").append(inEvaluator == null ? "" : inEvaluator).append(" | ").append(inExecutable == null ? "" : inExecutable).append(" |\n");
    }
}
