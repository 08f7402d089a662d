/// What the program can reach: a whole-program, context-insensitive value flow over SSA, after SkipFlow (Kozak, Stancu, Vojnar, Wimmer,
/// CGO 2025), over the evaluated image heap.
///
/// Flows in: World, the booted Evaluator, root methods. Flows out: a [ingot.analysis.ClosedProgram]: methods with their [ingot.analysis.MethodFacts], types, fields
/// that are read, image objects that are kept, and why.
///
/// - **Values** ([ingot.analysis.State]): nothing; one primitive constant or any; references: up to six objects of the image heap, or a set of exact types
///   ([ingot.analysis.TypeSet]), with or without null; or *saturated*: the pool of all large sets.
/// - **Anonymous objects.** While a state names its objects one by one, reads and writes through it concern these objects alone. An image object whose
///   name is lost in a type set is anonymous: it may be what any reference of its type points to. Only contents of anonymous objects join the
///   cell of a (type, field).
/// - **Flow** ([ingot.analysis.Flow]): a method's SSA values, each evaluated only if control reaches it. Within a block control stops at the first
///   value that is nothing: a call that does not return, a check that fails.
/// - **Cells** ([ingot.analysis.Cell]): what crosses methods: parameters, results, thrown objects, fields, elements.
/// - **Work list** ([ingot.analysis.Solver]): the method that ran least; within it, values in program order.
///
/// - **Beyond the graph**: [ingot.analysis.Models] say what natives move, [ingot.analysis.Folds] what calls on constants give, [ingot.analysis.Mirrors] what Class
///   objects hold, [ingot.analysis.ProvisionalReads] which initialisers must wait for run time.
///
/// Invariants: states only grow; a solver's outcome does not depend on the order of its work; nothing is read from the image heap that no live code reads.
///
/// Not here: what initialisers do (evaluator), folding after the closure (codegen applies the facts by value id).
/// Read first: State, Flow, Transfer, Memory, Solver, Closure.
package ingot.analysis;
