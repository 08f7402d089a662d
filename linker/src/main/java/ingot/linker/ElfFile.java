package ingot.linker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a little-endian ELF64 file: an executable for `inspect`, or an object to be linked. Every offset in the file is checked; what
/// does not fit is a BuildFailure that says where.
public final class ElfFile {
    /// A relocation of an object, with its addend.
    ///
    /// @param section index of the section it is in
    /// @param type    R_ number
    /// @param symbol  index in [#symbols()]
    public record Fixup(int section, long offset, int type, int symbol, long addend) {}

    private final String name;
    private final byte[] bytes;
    private final List<ElfSegment> segments = new ArrayList<>();
    private final List<ElfSection> sections = new ArrayList<>();
    private final List<ElfSymbol> symbols = new ArrayList<>();

    private ElfFile(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /// @param name for messages
    public static ElfFile read(byte[] bytes, String name) {
        var file = new ElfFile(bytes, name);
        file.header();
        file.readSegments();
        file.readSections();
        file.readSymbols();
        return file;
    }

    public static boolean isElf(byte[] bytes) {
        return bytes.length >= 4 && Little.getInt(bytes, 0) == Elf.MAGIC;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean isObject() {
        return Little.getShort(bytes, 16) == Elf.ET_REL;
    }

    /// EM_ number: 62 is x86-64, 183 is aarch64.
    public int machine() {
        return Little.getShort(bytes, 18);
    }

    public long entry() {
        return Little.getLong(bytes, 24);
    }

    /// In file order.
    public List<ElfSegment> segments() {
        return segments;
    }

    /// With the null section at index 0, so that indices are those of the file.
    public List<ElfSection> sections() {
        return sections;
    }

    /// With the null symbol at index 0.
    public List<ElfSymbol> symbols() {
        return symbols;
    }

    /// The dynamic loader it asks for, or null.
    public String interpreter() {
        for (var segment : segments) {
            if (segment.type() == Elf.PT_INTERP && segment.fileBytes() > 0) {
                return string(segment.offset(), segment.offset() + segment.fileBytes());
            }
        }
        return null;
    }

    /// The shared libraries it needs; none for a static executable.
    public List<String> needed() {
        var needed = new ArrayList<String>();
        for (var segment : segments) {
            if (segment.type() == Elf.PT_DYNAMIC) {
                long strings = fileOffset(dynamic(segment, Elf.DT_STRTAB).stream().findFirst().orElse(0L));
                for (long offset : dynamic(segment, Elf.DT_NEEDED)) {
                    needed.add(string(strings + offset, bytes.length));
                }
            }
        }
        return needed;
    }

    /// In hexadecimal, or null.
    public String buildId() {
        for (var segment : segments) {
            if (segment.type() == Elf.PT_NOTE) {
                String id = BuildId.find(bytes, (int) segment.offset(), (int) segment.fileBytes());
                if (id != null) {
                    return id;
                }
            }
        }
        return null;
    }

    /// The file bytes of a section; empty for one without.
    public byte[] content(ElfSection section) {
        if (!section.isInFile() || section.bytes() == 0) {
            return new byte[0];
        }
        byte[] content = new byte[(int) section.bytes()];
        System.arraycopy(bytes, (int) section.offset(), content, 0, content.length);
        return content;
    }

    /// Relocations with addends, in file order. Those without (i386's) are refused.
    public List<Fixup> fixups() {
        var fixups = new ArrayList<Fixup>();
        for (var section : sections) {
            if (section.type() == Elf.SHT_REL) {
                throw malformed("relocations without addends in " + section.name());
            }
            if (section.type() == Elf.SHT_RELA) {
                for (long at = section.offset(); at + Elf.RELA_BYTES <= section.offset() + section.bytes(); at += Elf.RELA_BYTES) {
                    long info = Little.getLong(bytes, (int) at + 8);
                    int symbol = (int) (info >>> 32);
                    if (symbol < 0 || symbol >= symbols.size() || section.info() <= 0 || section.info() >= sections.size()) {
                        throw malformed("a relocation of " + section.name() + " names what does not exist");
                    }
                    fixups.add(new Fixup(section.info(), Little.getLong(bytes, (int) at), (int) info, symbol, Little.getLong(bytes, (int) at + 16)));
                }
            }
        }
        return fixups;
    }

    private void header() {
        if (bytes.length < Elf.HEADER_BYTES || !isElf(bytes)) {
            throw malformed("no ELF header");
        }
        if (bytes[4] != Elf.CLASS_64 || bytes[5] != Elf.DATA_LITTLE_ENDIAN) {
            throw malformed("not 64-bit little-endian");
        }
    }

    private void readSegments() {
        int count = Little.getShort(bytes, 56);
        int start = table("program headers", Little.getLong(bytes, 32), count, Elf.PROGRAM_HEADER_BYTES, Little.getShort(bytes, 54));
        for (int i = 0; i < count; i++) {
            int at = start + i * Elf.PROGRAM_HEADER_BYTES;
            var segment = new ElfSegment(Little.getInt(bytes, at), Little.getInt(bytes, at + 4), Little.getLong(bytes, at + 8), Little.getLong(bytes, at + 16),
                Little.getLong(bytes, at + 32), Little.getLong(bytes, at + 40), Little.getLong(bytes, at + 48));
            inside("segment " + i, segment.offset(), segment.fileBytes());
            segments.add(segment);
        }
    }

    private void readSections() {
        int count = Little.getShort(bytes, 60);
        int start = table("section headers", Little.getLong(bytes, 40), count, Elf.SECTION_HEADER_BYTES, Little.getShort(bytes, 58));
        int namesIndex = Little.getShort(bytes, 62);
        if (count > 0 && namesIndex >= count) {
            throw malformed("no section names");
        }
        int namesAt = start + namesIndex * Elf.SECTION_HEADER_BYTES;
        long names = count == 0 ? 0 : Little.getLong(bytes, namesAt + 24);
        long namesEnd = count == 0 ? 0 : names + Little.getLong(bytes, namesAt + 32);
        for (int i = 0; i < count; i++) {
            int at = start + i * Elf.SECTION_HEADER_BYTES;
            int type = Little.getInt(bytes, at + 4);
            String sectionName = type == Elf.SHT_NULL ? "" : string(names + (Little.getInt(bytes, at) & 0xFFFF_FFFFL), namesEnd);
            var section = new ElfSection(sectionName, type, Little.getLong(bytes, at + 8), Little.getLong(bytes, at + 16), Little.getLong(bytes, at + 24),
                Little.getLong(bytes, at + 32), Little.getInt(bytes, at + 40), Little.getInt(bytes, at + 44), Little.getLong(bytes, at + 48),
                Little.getLong(bytes, at + 56));
            if (section.isInFile()) {
                inside("section " + sectionName, section.offset(), section.bytes());
            }
            sections.add(section);
        }
    }

    private void readSymbols() {
        for (var section : sections) {
            if (section.type() != Elf.SHT_SYMTAB) {
                continue;
            }
            if (section.link() <= 0 || section.link() >= sections.size() || section.bytes() % Elf.SYMBOL_BYTES != 0) {
                throw malformed("the symbol table has no names");
            }
            var strings = sections.get(section.link());
            for (long at = section.offset(); at < section.offset() + section.bytes(); at += Elf.SYMBOL_BYTES) {
                int i = (int) at;
                int info = bytes[i + 4];
                int index = Little.getShort(bytes, i + 6);
                if (index < Elf.SHN_LORESERVE && index >= sections.size()) {
                    throw malformed("a symbol lies in section " + index + ", which does not exist");
                }
                symbols.add(new ElfSymbol(string(strings.offset() + (Little.getInt(bytes, i) & 0xFFFF_FFFFL), strings.offset() + strings.bytes()),
                    Little.getLong(bytes, i + 8), Little.getLong(bytes, i + 16), index, info & 15, info >> 4 & 15));
            }
            return; // gABI allows one
        }
    }

    /// Values of the dynamic section's entries with this tag.
    private List<Long> dynamic(ElfSegment segment, int tag) {
        var values = new ArrayList<Long>();
        for (long at = segment.offset(); at + 16 <= segment.offset() + segment.fileBytes(); at += 16) {
            long found = Little.getLong(bytes, (int) at);
            if (found == 0) {
                break;
            }
            if (found == tag) {
                values.add(Little.getLong(bytes, (int) at + 8));
            }
        }
        return values;
    }

    private long fileOffset(long address) {
        for (var segment : segments) {
            if (segment.isLoaded() && address >= segment.address() && address - segment.address() < segment.fileBytes()) {
                return address - segment.address() + segment.offset();
            }
        }
        throw malformed("address 0x" + Long.toHexString(address) + " is not in the file");
    }

    private int table(String what, long offset, int count, int entryBytes, int statedBytes) {
        if (count > 0 && statedBytes != entryBytes) {
            throw malformed(what + " of " + statedBytes + " bytes each");
        }
        inside(what, offset, (long) count * entryBytes);
        return (int) offset;
    }

    private void inside(String what, long offset, long count) {
        if (count != 0 && (offset < 0 || count < 0 || offset > bytes.length || count > bytes.length - offset)) {
            throw malformed(what + " reaches beyond the end of the file");
        }
    }

    /// The zero-terminated string at an offset, which must end before `end`.
    private String string(long offset, long end) {
        long limit = Math.min(end, bytes.length);
        if (offset < 0 || offset >= limit) {
            throw malformed("a name lies outside its table");
        }
        int stop = (int) offset;
        while (stop < limit && bytes[stop] != 0) {
            stop++;
        }
        return new String(bytes, (int) offset, stop - (int) offset, StandardCharsets.UTF_8);
    }

    private RuntimeException malformed(String what) {
        return Failures.malformed(name, what);
    }
}
