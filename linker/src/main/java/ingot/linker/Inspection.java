package ingot.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the file of an executable tells by itself: the data of `ingot inspect`, which prints it.
///
/// @param buildId     in hexadecimal, or null
/// @param interpreter the dynamic loader it asks for, or null
/// @param needed      the shared libraries it asks for
/// @param sections    without the leading null section; empty if stripped
/// @param symbols     functions and objects with a place, by address; empty if stripped
/// @param shares      where the bytes of the file went; they add up to fileBytes
public record Inspection(String machine, String buildId, long entry, long fileBytes, String interpreter, List<String> needed, List<ElfSegment> segments,
    List<ElfSection> sections, List<ElfSymbol> symbols, List<Share> shares) {

    /// Bytes of the file that belong to one thing: a section, or where there are no section headers a segment; "headers", or "filling".
    public record Share(String name, long bytes) {}

    private record Range(String name, long start, long end) {}

    public static Inspection of(ElfFile file) {
        var sections = file.sections().isEmpty() ? List.<ElfSection>of() : List.copyOf(file.sections().subList(1, file.sections().size()));
        var symbols = file.symbols().stream()
            .filter(s -> s.isDefined() && s.section() < Elf.SHN_LORESERVE && (s.kind() != SymbolKind.NONE || s.type() == Elf.STT_NOTYPE && !s.name().isEmpty()))
            .sorted(Comparator.comparingLong(ElfSymbol::address).thenComparing(ElfSymbol::name)).toList();
        return new Inspection(machine(file.machine()), file.buildId(), file.entry(), file.bytes().length, file.interpreter(), file.needed(), file.segments(), sections,
            symbols, shares(file, sections));
    }

    /// Needs neither a loader nor a library.
    public boolean isStatic() {
        return interpreter == null && needed.isEmpty();
    }

    /// Some memory is both writable and executable, be it the stack; a file that says nothing about the stack gets one like that.
    public boolean hasWritableCode() {
        boolean stackIsStated = segments.stream().anyMatch(s -> s.type() == Elf.PT_GNU_STACK);
        boolean both = segments.stream().anyMatch(s -> (s.isLoaded() || s.type() == Elf.PT_GNU_STACK) && s.isWritable() && s.isExecutable());
        return both || !stackIsStated;
    }

    private static String machine(int number) {
        return switch (number) {
            case Elf.EM_X86_64 -> "x86-64";
            case 183 -> "aarch64"; // EM_AARCH64
            default -> "machine " + number;
        };
    }

    private static List<Share> shares(ElfFile file, List<ElfSection> sections) {
        var ranges = new ArrayList<Range>();
        int programHeaders = file.segments().size() * Elf.PROGRAM_HEADER_BYTES;
        ranges.add(new Range("headers", 0, Elf.HEADER_BYTES + programHeaders));
        if (sections.isEmpty()) {
            for (var segment : file.segments()) {
                if (segment.isLoaded()) {
                    ranges.add(new Range("segment " + segment.permissions(), segment.offset(), segment.offset() + segment.fileBytes()));
                }
            }
        } else {
            long at = Little.getLong(file.bytes(), 40);
            ranges.add(new Range("section headers", at, at + (sections.size() + 1L) * Elf.SECTION_HEADER_BYTES));
            for (var section : sections) {
                if (section.isInFile()) {
                    ranges.add(new Range(section.name(), section.offset(), section.offset() + section.bytes()));
                }
            }
        }
        ranges.sort(Comparator.comparingLong(Range::start).thenComparingLong(Range::end));
        var shares = new ArrayList<Share>();
        long covered = 0;
        long filling = 0;
        for (var range : ranges) {
            filling += Math.max(0, range.start - covered);
            long bytes = range.end - Math.max(range.start, covered); // a segment may begin with the headers
            if (bytes > 0) {
                shares.add(new Share(range.name, bytes));
                covered = range.end;
            } else {
                covered = Math.max(covered, range.start);
            }
        }
        filling += file.bytes().length - covered;
        if (filling > 0) {
            shares.add(new Share("filling", filling));
        }
        return List.copyOf(shares);
    }
}
