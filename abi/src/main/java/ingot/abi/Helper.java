package ingot.abi;

/// The run-time methods that the lowering of an IR operation may call. All are static, in the run-time module. The analysis
/// takes them as edges of the operation (`ingot.ir.Op#helpers`), so only those used are linked.
public enum Helper {
    THROW_NULL_POINTER("except/Throws", "nullPointer", "()V"),
    THROW_ARRAY_INDEX("except/Throws", "arrayIndex", "(II)V"),
    /// Arguments: object that failed the cast, the target's Class object.
    THROW_CLASS_CAST("except/Throws", "classCast", "(Ljava/lang/Object;Ljava/lang/Class;)V"),
    /// Argument: the value that could not be stored.
    THROW_ARRAY_STORE("except/Throws", "arrayStore", "(Ljava/lang/Object;)V"),
    THROW_NEGATIVE_SIZE("except/Throws", "negativeArraySize", "(I)V"),
    THROW_ARITHMETIC("except/Throws", "divisionByZero", "()V"),
    /// Any prologue can find the stack too small: what its stub (STACK_LIMIT) throws then.
    THROW_STACK_OVERFLOW("except/Throws", "stackOverflow", "()V"),
    /// Argument: text "class/Name.method desc" of what has no body.
    THROW_UNSATISFIED_LINK("except/Throws", "unsatisfiedLink", "(Ljava/lang/String;)V"),
    /// Linkage errors decided at build time: the error's class is the suffix, the argument its message.
    THROW_NO_CLASS_DEF("except/Throws", "noClassDef", "(Ljava/lang/String;)V"),
    THROW_NO_SUCH_FIELD("except/Throws", "noSuchField", "(Ljava/lang/String;)V"),
    THROW_NO_SUCH_METHOD("except/Throws", "noSuchMethod", "(Ljava/lang/String;)V"),
    THROW_ILLEGAL_ACCESS("except/Throws", "illegalAccess", "(Ljava/lang/String;)V"),
    THROW_INCOMPATIBLE_CHANGE("except/Throws", "incompatibleClassChange", "(Ljava/lang/String;)V"),
    THROW_ABSTRACT_METHOD("except/Throws", "abstractMethod", "(Ljava/lang/String;)V"),
    THROW_INSTANTIATION("except/Throws", "instantiation", "(Ljava/lang/String;)V"),
    THROW_VERIFY("except/Throws", "verify", "(Ljava/lang/String;)V"),
    /// athrow and rethrow: starts unwinding at the caller's frame. Never returns.
    UNWIND("except/Unwinder", "unwind", "(Ljava/lang/Throwable;)V"),
    /// Argument: hub address. Result: a zeroed instance with its header written.
    NEW_INSTANCE("mem/Allocator", "instance", "(J)Ljava/lang/Object;"),
    /// Arguments: hub address of the array type, length. Throws NegativeArraySizeException and OutOfMemoryError.
    NEW_ARRAY("mem/Allocator", "array", "(JI)Ljava/lang/Object;"),
    /// Arguments: hub address of the outermost array type, int[] with the given dimensions.
    NEW_MULTI_ARRAY("mem/Allocator", "multiArray", "(J[I)Ljava/lang/Object;"),
    MONITOR_ENTER("thread/Monitors", "enter", "(Ljava/lang/Object;)V"),
    MONITOR_EXIT("thread/Monitors", "exit", "(Ljava/lang/Object;)V"),
    /// Class initialisation at run time (JVMS 5.5): argument is the Class object.
    INITIALISE_CLASS("start/ClassInitialiser", "initialise", "(Ljava/lang/Class;)V"),
    /// Calls of the stubs that stop a thread (SavedRegisters): a loop's, and a prologue's, which says where it was found and hears where to go on.
    POLL("thread/Safepoint", "atPoll", "()V"),
    STACK_LIMIT("thread/Safepoint", "atLimit", "(J)J"),
    /// What the barrier stub calls with the address of the slot that is about to lose its reference.
    RECORD_DELETED("gc/Deletions", "record", "(J)V"),
    /// What the kernel calls for a signal: its number, siginfo_t, ucontext_t. And what it returns to: sa_restorer, the compiler's own code.
    SIGNAL("signal/Signals", "handle", "(JJJ)V"),
    SIGNAL_RETURN("signal/Signals", "restorer", "()V");

    /// What `Machine.symbol` calls the code of a helper: this and its name.
    public static final String SYMBOL_PREFIX = "ingot.helper.";


    private final String holder;
    private final String method;
    private final String descriptor;

    Helper(String holder, String method, String descriptor) {
        this.holder = "ingot/runtime/" + holder;
        this.method = method;
        this.descriptor = descriptor;
    }

    /// Internal name of the declaring class.
    public String holder() {
        return holder;
    }

    public String method() {
        return method;
    }

    public String descriptor() {
        return descriptor;
    }

    /// As World writes methods: "ingot/runtime/gc/Deletions.record(J)V".
    public String signature() {
        return holder + "." + method + descriptor;
    }
}
