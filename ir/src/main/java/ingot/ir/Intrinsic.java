package ingot.ir;

import ingot.abi.Kind;

import java.util.Set;

/// Methods whose body the compiler supplies. The builder maps a call of the named method to an operation of this intrinsic; the rest of
/// Unsafe and Memory maps to RawLoad, RawStore, CompareAndSet and Fence (GraphBuilder's table).
///
/// The run-time names are methods of ingot.runtime.Machine. An address is a LONG.
public enum Intrinsic {
    // Math: pure
    SQRT(true, Kind.DOUBLE), ABS_INT(true, Kind.INT), ABS_LONG(true, Kind.LONG), ABS_FLOAT(true, Kind.FLOAT), ABS_DOUBLE(true, Kind.DOUBLE),
    FLOAT_BITS(true, Kind.INT), BITS_FLOAT(true, Kind.FLOAT), DOUBLE_BITS(true, Kind.LONG), BITS_DOUBLE(true, Kind.DOUBLE),
    MULTIPLY_HIGH(true, Kind.LONG), UNSIGNED_MULTIPLY_HIGH(true, Kind.LONG),
    BIT_COUNT_INT(true, Kind.INT), BIT_COUNT_LONG(true, Kind.INT), REVERSE_BYTES_INT(true, Kind.INT), REVERSE_BYTES_LONG(true, Kind.LONG),
    LEADING_ZEROS_INT(true, Kind.INT), LEADING_ZEROS_LONG(true, Kind.INT), TRAILING_ZEROS_INT(true, Kind.INT), TRAILING_ZEROS_LONG(true, Kind.INT),
    UNSIGNED_DIVIDE_INT(true, Kind.INT), UNSIGNED_REMAINDER_INT(true, Kind.INT), UNSIGNED_DIVIDE_LONG(true, Kind.LONG), UNSIGNED_REMAINDER_LONG(true, Kind.LONG),

    // Object identity and hubs: pure. hubOf(Object) LONG; addressOf(Object) LONG and objectAt(long) REF are only for the run-time core.
    HUB_OF(true, Kind.LONG), ADDRESS_OF(true, Kind.LONG), OBJECT_AT(true, Kind.REF),
    /// Object.getClass(): [object] the mirror from the hub.
    GET_CLASS(true, Kind.REF),

    // Machine: effects
    /// threadBlock() LONG: r15.
    THREAD_BLOCK(false, Kind.LONG),
    /// setThreadBlock(long).
    SET_THREAD_BLOCK(false, Kind.VOID),
    /// stackPointer() LONG: rsp of the calling frame, after its prologue.
    STACK_POINTER(false, Kind.LONG),
    /// returnAddress() LONG: this frame's own return address (into the caller); callerStackPointer() LONG: rsp of the caller at the call.
    RETURN_ADDRESS(false, Kind.LONG), CALLER_STACK_POINTER(false, Kind.LONG),
    /// resume(long pc, long sp): sets rsp and jumps; never returns.
    RESUME(false, Kind.VOID),
    /// call(long code, long argument) LONG: an indirect call with one argument.
    CALL(false, Kind.LONG),
    /// callForeign(long code, long a, long b) LONG: a call by the convention of C (System V ABI) of code that reaches no safepoint.
    CALL_FOREIGN(false, Kind.LONG),
    /// syscall(long number, a0 .. a5) LONG: short, no safepoint; -errno on failure.
    SYSCALL(false, Kind.LONG),
    /// blockingSyscall(long number, a0 .. a5) LONG: publishes the last frame, state NATIVE.
    BLOCKING_SYSCALL(false, Kind.LONG),
    /// symbol("name") LONG: address of a linker symbol; the argument is a constant string.
    SYMBOL(false, Kind.LONG),
    /// hub("java.lang.String") / mirror: hubOf(Class constant) is HUB_OF_CLASS: [Class constant] LONG.
    HUB_OF_CLASS(false, Kind.LONG),
    /// copyForward / copyBackward / fill (long to, long from, long bytes): rep movsb and its like; [to, from, bytes], [address, value, bytes].
    COPY_FORWARD(false, Kind.VOID), COPY_BACKWARD(false, Kind.VOID), FILL(false, Kind.VOID),
    PAUSE(false, Kind.VOID), TRAP(false, Kind.VOID), CYCLES(false, Kind.LONG);

    /// Classes of the JDK with methods whose calls become operations: such a method may run on a JVM, or in the evaluator, and be in no executable.
    public static final Set<String> HOLDERS = Set.of("java/lang/Math", "java/lang/StrictMath", "java/lang/Integer", "java/lang/Long", "java/lang/Float", "java/lang/Double",
            "jdk/internal/misc/Unsafe", "java/lang/Object");

    private final boolean pure;
    private final Kind result;

    Intrinsic(boolean pure, Kind result) {
        this.pure = pure;
        this.result = result;
    }

    public boolean isPure() {
        return pure;
    }

    public Kind result() {
        return result;
    }
}
