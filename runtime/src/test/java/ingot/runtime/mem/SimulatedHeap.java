package ingot.runtime.mem;

import ingot.abi.ThreadBlock;
import ingot.runtime.Memory;
import ingot.runtime.sys.Calls;

/// A heap over simulated memory, for tests of other packages.
public final class SimulatedHeap {
    private static final long FIRST = Memory.BASE + (112L << 20);
    private final long block = Calls.map(ThreadBlock.BYTES);
    private long outside = Calls.map(1 << 16);

    public SimulatedHeap(long limit) {
        if (!PageHeap.open(FIRST, limit)) {
            throw new AssertionError("no tables");
        }
        Cells.reset(1 << 30);
    }

    public long allocate(long bytes) {
        int c = SizeClasses.of(bytes);
        if (c == 0) {
            return Cells.large(bytes);
        }
        long slot = Cells.slot(block, c);
        long at = Cells.take(slot, c);
        if (at == 0 && Cells.refill(slot, c)) {
            at = Cells.take(slot, c);
        }
        if (at == 0) {
            throw new AssertionError("out of memory");
        }
        return at;
    }

    /// Zeroed memory below the heap, as the image's.
    public long outside(int bytes) {
        long at = outside;
        outside += bytes + 7 & -8;
        return at;
    }

    public void startCycle() {
        Cells.startCycle(block);
    }

    public void endCycle() {
        Cells.endCycle(1 << 30);
    }

    public long usedBytes() {
        return PageHeap.usedBytes();
    }
}
