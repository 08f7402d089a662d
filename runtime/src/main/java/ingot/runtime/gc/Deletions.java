package ingot.runtime.gc;

import ingot.abi.HubLayout;
import ingot.abi.ObjectLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.NoSafepoint;
import ingot.runtime.except.Crash;

/// Where deletion barriers end while the thread block's MARKING is set. The collector stops the world while it marks, so it needs none of them and executables have
/// none; with INGOT_RT=barriers=1 those that a test builds with barriers check that each comes before a store to a place of references.
public final class Deletions {
    private Deletions() {
    }

    /// The code is the compiler's own.
    public static native void barrierStub();

    /// @param slot address of the place that is about to lose its reference
    @NoSafepoint
    public static void record(long slot) {
        long old = Memory.getInt(slot) & 0xffff_ffffL;
        if (old != 0 && !isHub(Memory.getInt(old + ObjectLayout.CLASS_WORD) & 0xffff_ffffL)) {
            Crash.report("a barrier where no reference is, at", slot);
        }
    }

    private static boolean isHub(long hub) {
        long offset = hub - Machine.symbol("ingot.hubs");
        return offset >= 0 && offset < (long) Memory.getInt(Machine.symbol("ingot.hubs.count")) << HubLayout.SHIFT && (offset & HubLayout.BYTES - 1) == 0;
    }
}
