package ingot.runtime.thread;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Where a running thread stops for the others. With one thread there is nobody to stop for.
public final class Safepoint {
    private Safepoint() {
    }

    /// The slow path of a loop poll: the block's POLL word was not zero.
    public static void poll() {
        Memory.putInt(Machine.threadBlock() + ThreadBlock.POLL, 0);
    }
}
