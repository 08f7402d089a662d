/// Machine code before it has registers, and the allocation of registers to it.
///
/// Flows in: [Code], blocks of [Insn] over virtual registers in SSA form. Flows out: [Allocation], a place for every operand, the moves between
/// instructions and along edges, and the stack maps.
///
/// The method is linear scan over live intervals with holes and splitting (Wimmer and Mössenböck, "Optimized Interval Splitting in a Linear Scan
/// Register Allocator", VEE 2005; on SSA: Wimmer and Franz, CGO 2010). Since Ingot has no callee-saved registers, a call empties them all: an interval
/// that is live across one lies in its frame slot from there to just before its next use. A value that is ever in memory is stored once, right
/// after its definition, so no split needs a store, and a handler finds every value in its slot.
///
/// Positions count instructions in steps of four. An instruction at p reads at p; what it destroys is destroyed at p; its results exist from p, or from p + 1 when
/// they may lie in a destroyed register; operands that are still needed when results are written ("late") live until p + 1. Moves stand at p + 2.
///
/// Read first: [Insn], [LinearScan].
package ingot.codegen.alloc;
