/// x86-64: SSA to machine code of one method.
///
/// Flows in: a graph, optimised or as the builder made it, and what code refers to beyond its own method ([Linkage]). Flows out: a
/// [ingot.codegen.CompiledMethod], its safepoints ascending.
///
/// The way: [BlockOrder] and [Demand] look at the graph, [Selection] and its parts (Arithmetic, Division, Conversions, Access, Checks, Calls, Machine, Branches)
/// make instructions over virtual registers, [Edges] joins the blocks, `ingot.codegen.alloc` gives places, [Layout] orders the blocks again, [Emitter] writes.
/// An instruction is its operands with their constraints and a piece of code that writes it once they are placed ([Encode]); there is no second switch over
/// opcodes. [Assembler] knows encodings alone and relaxes jumps ([CodeBuffer]).
///
/// Invariants: an int or reference in a register has zeros above bit 31. No flags live from one instruction to the next. r11 and xmm15 belong to the
/// instruction being written, and to moves between two instructions. Methods share nothing that changes, so they compile in parallel.
///
/// Read first: [Backend], [Selection], [Emitter]. Sources: Intel SDM volume 2; package `ingot.codegen.alloc` for the allocator's.
package ingot.codegen.x64;
