package ingot.linker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Writes the file of a finished layout: headers, sections, and behind them the symbol table and section headers as far as they are wanted.
final class ExecutableWriter {
    private final Layout layout;
    private final Link.Options options;
    private byte[] file;
    private int end;
    private final List<ElfSection> headers = new ArrayList<>();
    private final StringTable sectionNames = new StringTable();

    private ExecutableWriter(Layout layout, Link.Options options) {
        this.layout = layout;
        this.options = options;
        this.end = Math.toIntExact(layout.end());
        this.file = new byte[end];
    }

    static Executable write(Layout layout, List<Symbol> symbols, Section note, Link.Options options) {
        return new ExecutableWriter(layout, options).write(symbols, note);
    }

    private Executable write(List<Symbol> symbols, Section note) {
        for (var section : layout.sections()) {
            section.write(file);
        }
        headers.add(new ElfSection("", Elf.SHT_NULL, 0, 0, 0, 0, 0, 0, 0, 0));
        for (var section : layout.sections()) {
            headers.add(header(section));
        }
        var listed = List.copyOf(headers.subList(1, headers.size()));
        var indices = indices();
        var elfSymbols = elfSymbols(symbols, indices);
        if (options.strip() == Link.Strip.NOTHING) {
            symbolTable(elfSymbols);
        }
        int headersAt = options.strip() == Link.Strip.ALL ? 0 : sectionHeaders();
        fileHeader(headersAt);
        String id = BuildId.fill(file, note, Math.toIntExact(layout.loadedEnd()));
        return new Executable(file.length == end ? file : Arrays.copyOf(file, end), id, options.entry().address(), layout.segments(), listed, elfSymbols);
    }

    private ElfSection header(Section section) {
        long flags = switch (section.segment()) {
            case READ -> Elf.SHF_ALLOC;
            case EXECUTE -> Elf.SHF_ALLOC | Elf.SHF_EXECINSTR;
            case WRITE -> Elf.SHF_ALLOC | Elf.SHF_WRITE;
            case UNLOADED -> 0;
        };
        boolean zero = section.segment() == Link.Segment.WRITE && section.filled() == 0 && section.size() > 0;
        int type = zero ? Elf.SHT_NOBITS : section.name().startsWith(".note.") ? Elf.SHT_NOTE : Elf.SHT_PROGBITS;
        long offset = zero ? Math.min(section.fileOffset(), layout.loadedEnd()) : section.fileOffset();
        return new ElfSection(section.name(), type, flags, section.address(), offset, section.size(), 0, 0, section.alignment(), 0);
    }

    private Map<Section, Integer> indices() {
        var indices = new IdentityHashMap<Section, Integer>(); // only looked up, never walked
        for (int i = 0; i < layout.sections().size(); i++) {
            indices.put(layout.sections().get(i), i + 1);
        }
        return indices;
    }

    /// Local ones first, as gABI wants them.
    private static List<ElfSymbol> elfSymbols(List<Symbol> symbols, Map<Section, Integer> indices) {
        var result = new ArrayList<ElfSymbol>(symbols.size());
        for (boolean local : new boolean[] {true, false}) {
            for (var symbol : symbols) {
                var index = indices.get(symbol.section()); // null: the section was stripped
                if (symbol.isLocal() == local && index != null) {
                    int type = switch (symbol.kind()) {
                        case NONE -> Elf.STT_NOTYPE;
                        case OBJECT -> Elf.STT_OBJECT;
                        case FUNCTION -> Elf.STT_FUNC;
                    };
                    result.add(new ElfSymbol(symbol.name(), symbol.address(), symbol.bytes(), index, type, local ? Elf.STB_LOCAL : Elf.STB_GLOBAL));
                }
            }
        }
        return result;
    }

