package ingot.analysis;

/// Sizes and work of a closure.
///
/// @param methods       compiled methods
/// @param bytecodeBytes their bytecode
/// @param types         types with a hub
/// @param imageObjects  objects kept in the image
/// @param rounds        rounds until nothing changed
/// @param runs          visits of methods, all rounds
/// @param evaluations   evaluations of SSA values, all rounds
/// @param refreshes     refreshes of the saturation pool, all rounds
/// @param nanoseconds   wall-clock time of all rounds
public record Statistics(int methods, int bytecodeBytes, int types, int imageObjects, int rounds, long runs, long evaluations, int refreshes, long nanoseconds) {
}
