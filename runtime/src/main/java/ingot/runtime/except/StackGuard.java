package ingot.runtime.except;

import ingot.abi.ThreadBlock;
import ingot.runtime.Memory;

/// The limits of a stack. Prologues compare with the block's STACK_LIMIT, which leaves [#RESERVE] bytes above the guard page for the run-time core, whose
/// prologues do not look. While a StackOverflowError is made, its constructors may use half of the reserve.
///
/// Another thread, or a signal's handler between any two instructions here, may arm the limit: it writes POLL first, then STACK_LIMIT, and whoever writes
/// STACK_LIMIT here looks at POLL afterwards. So no request is lost.
public final class StackGuard {
    public static final int RESERVE = 64 << 10;
    public static final int PAGE = 4096;
    private static final long ARMED = -1;

    private StackGuard() {
    }

    /// Sets the limits of a stack whose usable part is [bottom, top).
    public static void install(long block, long bottom, long top) {
        Memory.putLong(block + ThreadBlock.STACK_TOP, top);
        Memory.putLong(block + ThreadBlock.STACK_BOTTOM, bottom);
        set(block, bottom + RESERVE);
    }

    /// Asks the thread to stop at its next prologue, loop poll or return from a system call.
    public static void arm(long block) {
        Memory.putInt(block + ThreadBlock.POLL, 1);
        Memory.putLong(block + ThreadBlock.STACK_LIMIT, ARMED);
    }

    /// Takes the request: what was asked for is looked at after this.
    public static void disarm(long block) {
        Memory.putInt(block + ThreadBlock.POLL, 0);
        set(block, Memory.getLong(block + ThreadBlock.STACK_LIMIT_SAVED));
    }

    public static boolean isArmed(long block) {
        return Memory.getInt(block + ThreadBlock.POLL) != 0 || Memory.getLong(block + ThreadBlock.STACK_LIMIT) == ARMED;
    }

    private static void set(long block, long limit) {
        Memory.putLong(block + ThreadBlock.STACK_LIMIT_SAVED, limit);
        Memory.putLong(block + ThreadBlock.STACK_LIMIT, limit);
        if (Memory.getInt(block + ThreadBlock.POLL) != 0) {
            Memory.putLong(block + ThreadBlock.STACK_LIMIT, ARMED);
        }
    }

    /// Opens the reserve to ordinary code. False if it is open already: the second overflow in it is fatal.
    static boolean enterReserve(long block) {
        long lowered = Memory.getLong(block + ThreadBlock.STACK_BOTTOM) + RESERVE / 2;
        if (Memory.getLong(block + ThreadBlock.STACK_LIMIT_SAVED) == lowered) {
            return false;
        }
        set(block, lowered);
        return true;
    }

    /// Closes the reserve once the stack is unwound to sp: every frame of ordinary code outside the reserve has sp at or above the limit.
    static void leaveReserve(long block, long sp) {
        long limit = Memory.getLong(block + ThreadBlock.STACK_BOTTOM) + RESERVE;
        if (Memory.getLong(block + ThreadBlock.STACK_LIMIT_SAVED) != limit && sp >= limit) {
            set(block, limit);
        }
    }
}