    private void symbolTable(List<ElfSymbol> symbols) {
        var names = new StringTable();
        byte[] table = new byte[(symbols.size() + 1) * Elf.SYMBOL_BYTES];
        int locals = 1;
        int at = Elf.SYMBOL_BYTES; // the first entry is zero
        for (var symbol : symbols) {
            Little.putInt(table, at, names.add(symbol.name()));
            table[at + 4] = (byte) (symbol.binding() << 4 | symbol.type());
            Little.putShort(table, at + 6, symbol.section());
            Little.putLong(table, at + 8, symbol.address());
            Little.putLong(table, at + 16, symbol.bytes());
            at += Elf.SYMBOL_BYTES;
            locals += symbol.binding() == Elf.STB_LOCAL ? 1 : 0;
        }
        int stringsIndex = headers.size() + 1;
        int offset = append(table, 8);
        headers.add(new ElfSection(".symtab", Elf.SHT_SYMTAB, 0, 0, offset, table.length, stringsIndex, locals, 8, Elf.SYMBOL_BYTES));
        byte[] strings = names.toBytes();
        headers.add(new ElfSection(".strtab", Elf.SHT_STRTAB, 0, 0, append(strings, 1), strings.length, 0, 0, 1, 0));
    }

    private int sectionHeaders() {
        int[] names = new int[headers.size() + 1];
        for (int i = 1; i < headers.size(); i++) {
            names[i] = sectionNames.add(headers.get(i).name());
        }
        names[headers.size()] = sectionNames.add(".shstrtab");
        byte[] strings = sectionNames.toBytes();
        headers.add(new ElfSection(".shstrtab", Elf.SHT_STRTAB, 0, 0, append(strings, 1), strings.length, 0, 0, 1, 0));
        byte[] table = new byte[headers.size() * Elf.SECTION_HEADER_BYTES];
        for (int i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            int at = i * Elf.SECTION_HEADER_BYTES;
            Little.putInt(table, at, names[i]);
            Little.putInt(table, at + 4, header.type());
            Little.putLong(table, at + 8, header.flags());
            Little.putLong(table, at + 16, header.address());
            Little.putLong(table, at + 24, header.offset());
            Little.putLong(table, at + 32, header.bytes());
            Little.putInt(table, at + 40, header.link());
            Little.putInt(table, at + 44, header.info());
            Little.putLong(table, at + 48, header.alignment());
            Little.putLong(table, at + 56, header.entryBytes());
        }
        return append(table, 8);
    }

    private void fileHeader(int sectionHeadersAt) {
        Little.putInt(file, 0, Elf.MAGIC);
        file[4] = Elf.CLASS_64;
        file[5] = Elf.DATA_LITTLE_ENDIAN;
        file[6] = Elf.VERSION; // bytes 7 to 15: System V ABI, filling
        Little.putShort(file, 16, Elf.ET_EXEC);
        Little.putShort(file, 18, Elf.EM_X86_64);
        Little.putInt(file, 20, Elf.VERSION);
        Little.putLong(file, 24, options.entry().address());
        Little.putLong(file, 32, Elf.HEADER_BYTES); // program headers follow
        Little.putLong(file, 40, sectionHeadersAt);
        Little.putShort(file, 52, Elf.HEADER_BYTES);
        Little.putShort(file, 54, Elf.PROGRAM_HEADER_BYTES);
        Little.putShort(file, 56, layout.segments().size());
        Little.putShort(file, 58, Elf.SECTION_HEADER_BYTES);
        if (sectionHeadersAt != 0) {
            Little.putShort(file, 60, headers.size());
            Little.putShort(file, 62, headers.size() - 1);
        }
        int at = Elf.HEADER_BYTES;
        for (var segment : layout.segments()) {
            Little.putInt(file, at, segment.type());
            Little.putInt(file, at + 4, segment.flags());
            Little.putLong(file, at + 8, segment.offset());
            Little.putLong(file, at + 16, segment.address());
            Little.putLong(file, at + 24, segment.address());
            Little.putLong(file, at + 32, segment.fileBytes());
            Little.putLong(file, at + 40, segment.memoryBytes());
            Little.putLong(file, at + 48, segment.alignment());
            at += Elf.PROGRAM_HEADER_BYTES;
        }
    }

    private int append(byte[] bytes, int alignment) {
        int offset = (int) Layout.align(end, alignment);
        end = offset + bytes.length;
        if (end > file.length) {
            file = Arrays.copyOf(file, Math.max(end, file.length + (file.length >> 2)));
        }
        System.arraycopy(bytes, 0, file, offset, bytes.length);
        return offset;
    }

    /// Names one after the other, each ended by zero; offset 0 is the empty name.
    private static final class StringTable {
        private byte[] bytes = new byte[256];
        private int size = 1;

        int add(String name) {
            byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
            int offset = size;
            size += encoded.length + 1;
            if (size > bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            System.arraycopy(encoded, 0, bytes, offset, encoded.length);
            return offset;
        }

        byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
