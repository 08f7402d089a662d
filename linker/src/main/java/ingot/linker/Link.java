package ingot.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// One link: sections and symbols are made here and filled by their owner, then [#link] places them and writes the executable.
public final class Link {
    /// What a section's memory allows. No section is both writable and executable.
    public enum Segment {
        READ, EXECUTE, WRITE,
        /// In the file only, for debuggers; dropped with the symbols.
        UNLOADED
    }

    /// How much of what running does not need is left out.
    public enum Strip {
        /// Keep symbols and frame descriptions.
        NOTHING,
        /// Keep section headers only.
        SYMBOLS,
        /// Keep nothing: no section headers either.
        ALL
    }

    /// @param entry       where the kernel starts
    /// @param baseAddress of the file's first byte in memory, a multiple of the page size
    public record Options(Symbol entry, long baseAddress, Strip strip) {
        public static final long DEFAULT_BASE = 0x40_0000; // x86-64's usual one; nothing may lie below 64 KiB

        public Options(Symbol entry, Strip strip) {
            this(entry, DEFAULT_BASE, strip);
        }
    }

    private static final int LISTED_SYMBOLS = 10;

    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final Section note = BuildId.section();
    private final Map<String, Symbol> globals = new HashMap<>();
    private final List<DebugFrame.Frame> frames = new ArrayList<>();

    /// A new section behind the others of its segment.
    public Section section(String name, Segment segment, int alignment) {
        var section = new Section(name, segment, alignment);
        sections.add(section);
        return section;
    }

    /// The symbol of this name, made at the first request, undefined until it is defined.
    public Symbol symbol(String name, SymbolKind kind) {
        return globals.computeIfAbsent(name, n -> add(new Symbol(n, kind, false)));
    }

    /// The symbol of this name if there is one, else null.
    public Symbol find(String name) {
        return globals.get(name);
    }

    /// A new symbol that no name finds; others may have the same name.
    public Symbol local(String name, SymbolKind kind) {
        return add(new Symbol(name, kind, true));
    }

    /// A symbol whose value is a function of other symbols' addresses; it has no entry in the symbol table.
    public Symbol computed(String name, LongSupplier value) {
        var symbol = new Symbol(name, SymbolKind.NONE, true);
        symbol.compute(value);
        return symbol;
    }

    /// Tells debuggers about a function's frame.
    ///
    /// @param prologueBytes code bytes up to and including the instruction that moves rsp
    /// @param frameBytes    by which it moves rsp: after it, rsp + frameBytes is where the return address lies
    public void frame(Symbol function, int prologueBytes, int frameBytes) {
        frames.add(new DebugFrame.Frame(function, prologueBytes, frameBytes, false));
    }

    /// As [#frame], for the function where the stack begins.
    public void outermostFrame(Symbol function, int prologueBytes, int frameBytes) {
        frames.add(new DebugFrame.Frame(function, prologueBytes, frameBytes, true));
    }

    /// Defines a symbol at the 20 bytes of the build id.
    public void defineBuildId(Symbol symbol) {
        BuildId.define(note, symbol);
    }

    /// To be called once.
    public Executable link(Options options) {
        requireDefined(options.entry);
        boolean keepsSymbols = options.strip == Strip.NOTHING;
        if (keepsSymbols && !frames.isEmpty()) {
            DebugFrame.write(frames, section(".debug_frame", Segment.UNLOADED, 8));
        }
        if (!keepsSymbols) {
            sections.removeIf(s -> s.segment() == Segment.UNLOADED);
        }
        var layout = Layout.of(sections, note, options.baseAddress);
        // From here on every address is fixed.
        var placed = new ArrayList<Symbol>(symbols.size());
        for (var symbol : symbols) {
            if (symbol.isDefined()) {
                placed.add(symbol);
            }
        }
        return ExecutableWriter.write(layout, placed, note, options);
    }

    private Symbol add(Symbol symbol) {
        symbols.add(symbol);
        return symbol;
    }

    /// Names every undefined symbol once, with the first place that uses it.
    private void requireDefined(Symbol entry) {
        var uses = new LinkedHashMap<Symbol, String>();
        if (!entry.isDefined()) {
            uses.put(entry, entry.name() + ", the entry point");
        }
        for (var section : sections) {
            for (int i = 0; i < section.relocationCount(); i++) {
                var target = section.relocationTarget(i);
                if (!target.isDefined()) {
                    int offset = section.relocationOffset(i);
                    uses.computeIfAbsent(target, t -> t.name() + ", used by " + describe(section, offset));
                }
            }
        }
        if (!uses.isEmpty()) {
            throw Failures.undefined(uses.values().stream().limit(LISTED_SYMBOLS).toList(), Math.max(0, uses.size() - LISTED_SYMBOLS));
        }
    }

    /// The symbol around a place, or section + offset.
    private String describe(Section section, int offset) {
        for (var symbol : symbols) {
            if (symbol.section() == section && symbol.offset() <= offset && offset < symbol.offset() + symbol.bytes()) {
                return symbol.name();
            }
        }
        return section.name() + "+0x" + Integer.toHexString(offset);
    }
}
