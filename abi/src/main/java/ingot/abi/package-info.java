/// What compiler and image agree on: object layout, hubs, the thread block, the call convention, table formats, and the
/// run-time helpers that a lowering may call. Both sides compile this module, so it depends on nothing and its decoders keep
/// to the run-time dialect (static methods, primitives, no allocation).
///
/// Flows in: nothing. Flows out: constants, encoders (used by codegen) and decoders (used by the run-time).
/// Invariant: a bit layout that two modules need stands here once, with a round-trip test.
package ingot.abi;
