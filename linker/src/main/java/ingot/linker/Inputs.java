package ingot.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes ordinary x86-64 objects and archives into a link: sections of one name are joined, local symbols stay their object's own,
/// a weak definition gives way to a strong one, and a member of an archive comes in when it defines something still undefined.
public final class Inputs {
    private static final int MOST_ALIGNMENT = 1 << 20;

    private final Link link;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Boolean> weak = new HashMap<>();

    public Inputs(Link link) {
        this.link = link;
    }

    /// A whole object.
    public void add(ElfFile object) {
        if (!object.isObject() || object.machine() != Elf.EM_X86_64) {
            throw Failures.unsupported(object.name(), "not an x86-64 object file");
        }
        int[] starts = new int[object.sections().size()];
        var placed = new Section[object.sections().size()];
        for (int i = 1; i < placed.length; i++) {
            var from = object.sections().get(i);
            if (from.isLoaded() && !from.name().startsWith(".note") && !from.name().equals(".eh_frame")) {
                placed[i] = sectionFor(object, from);
                int alignment = alignment(object, from.alignment());
                require(object, from.bytes() >= 0 && from.bytes() < Integer.MAX_VALUE - placed[i].size() - alignment, "section " + from.name() + " is too large");
                starts[i] = from.isInFile() ? placed[i].append(object.content(from), alignment) : placed[i].reserve((int) from.bytes(), alignment);
            }
        }
        var symbols = symbols(object, placed, starts);
        for (var fixup : object.fixups()) {
            if (placed[fixup.section()] != null) {
                relocate(object, fixup, placed[fixup.section()], starts[fixup.section()], symbols);
            }
        }
    }

    /// Those members that are needed, in the order of the archive, until nothing more is.
    public void add(Archive archive) {
        var rest = new ArrayList<ElfFile>();
        for (var member : archive.members()) {
            if (ElfFile.isElf(member.bytes())) {
                rest.add(ElfFile.read(member.bytes(), archive.name() + "(" + member.name() + ")"));
            }
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (var iterator = rest.iterator(); iterator.hasNext(); ) {
                var object = iterator.next();
                if (defines(object)) {
                    iterator.remove();
                    add(object);
                    changed = true;
                }
            }
        }
    }

