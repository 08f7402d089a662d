package ingot.runtime.jdk;

/// A VarHandle that sees bytes as wider values, see [FieldVarHandle]. Coordinates: byte[] or ByteBuffer, index in bytes.
public final class ViewVarHandle extends InvokeVarHandle {
    /// Ordinal of ingot.abi.Kind.
    public final byte kind;
    public final boolean bigEndian;
    /// The first coordinate is a ByteBuffer.
    public final boolean buffer;

    public ViewVarHandle(byte kind, boolean bigEndian, boolean buffer) {
        this.kind = kind;
        this.bigEndian = bigEndian;
        this.buffer = buffer;
    }
}
