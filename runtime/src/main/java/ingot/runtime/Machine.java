package ingot.runtime;

/// What Java cannot say: each method is an intrinsic of the compiler (`ingot.ir.Intrinsic` holds the meaning), so none has a body.
public final class Machine {
    private Machine() {
    }

    /// Address of this thread's `ingot.abi.ThreadBlock`.
    public static native long threadBlock();

    public static native void setThreadBlock(long address);

    /// rsp of the calling method's frame, after its prologue.
    public static native long stackPointer();

    /// The return address of the method that contains this call.
    public static native long returnAddress();

    /// rsp of the caller of the method that contains this call, as it will be after the return.
    public static native long callerStackPointer();

    /// Continues at `pc` with rsp = `sp`. Never returns.
    public static native void resume(long pc, long sp);

    /// Calls `code` with one argument.
    public static native long call(long code, long argument);

    /// Calls `code` by the convention of C (System V ABI for AMD64) with two arguments. It knows nothing of the run-time, and is short.
    public static native long callForeign(long code, long a, long b);

    /// A system call that is short and reaches no safepoint. -errno on failure.
    public static native long syscall(long number, long a0, long a1, long a2, long a3, long a4, long a5);

    /// A system call that may wait: the thread counts as being outside Java meanwhile.
    public static native long blockingSyscall(long number, long a0, long a1, long a2, long a3, long a4, long a5);

    /// Address of a symbol of the image. The name is a constant.
    public static native long symbol(String name);

    public static native long hubOf(Object object);

    /// The hub of a class constant.
    public static native long hubOfClass(Class<?> constant);

    /// The address of an object; 0 of null.
    public static native long addressOf(Object object);

    /// The object at an address; null of 0.
    public static native Object objectAt(long address);

    /// Copies bytes in ascending order of addresses.
    public static native void copyForward(long to, long from, long bytes);

    /// Copies bytes in descending order of addresses: for overlapping ranges with `to` above `from`.
    public static native void copyBackward(long to, long from, long bytes);

    /// Fills with the low byte of `value`.
    public static native void fill(long address, long value, long bytes);

    public static native void pause();

    /// Stops the program with SIGILL.
    public static native void trap();

    /// The time-stamp counter.
    public static native long cycles();
}
