package ingot.linker;

/// An entry of the symbol table.
///
/// @param section index of its section; 0 undefined, 0xFFF1 absolute, 0xFFF2 common
/// @param type    STT_ number
/// @param binding STB_ number: 0 local, 1 global, 2 weak
public record ElfSymbol(String name, long address, long bytes, int section, int type, int binding) {
    public boolean isDefined() {
        return section != Elf.SHN_UNDEF;
    }

    public SymbolKind kind() {
        return type == Elf.STT_FUNC ? SymbolKind.FUNCTION : type == Elf.STT_OBJECT ? SymbolKind.OBJECT : SymbolKind.NONE;
    }
}
