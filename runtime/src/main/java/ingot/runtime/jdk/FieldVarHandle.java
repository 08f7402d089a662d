package ingot.runtime.jdk;

/// What a VarHandle of a field is in the image: where the variable lies. Calls
/// of VarHandle's accessors are turned into accesses when the program is read.
public final class FieldVarHandle extends InvokeVarHandle {
    /// Static fields: the object that holds the class's statics; null: the receiver is the first coordinate.
    public final Object base;
    public final long offset;
    /// Ordinal of ingot.abi.Kind.
    public final byte kind;

    public FieldVarHandle(Object base, long offset, byte kind) {
        this.base = base;
        this.offset = offset;
        this.kind = kind;
    }
}
