/// The image: hubs, dispatch table, subtype bitmaps, frame tables and the image heap, as sections for the linker.
///
/// Flows in: the closed program and the compiled methods. Flows out: an executable. From here on no byte of code changes, only addresses.
///
/// Invariants: hubs are consecutive in the order of [TypeNumbering]; every address fits 32 bits; the order of everything is a function of the
/// closed program alone.
///
/// Read first: [ImageWriter]; formats: ingot.abi.HubLayout, ingot.abi.FrameTable, ingot.abi.NullTable.
package ingot.codegen.image;
