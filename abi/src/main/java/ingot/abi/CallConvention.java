package ingot.abi;

/// Ingot's one call convention on x86-64 (DESIGN.md section 5). Integer and reference arguments, and floating-point ones,
/// are counted apart and go left to right (the receiver first) into the registers below; the rest go to the stack, 8 bytes
/// each, the first at [rsp] of the caller at the call, hence at [rsp + 8] on entry of the callee. An int is not extended; a
/// reference is zero-extended. The result is in rax or xmm0. No register is callee-saved but rsp and r15 (the thread block).
/// rsp is a multiple of 16 at a call.
public final class CallConvention {
    public static final int RAX = 0, RCX = 1, RDX = 2, RBX = 3, RSP = 4, RBP = 5, RSI = 6, RDI = 7;
    public static final int R8 = 8, R9 = 9, R10 = 10, R11 = 11, R12 = 12, R13 = 13, R14 = 14, R15 = 15;

    /// The registers of the integer arguments, four bits each, the first lowest: rdi, rsi, rdx, rcx, r8, r9, r10.
    public static final long INTEGER_ARGUMENTS = 0xA981267;
    public static final int INTEGER_ARGUMENT_COUNT = 7;
    public static final int FLOAT_ARGUMENT_COUNT = 8; // xmm0 to xmm7
    public static final int RESULT = RAX;
    public static final int THREAD = R15;
    /// Never allocated: scratch of the assembler (moves between slots, cold stubs, far operands); xmm15 likewise.
    public static final int SCRATCH = R11;
    public static final int FLOAT_SCRATCH = 15;

    private CallConvention() {
    }

    public static int integerArgumentCount() {
        return INTEGER_ARGUMENT_COUNT;
    }

    public static int integerArgument(int index) {
        if (index >= INTEGER_ARGUMENT_COUNT) {
            throw new IndexOutOfBoundsException(index);
        }
        return (int) (INTEGER_ARGUMENTS >> 4 * index) & 15;
    }
}
