/// The collector: exact, stop-the-world, mark and sweep; it does not move objects.
///
/// Flows in: stack maps, the part of the image heap that can refer to the heap, the thread block. Flows out: marks (mem), and the list of Reference
/// objects that were cleared.
/// Read first: [Collector].
package ingot.runtime.gc;
