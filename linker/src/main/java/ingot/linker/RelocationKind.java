package ingot.linker;

/// How a field depends on an address. S is the address of the symbol, A the addend, P the address of the field, as in the AMD64 supplement.
public enum RelocationKind {
    /// u32 S + A, which must lie in 0 .. 2^32 - 1 (R_X86_64_32).
    ABSOLUTE_32(4),
    /// s32 S + A, sign-extended by the instruction (R_X86_64_32S).
    ABSOLUTE_32_SIGNED(4),
    /// u64 S + A (R_X86_64_64).
    ABSOLUTE_64(8),
    /// s32 S + A - P (R_X86_64_PC32). The processor counts from behind the field: a call has A = -4.
    RELATIVE_32(4);

    private final int bytes;

    RelocationKind(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }
}
