package ingot.abi;

/// The per-OS-thread block that r15 points to. Offsets in bytes; every field is 8 bytes unless it says otherwise.
/// The main thread's block lies in zeroed data (symbol "ingot.thread.main").
public final class ThreadBlock {
    /// Prologues compare rsp - frame with it; while the thread is asked to stop it is -1, so that the next prologue leaves for the limit stub.
    public static final int STACK_LIMIT = 0;
    /// u32: non-zero asks the thread to stop at the next loop poll, and when it comes back from a system call.
    public static final int POLL = 8;
    /// u32 STATE: see the STATE_ constants.
    public static final int STATE = 12;
    /// The exception in flight: written by the unwinder, read by a landing pad (narrow reference, zero-extended).
    public static final int EXCEPTION = 16;
    /// The current java.lang.Thread (narrow reference, zero-extended).
    public static final int CURRENT_THREAD = 24;
    /// rsp and return address of the last Java frame while in NATIVE state (blockingSyscall).
    public static final int LAST_SP = 32;
    public static final int LAST_PC = 40;
    /// Upper end of this thread's stack: the unwinder stops there.
    public static final int STACK_TOP = 48;
    /// The present stack limit, kept while STACK_LIMIT is armed.
    public static final int STACK_LIMIT_SAVED = 56;
    /// Depth of the lock stack (u32) and pin count (u32).
    public static final int LOCK_DEPTH = 64;
    public static final int PIN_COUNT = 68;
    /// This block's own address.
    public static final int SELF = 72;
    /// u32: non-zero while run-time-core code that must not be interrupted is on the stack.
    public static final int IN_CORE = 80;
    /// u32: non-zero while deletion barriers have to tell what they take away.
    public static final int MARKING = 84;
    /// Lower end of the usable stack, above the guard page.
    public static final int STACK_BOTTOM = 88;
    /// Address of the [StackChunk] that holds the callers of the frames on this stack; 0 while all frames of the current thread are on it.
    public static final int CHUNK = 96;
    /// mcache: per size class an allocation run: u64 next free address, u64 end of the run. The fast path bumps next.
    public static final int ALLOC = 128;
    public static final int ALLOC_STRIDE = 16;
    public static final int SIZE_CLASSES = 68;
    /// Lock stack of narrow references, u32 each.
    public static final int LOCK_STACK = ALLOC + ALLOC_STRIDE * SIZE_CLASSES;
    public static final int LOCK_STACK_SLOTS = 16;
    /// Free for the run-time.
    public static final int RUNTIME = LOCK_STACK + 4 * LOCK_STACK_SLOTS;
    public static final int BYTES = 4096;
    /// The alternate stack of the main thread, symbol "ingot.signal.stack": the kernel's frame takes up to 11 KiB (AMX).
    public static final int SIGNAL_STACK_BYTES = 32 << 10;

    public static final int STATE_JAVA = 0;
    public static final int STATE_NATIVE = 1;

    private ThreadBlock() {
    }
}
