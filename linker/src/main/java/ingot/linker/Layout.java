package ingot.linker;

import java.util.ArrayList;
import java.util.List;

/// Places every section in the file and in memory.
///
/// In the file everything follows closely: headers, readable, executable, writable sections, then what is not loaded. In memory each
/// segment begins on a page of its own, at the address that has the file offset's remainder modulo the page size, so the kernel may map the
/// page in which two segments meet twice, with different rights, and no filling is needed. Sections without bytes come last in the
/// writable segment and take no place in the file.
final class Layout {
    static final int PAGE = 4096;
    static final long ADDRESS_END = 1L << 31; // code reaches absolute addresses by sign-extended 32-bit fields

    private final List<Section> sections = new ArrayList<>();
    private final List<ElfSegment> segments = new ArrayList<>();
    private long offset;
    private long address;
    private long loadedEnd;

    static Layout of(List<Section> all, Section note, long base) {
        var layout = new Layout();
        layout.place(all, note, base);
        return layout;
    }

    /// In file order, which is the order of section headers.
    List<Section> sections() {
        return sections;
    }

    List<ElfSegment> segments() {
        return segments;
    }

    int headerBytes() {
        return Elf.HEADER_BYTES + segments.size() * Elf.PROGRAM_HEADER_BYTES;
    }

    /// File offset behind the loaded segments.
    long loadedEnd() {
        return loadedEnd;
    }

    /// File offset behind all sections.
    long end() {
        return offset;
    }

    private void place(List<Section> all, Section note, long base) {
        boolean code = all.stream().anyMatch(s -> s.segment() == Link.Segment.EXECUTE);
        boolean data = all.stream().anyMatch(s -> s.segment() == Link.Segment.WRITE);
        int segmentCount = 3 + (code ? 1 : 0) + (data ? 1 : 0); // read, note, stack
        offset = Elf.HEADER_BYTES + (long) segmentCount * Elf.PROGRAM_HEADER_BYTES;
        address = base + offset;
        put(note);
        load(all, Link.Segment.READ, Elf.PF_R, base, 0);
        if (code) {
            nextPage(all, Link.Segment.EXECUTE);
            load(all, Link.Segment.EXECUTE, Elf.PF_R | Elf.PF_X, address, offset);
        }
        if (data) {
            nextPage(all, Link.Segment.WRITE);
            loadWritable(all);
        }
        if (address > ADDRESS_END) {
            throw Failures.tooLarge(address);
        }
        loadedEnd = offset;
        segments.add(new ElfSegment(Elf.PT_NOTE, Elf.PF_R, note.fileOffset(), note.address(), note.size(), note.size(), note.alignment()));
        segments.add(new ElfSegment(Elf.PT_GNU_STACK, Elf.PF_R | Elf.PF_W, 0, 0, 0, 0, 16));
        for (var section : all) {
            if (section.segment() == Link.Segment.UNLOADED) {
                offset = align(offset, section.alignment());
                section.place(0, offset);
                sections.add(section);
                offset += section.size();
            }
        }
    }

    /// A segment starts where its first section may, so that it does not start with filling.
    private void nextPage(List<Section> all, Link.Segment segment) {
        int alignment = all.stream().filter(s -> s.segment() == segment).findFirst().orElseThrow().alignment();
        offset = align(offset, Math.min(alignment, PAGE));
        address = align(address, PAGE) + offset % PAGE;
    }

    private void load(List<Section> all, Link.Segment segment, int flags, long startAddress, long startOffset) {
        for (var section : all) {
            if (section.segment() == segment) {
                put(section);
            }
        }
        long bytes = offset - startOffset;
        segments.add(new ElfSegment(Elf.PT_LOAD, flags, startOffset, startAddress, bytes, bytes, PAGE));
    }

    private void loadWritable(List<Section> all) {
        long startAddress = address;
        long startOffset = offset;
        long fileEnd = offset;
        for (boolean filled : new boolean[] {true, false}) {
            for (var section : all) {
                if (section.segment() == Link.Segment.WRITE && section.filled() > 0 == filled) {
                    put(section);
                    fileEnd = filled ? section.fileOffset() + section.filled() : fileEnd;
                }
            }
        }
        offset = fileEnd;
        segments.add(new ElfSegment(Elf.PT_LOAD, Elf.PF_R | Elf.PF_W, startOffset, startAddress, fileEnd - startOffset, address - startAddress, PAGE));
    }

    private void put(Section section) {
        long start = align(address, section.alignment());
        offset += start - address;
        section.place(start, offset);
        sections.add(section);
        offset += section.size();
        address = start + section.size();
    }

    static long align(long value, long alignment) {
        return value + alignment - 1 & -alignment;
    }
}
