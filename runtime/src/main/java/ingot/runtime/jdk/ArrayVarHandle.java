package ingot.runtime.jdk;

/// A VarHandle of array elements, see [FieldVarHandle]. Coordinates: array, index.
public final class ArrayVarHandle extends InvokeVarHandle {
    /// Offset of element 0.
    public final int base;
    public final byte shift;
    /// Ordinal of ingot.abi.Kind.
    public final byte kind;

    public ArrayVarHandle(int base, byte shift, byte kind) {
        this.base = base;
        this.shift = shift;
        this.kind = kind;
    }
}