    private boolean defines(ElfFile object) {
        for (var symbol : object.symbols()) {
            if (symbol.binding() == Elf.STB_GLOBAL && symbol.isDefined()) {
                var known = link.find(symbol.name());
                if (known != null && !known.isDefined()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Joins by the name up to its second dot, as linkers do: .text.main goes to .text.
    private Section sectionFor(ElfFile object, ElfSection from) {
        if ((from.flags() & Elf.SHF_TLS) != 0 || from.type() == Elf.SHT_INIT_ARRAY || from.type() == Elf.SHT_FINI_ARRAY) {
            throw Failures.unsupported(object.name(), "section " + from.name() + " needs a C run-time library, which an Ingot executable does not have");
        }
        var segment = (from.flags() & Elf.SHF_EXECINSTR) != 0 ? Link.Segment.EXECUTE : (from.flags() & Elf.SHF_WRITE) != 0 ? Link.Segment.WRITE : Link.Segment.READ;
        if (segment == Link.Segment.EXECUTE && (from.flags() & Elf.SHF_WRITE) != 0) {
            throw Failures.unsupported(object.name(), "section " + from.name() + " is both writable and executable");
        }
        int dot = from.name().indexOf('.', 1);
        String name = dot > 0 ? from.name().substring(0, dot) : from.name();
        String key = name + segment + from.isInFile();
        return sections.computeIfAbsent(key, _ -> link.section(name, segment, 1));
    }

    private Symbol[] symbols(ElfFile object, Section[] placed, int[] starts) {
        List<ElfSymbol> from = object.symbols();
        var result = new Symbol[from.size()];
        for (int i = 1; i < result.length; i++) {
            var symbol = from.get(i);
            if (symbol.type() == Elf.STT_FILE) {
                continue;
            }
            if (symbol.section() == Elf.SHN_COMMON) {
                result[i] = common(object, symbol);
                continue;
            }
            if (symbol.section() >= Elf.SHN_LORESERVE) {
                throw Failures.unsupported(object.name(), "symbol " + symbol.name() + " lies in no section (absolute, or beyond 65,279 sections)");
            }
            boolean local = symbol.binding() == Elf.STB_LOCAL;
            String name = symbol.type() == Elf.STT_SECTION ? object.sections().get(symbol.section()).name() : symbol.name();
            result[i] = local ? link.local(name, symbol.kind()) : link.symbol(name, symbol.kind());
            if (symbol.isDefined() && placed[symbol.section()] != null) {
                define(object, symbol, result[i], placed[symbol.section()], starts[symbol.section()]);
            }
        }
        return result;
    }

    private void define(ElfFile object, ElfSymbol from, Symbol symbol, Section section, int start) {
        boolean isWeak = from.binding() == Elf.STB_WEAK;
        require(object, from.address() >= 0 && from.bytes() >= 0 && from.address() <= section.size() - start
            && from.bytes() <= section.size() - start - from.address(), "symbol " + from.name() + " lies outside its section");
        int offset = start + (int) from.address();
        if (symbol.isDefined() && isWeak) {
            return;
        }
        if (symbol.isDefined() && weak.getOrDefault(from.name(), false)) {
            symbol.undefine();
        }
        section.define(symbol, offset, (int) from.bytes());
        if (from.binding() != Elf.STB_LOCAL) {
            weak.put(from.name(), isWeak);
        }
    }

    /// A C variable without initial value, which may be declared so in several objects.
    private Symbol common(ElfFile object, ElfSymbol from) {
        var symbol = link.symbol(from.name(), SymbolKind.OBJECT);
        if (!symbol.isDefined()) {
            var bss = sections.computeIfAbsent(".bss" + Link.Segment.WRITE + false, _ -> link.section(".bss", Link.Segment.WRITE, 1));
            int alignment = alignment(object, from.address()); // gABI: the value of a common symbol is its alignment
            require(object, from.bytes() >= 0 && from.bytes() < Integer.MAX_VALUE - bss.size() - alignment, "symbol " + from.name() + " is too large");
            bss.define(symbol, bss.reserve((int) from.bytes(), alignment), (int) from.bytes());
        }
        return symbol;
    }

    private static void relocate(ElfFile object, ElfFile.Fixup fixup, Section section, int start, Symbol[] symbols) {
        var kind = switch (fixup.type()) {
            case Elf.R_X86_64_64 -> RelocationKind.ABSOLUTE_64;
            case Elf.R_X86_64_32 -> RelocationKind.ABSOLUTE_32;
            case Elf.R_X86_64_32S -> RelocationKind.ABSOLUTE_32_SIGNED;
            case Elf.R_X86_64_PC32, Elf.R_X86_64_PLT32 -> RelocationKind.RELATIVE_32;
            default -> throw Failures.unsupported(object.name(), "relocation type " + fixup.type() + " to " + symbols[fixup.symbol()]);
        };
        require(object, symbols[fixup.symbol()] != null && fixup.offset() >= 0 && fixup.offset() <= section.size() - start - kind.bytes(),
            "a relocation lies outside " + section.name());
        section.relocate(Math.toIntExact(start + fixup.offset()), kind, symbols[fixup.symbol()], fixup.addend());
    }

    private static int alignment(ElfFile object, long stated) {
        require(object, stated >= 0 && stated <= MOST_ALIGNMENT && Long.bitCount(stated) <= 1, "an alignment of " + stated);
        return (int) Math.max(1, stated);
    }

    private static void require(ElfFile object, boolean holds, String otherwise) {
        if (!holds) {
            throw Failures.malformed(object.name(), otherwise);
        }
    }
}
