/// The heap: size classes, spans, the page heap, allocation (DESIGN.md section 6).
///
/// Flows in: hubs. Flows out: zeroed objects with headers. Read first: [Allocator].
package ingot.runtime.mem;
