package ingot.world;

import ingot.abi.Kind;

/// An array type.
public final class ArrayType implements Type {
    private final int id;
    private final Type element;
    private final World world;

    ArrayType(World world, int id, Type element) {
        this.world = world;
        this.id = id;
        this.element = element;
    }

    /// Component type: "[[I" for "[[[I".
    public Type element() {
        return element;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public String descriptor() {
        return "[" + element.descriptor();
    }

    @Override
    public String name() {
        return "[" + (element instanceof ClassType c ? "L" + c.name() + ";" : element instanceof ArrayType a ? a.name() : element.descriptor());
    }

    @Override
    public Kind kind() {
        return Kind.REF;
    }

    @Override
    public boolean isSubtypeOf(Type other) {
        return switch (other) {
            case ArrayType array -> element == array.element
                    || element.kind() == Kind.REF && array.element.kind() == Kind.REF && element.isSubtypeOf(array.element);
            case ClassType type -> world.isArraySupertype(type);
            case PrimitiveType _ -> false;
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
