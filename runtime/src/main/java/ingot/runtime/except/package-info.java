/// Exceptions: finding frames, unwinding, and the exceptions that the machine itself throws.
///
/// Flows in: the frame tables of the image (`ingot.abi.FrameTable`). Read first: [FrameReader], [Unwinder], [Throws].
/// Invariant: a frame is (pc, sp): pc is a return address with a record in the tables, sp the value of rsp once the callee has returned.
package ingot.runtime.except;
