package ingot.runtime.except;

import ingot.abi.ThreadBlock;
import ingot.runtime.Memory;

/// The two limits of a stack. Prologues compare with the block's STACK_LIMIT, which leaves [#RESERVE] bytes above the guard page for the run-time core, whose
/// prologues do not look. While a StackOverflowError is made, its constructors may use half of the reserve.
public final class StackGuard {
    public static final int RESERVE = 64 << 10;
    public static final int PAGE = 4096;

    private StackGuard() {
    }

    /// Sets the limits of a stack whose usable part is [bottom, top).
    public static void install(long block, long bottom, long top) {
        Memory.putLong(block + ThreadBlock.STACK_TOP, top);
        Memory.putLong(block + ThreadBlock.STACK_LIMIT, bottom + RESERVE);
        Memory.putLong(block + ThreadBlock.STACK_LIMIT_SAVED, bottom + RESERVE);
    }

    /// Opens the reserve to ordinary code. False if it is open already: the second overflow in it is fatal.
    static boolean enterReserve(long block) {
        long limit = Memory.getLong(block + ThreadBlock.STACK_LIMIT_SAVED);
        long lowered = limit - RESERVE / 2;
        if (Memory.getLong(block + ThreadBlock.STACK_LIMIT) == lowered) {
            return false;
        }
        Memory.putLong(block + ThreadBlock.STACK_LIMIT, lowered);
        return true;
    }

    /// Closes the reserve once the stack is unwound to sp: every frame of ordinary code outside the reserve has sp at or above the limit.
    static void leaveReserve(long block, long sp) {
        long limit = Memory.getLong(block + ThreadBlock.STACK_LIMIT_SAVED);
        if (sp >= limit) {
            Memory.putLong(block + ThreadBlock.STACK_LIMIT, limit);
        }
    }
}
