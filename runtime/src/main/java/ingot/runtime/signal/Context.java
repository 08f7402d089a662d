package ingot.runtime.signal;

/// Offsets in the ucontext_t that the kernel hands to a handler on x86-64: uc_flags, uc_link and uc_stack take 40 bytes, then come the registers.
final class Context {
    static final int R8 = 40, SP = 160, PC = 168;
    /// The registers from R8 on, 8 bytes each.
    static final int REGISTERS = 20;
    static final int NAME_LENGTH = 5;
    static final String NAMES = " r8   r9   r10  r11  r12  r13  r14  r15  rdi  rsi  rbp  rbx  rdx  rax  rcx  rsp  rip  flg  seg  err ";
    /// siginfo_t: the address of a fault.
    static final int FAULT_ADDRESS = 16;

    private Context() {
    }
}
