package ingot.linker;

/// A section header.
///
/// @param type       SHT_ number
/// @param flags      SHF_ bits: 1 writable, 2 in memory, 4 executable
/// @param bytes      in memory; a section without bits (type 8) has none in the file
/// @param entryBytes of a table's entry, else 0
public record ElfSection(String name, int type, long flags, long address, long offset, long bytes, int link, int info, long alignment, long entryBytes) {
    public boolean isLoaded() {
        return (flags & Elf.SHF_ALLOC) != 0;
    }

    public boolean isInFile() {
        return type != Elf.SHT_NOBITS && type != Elf.SHT_NULL;
    }
}
