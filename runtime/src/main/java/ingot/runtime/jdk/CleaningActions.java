package ingot.runtime.jdk;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Limited;
import ingot.runtime.gc.References;

import jdk.internal.ref.CleanerImpl;

/// What HotSpot's Reference Handler and Cleaner threads do, without those threads: cleared references are enqueued and cleaning actions run when main holds
/// no monitor and is inside System.gc or ReferenceQueue.poll and remove.
final class CleaningActions {
    private record Entry(CleanerImpl cleaner, Entry next) {
    }

    private static Entry first;
    private static boolean running;

    private CleaningActions() {
    }

    static void register(CleanerImpl cleaner) {
        first = new Entry(cleaner, first);
    }

    /// Costs a load when no collection has cleared anything, and asks nothing of the machine, so that it can run at build time.
    static void runIfPending() {
        if (References.hasPending()) {
            run();
        }
    }

    /// Runs what is due, which may come back here; nothing while a monitor is held, whose owner might be the one that an action needs.
    @Limited
    static void run() {
        if (running || Memory.getInt(Machine.threadBlock() + ThreadBlock.LOCK_DEPTH) != 0) {
            return;
        }
        running = true;
        try {
            while (References.hasPending()) {
                RefReference.processPending();
            }
            for (Entry entry = first; entry != null; entry = entry.next) {
                RefCleanerImpl.runDue(entry.cleaner);
            }
        } finally {
            running = false;
        }
    }
}
