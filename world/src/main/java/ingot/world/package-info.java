/// Names to resolved, immutable facts: types, members, resolution, selection, target layout, substitutions, and javac's
/// invokedynamic shapes turned into ordinary bytecode. Evaluator, IR builder and analysis see one program through it.
///
/// In: class files of the class path, of a JDK 25 image (jrt) and of the run-time. Out: [World] and what it hands out.
/// Invariants: a name has one type; equal types are the same object; ids are dense and in order of first mention, so the
/// same questions in the same order give the same ids; a field's offset never changes once asked for; a constant pool entry
/// is resolved once. Growth is synchronised on the World, reading is not.
/// A failure the program could observe (an absent class, an inaccessible member) is a value with HotSpot's text,
/// [PoolEntry.Failure]; what the user has to repair is a [ingot.base.BuildFailure].
///
/// Not here: what is reachable (analysis), values of static fields (evaluator), instructions (ir).
/// Read first: [World], [ClassType], [ConstantPool], then [Resolution] and [Layout]; [CallSites] for invokedynamic, [NullMessages] for
/// the texts of NullPointerExceptions.
/// Sources: JVMS 25 chapters 4 and 5, JEP 358.
package ingot.world;
