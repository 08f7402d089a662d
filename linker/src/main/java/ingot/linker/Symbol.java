package ingot.linker;

import java.util.function.LongSupplier;

/// A name for an address. Made by [Link], defined by [Section#define]; its address is known once the link is laid out.
public final class Symbol {
    private final String name;
    private final SymbolKind kind;
    private final boolean local;
    private Section section;
    private int offset;
    private int bytes;
    /// Of a computed symbol, asked after layout; null for all others.
    private LongSupplier value;

    Symbol(String name, SymbolKind kind, boolean local) {
        this.name = name;
        this.kind = kind;
        this.local = local;
    }

    public String name() {
        return name;
    }

    public SymbolKind kind() {
        return kind;
    }

    public boolean isDefined() {
        return section != null || value != null;
    }

    /// Null if undefined or computed.
    public Section section() {
        return section;
    }

    /// Inside its section.
    public int offset() {
        return offset;
    }

    public int bytes() {
        return bytes;
    }

    boolean isLocal() {
        return local;
    }

    void define(Section section, int offset, int bytes) {
        if (this.section != null) {
            throw Failures.definedTwice(name, this.section.name(), section.name());
        }
        this.section = section;
        this.offset = offset;
        this.bytes = bytes;
    }

    /// Makes room for a stronger definition.
    void undefine() {
        section = null;
    }

    void compute(LongSupplier value) {
        this.value = value;
    }

    /// After layout: a computed symbol may ask for the addresses of others.
    public long address() {
        return value != null ? value.getAsLong() : section.address() + offset;
    }

    @Override
    public String toString() {
        return name;
    }
}
