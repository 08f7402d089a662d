package ingot.abi;

/// A chunk: frames of a suspended stack, copied away from it. Offsets in bytes from the chunk's start; every field is 8 bytes. Frames hold no absolute address
/// of the stack they lie on, so they are as good here as there.
///
/// A stack that was suspended more than once is a list of chunks, innermost frames first. When the innermost few are thawed, they lie on the live stack again, and
/// [ThreadBlock#CHUNK] leads to the rest.
public final class StackChunk {
    /// Return address into the innermost frame.
    public static final int PC = 0;
    /// Where the innermost frame begins, and where the outermost ends: offsets from the chunk's start.
    public static final int SP = 8;
    public static final int TOP = 16;
    /// Address of the chunk with the callers of the outermost frame; 0 if there is none.
    public static final int NEXT = 24;
    /// The frames come behind.
    public static final int HEADER_BYTES = 32;

    private StackChunk() {
    }
}
