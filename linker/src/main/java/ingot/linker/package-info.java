/// Ingot's static linker. In: sections with bytes, symbols and relocations, from the image writer or from ordinary .o and .a files.
/// Out: the bytes of one static ELF64 executable, and what lies where in it. A leaf of the house: it knows nothing of Java programs.
///
/// Invariants: the same input in the same order gives the same bytes; no page of the executable is both writable and executable;
/// nothing is left for a dynamic loader. Sections keep the order of their creation inside their segment.
///
/// Read first: [ingot.linker.Link], then Layout. [ingot.linker.ElfFile] reads ELF for `inspect` and for input objects.
/// Sources: System V ABI (gABI chapters 4 and 5), its AMD64 supplement, DWARF 5 section 6.4 for [ingot.linker] DebugFrame.
package ingot.linker;
