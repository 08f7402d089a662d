package ingot.linker;

/// A program header: what the kernel maps, or is told.
///
/// @param type      PT_ number
/// @param flags     1 executable, 2 writable, 4 readable
/// @param fileBytes from the file at `offset`; the rest of memoryBytes is zero
public record ElfSegment(int type, int flags, long offset, long address, long fileBytes, long memoryBytes, long alignment) {
    public boolean isLoaded() {
        return type == Elf.PT_LOAD;
    }

    public boolean isWritable() {
        return (flags & Elf.PF_W) != 0;
    }

    public boolean isExecutable() {
        return (flags & Elf.PF_X) != 0;
    }

    /// Such as "R", "RX", "RW".
    public String permissions() {
        return ((flags & Elf.PF_R) != 0 ? "R" : "") + (isWritable() ? "W" : "") + (isExecutable() ? "X" : "");
    }

    /// Such as "LOAD", as readelf calls it.
    public String typeName() {
        return switch (type) {
            case Elf.PT_LOAD -> "LOAD";
            case Elf.PT_DYNAMIC -> "DYNAMIC";
            case Elf.PT_INTERP -> "INTERP";
            case Elf.PT_NOTE -> "NOTE";
            case Elf.PT_PHDR -> "PHDR";
            case Elf.PT_TLS -> "TLS";
            case Elf.PT_GNU_EH_FRAME -> "GNU_EH_FRAME";
            case Elf.PT_GNU_STACK -> "GNU_STACK";
            case Elf.PT_GNU_RELRO -> "GNU_RELRO";
            case Elf.PT_GNU_PROPERTY -> "GNU_PROPERTY";
            default -> "0x" + Integer.toHexString(type);
        };
    }
}
