/// Runs class initialisers at build time over an arena that is the target's heap.
///
/// Flows in: a [ingot.world.World]. Flows out: [ImageHeap], the objects and statics as they will lie in the executable, and for each class
/// whether its initialiser ran ([Evaluator.Init]).
///
/// Invariants: an object's layout is the target's; a reference is a byte offset in the arena, 0 is null; whatever a transaction did to
/// arena and side tables is undone when it ends without commit; nothing depends on the host's clock, locale, environment or identity hashes.
///
/// Not here: what is reachable (analysis), class files and resolution (world).
///
/// Read first: [Arena] and [ImageHeap] (objects), [Interpreter] (the loop), [Linkage] (slow paths of the loop), [Classes] (JVMS 5.5 and
/// transactions), [Natives] and the files named after JDK areas, [Boot]. Sources: JVMS 25; REACH.md section 1 for what the JDK's boot needs.
package ingot.evaluator;
