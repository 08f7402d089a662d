package ingot.world;

import ingot.abi.Kind;

/// A primitive type, or void.
public final class PrimitiveType implements Type {
    private final int id;
    private final Kind kind;
    private final String name;

    PrimitiveType(int id, Kind kind) {
        this.id = id;
        this.kind = kind;
        this.name = kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String descriptor() {
        return String.valueOf(kind.descriptor());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean isSubtypeOf(Type other) {
        return other == this;
    }

    @Override
    public String toString() {
        return name;
    }
}
