/// SSA: its data, its text, its verifier, and the translation from bytecode.
///
/// Flows in: World and a method. Flows out: a [Graph], the same ids for the same (World, method) every time. The analysis extracts its flow
/// graph from it and drops it; the code generator builds it again and applies the facts by value id.
///
/// Invariants: every block ends in one terminator; an instruction that can throw inside a try range is the last of its block and the
/// block's [Block#handler] is set; uses are dominated by definitions; a REF value is the narrow reference, addresses never are values across
/// a safepoint.
///
/// Read first: [Op], [Graph], GraphBuilder.
package ingot.ir;
