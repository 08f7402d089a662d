package ingot.codegen;

import ingot.abi.Helper;
import ingot.abi.Kind;
import ingot.analysis.ClosedProgram;
import ingot.ir.Block;
import ingot.ir.Graph;
import ingot.ir.Intrinsic;
import ingot.ir.Op;
import ingot.ir.Value;
import ingot.world.Method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An executable that tells which of the run-time's methods it ran: substitutions, and what operations call ([Helper]). For tests; other builds have nothing of it.
///
/// A store at the entry of each sets its byte. It is put there before bodies are inlined, so it goes wherever the body goes. The bytes lie in pages of their own, over
/// which the entry stub maps a file, so they are kept however the process ends; and a store may stand anywhere, also where nothing can be allocated or called: before there
/// is a heap, in the core, in a signal's handler.
public final class Observation {
    public static final String MARKS = "ingot.observed";
    public static final String FILE = "ingot.observed.file";
    public static final int PAGE_BYTES = 4096;

    private final Path file;
    private final List<String> names;
    private final Map<Method, Integer> numbers = new HashMap<>();

    /// @param file must be there when the executable runs, with a byte for each of [#methods]
    Observation(ClosedProgram program, Path file) {
        this.file = file;
        Set<Method> called = Stream.of(Helper.values()).map(program.world()::helper).collect(Collectors.toSet());
        var observed = new ArrayList<String>();
        for (Method method : program.methods()) {
            if (method.isSubstituted() || called.contains(method)) {
                numbers.put(method, observed.size());
                observed.add(method.signature());
            }
        }
        this.names = List.copyOf(observed);
    }

    public Path file() {
        return file;
    }

    /// Signatures, in the order of their bytes.
    public List<String> methods() {
        return names;
    }

    /// Of a prepared graph.
    Graph mark(Graph graph) {
        Integer number = numbers.get(graph.method());
        if (number != null) {
            Block entry = graph.entry();
            int at = 0;
            while (entry.values().get(at).op() instanceof Op.Param) {
                at++;
            }
            Value name = insert(graph, at, new Op.StringConst(MARKS), Kind.REF);
            Value marks = insert(graph, at + 1, new Op.Effect(Intrinsic.SYMBOL), Kind.LONG, name);
            Value index = insert(graph, at + 2, new Op.Const(Kind.LONG, number), Kind.LONG);
            Value address = insert(graph, at + 3, new Op.Binary(Op.Arithmetic.ADD, Kind.LONG), Kind.LONG, marks, index);
            Value nothing = insert(graph, at + 4, new Op.Const(Kind.REF, 0), Kind.REF);
            Value one = insert(graph, at + 5, new Op.Const(Kind.INT, 1), Kind.INT);
            insert(graph, at + 6, new Op.RawStore(Kind.BYTE, Op.Order.PLAIN), Kind.VOID, nothing, address, one);
        }
        return graph;
    }

    private static Value insert(Graph graph, int at, Op op, Kind kind, Value... arguments) {
        Block entry = graph.entry();
        Value value = graph.newValue(op, kind, entry.values().get(at).position(), arguments);
        value.setBlock(entry);
        entry.values().add(at, value);
        return value;
    }
}
