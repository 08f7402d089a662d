/// Passes over SSA graphs: facts in, less and faster code out.
///
/// A pass is a final class with one static `run`, whose parameters say what it reads; it returns whether it changed the graph, and leaves a graph that
/// the verifier accepts. [Passes] is the table: names, order, reasons.
///
/// Invariants: ids are those of GraphBuilder until [ApplyFacts] has run, after that nothing is looked up by id. Refinements are gone after
/// [StripRefines].
///
/// Read first: [Passes], [ApplyFacts], [Simplify].
package ingot.codegen.pass;
