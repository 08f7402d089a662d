package ingot.codegen.pass;

import ingot.analysis.ClosedProgram;
import ingot.ir.Dominators;
import ingot.ir.Graph;
import ingot.ir.GraphCleanup;
import ingot.world.Method;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// The passes over SSA, in their order, with the reasons for it.
public final class Passes {
    /// What passes read besides the graph.
    public record Inputs(ClosedProgram program, Inlining inlining) {
        /// For one method at a time: no method is known to be called once.
        public Inputs(ClosedProgram program) {
            this(program, new Inlining(program, Prepared.of(program), _ -> false));
        }
    }

    @FunctionalInterface
    interface Step {
        boolean run(Graph graph, Inputs inputs);
    }

    /// @param optional may be switched off (--disable=NAME), for bisection; the code is correct without it
    public record Pass(String name, boolean optional, Step step) {}

    /// The first comes before the second, or the program is wrong or slow.
    public record Order(String first, String second, String reason) {}

    /// Needed where the collector marks while the program runs, and left out otherwise.
    public static final String BARRIERS = "barriers";

    public static final List<Pass> TABLE = List.of(
            required("apply-facts", (graph, in) -> ApplyFacts.run(graph, in.program().facts(graph.method()), in.program()::isRead)),
            required("strip-refines", (graph, _) -> StripRefines.run(graph)),
            optional("simplify", (graph, _) -> Simplify.run(graph)),
            optional("inline", (graph, in) -> Inline.run(graph, in.inlining())),
            optional("constants", (graph, _) -> SparseConditionalConstants.run(graph)),
            optional("gvn", (graph, _) -> GlobalValueNumbering.run(graph, Dominators.of(graph))),
            optional("redundant-tests", (graph, _) -> RedundantTests.run(graph, Dominators.of(graph))),
            optional("loop-invariants", (graph, _) -> LoopInvariants.run(graph)),
            optional("dead-stores", (graph, _) -> DeadStores.run(graph)),
            optional("simplify-late", (graph, _) -> Simplify.run(graph)),
            optional(BARRIERS, (graph, _) -> Barriers.run(graph)),
            required("number", (graph, _) -> {
                GraphCleanup.run(graph);
                return true;
            }),
            optional("layout", (graph, _) -> BlockLayout.run(graph, Dominators.of(graph))));

    /// The passes before this one look at a method alone; what they leave is also what its callers inline.
    private static final String FIRST_AFTER_PREPARING = "inline";

    public static final List<Order> ORDER = List.of(
            new Order("apply-facts", "strip-refines", "facts are looked up by the builder's ids"),
            new Order("strip-refines", "simplify", "copies hide that two operands are one value"),
            new Order("apply-facts", "inline", "a call with one target needs no dispatch"),
            new Order("simplify", "inline", "what is dead need not be inlined, and calls nobody: a method may have but one call left"),
            new Order("inline", "constants", "arguments that are constant at one site fold in its copy of the body"),
            new Order("inline", "gvn", "equal values meet in one method"),
            new Order("gvn", "redundant-tests", "the length in the loop's test and the length in the check are one value"),
            new Order("redundant-tests", "simplify-late", "branches decided leave blocks to join"),
            new Order("gvn", "loop-invariants", "what is computed twice in a loop would leave it twice"),
            new Order("redundant-tests", "loop-invariants", "a check that always passes does not stop what stands behind it from running for certain"),
            new Order("inline", "dead-stores", "an object is seen to be only stored into where its constructor and its methods are"),
            new Order("gvn", "dead-stores", "a load that takes its value from the store before it looks at memory no more"),
            new Order("redundant-tests", "dead-stores", "a check between two stores may see the first"),
            new Order("gvn", "simplify-late", "checks that have gone let blocks join"),
            new Order("simplify-late", "barriers", "a store that goes takes no reference away"),
            new Order("number", "layout", "the order of numbering is not that of the code"));

    private Passes() {}

    private static Pass required(String name, Step step) { return new Pass(name, false, step); }

    private static Pass optional(String name, Step step) { return new Pass(name, true, step); }

    /// The method's graph, ready for lowering: refinements gone, blocks in the order of the code.
    public static Graph optimise(Method method, Inputs inputs) {
        return optimise(method, inputs, Set.of(), (_, _) -> {});
    }

    /// @param disabled names of optional passes to leave out
    /// @param after    is told each pass that has run and the graph: for dumps and the verifier
    public static Graph optimise(Method method, Inputs inputs, Set<String> disabled, BiConsumer<String, Graph> after) {
        return finish(prepare(inputs.program(), method, disabled, after), inputs, disabled, after);
    }

    /// A new graph of the method, before its calls are looked at.
    public static Graph prepare(ClosedProgram program, Method method, Set<String> disabled, BiConsumer<String, Graph> after) {
        Graph graph = program.graph(method);
        run(TABLE.subList(0, split()), graph, new Inputs(program, null), disabled, after);
        return graph;
    }

    /// Makes a prepared graph ready for lowering.
    public static Graph finish(Graph graph, Inputs inputs, Set<String> disabled, BiConsumer<String, Graph> after) {
        run(TABLE.subList(split(), TABLE.size()), graph, inputs, disabled, after);
        return graph;
    }

    private static int split() {
        return TABLE.stream().map(Pass::name).toList().indexOf(FIRST_AFTER_PREPARING);
    }

    private static void run(List<Pass> passes, Graph graph, Inputs inputs, Set<String> disabled, BiConsumer<String, Graph> after) {
        for (Pass pass : passes) {
            if (!pass.optional() || !disabled.contains(pass.name())) {
                pass.step().run(graph, inputs);
                after.accept(pass.name(), graph);
            }
        }
    }
}
