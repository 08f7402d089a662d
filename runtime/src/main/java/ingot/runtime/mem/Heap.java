package ingot.runtime.mem;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.start.Options;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.ControlGroup;
import ingot.runtime.sys.Scratch;

/// The heap as a whole: opened by the first allocation, its limit, its numbers, the two steps of a collection that are its own.
public final class Heap {
    /// Where the heap begins if the image ends before: room for images to grow in files, and 3 GiB above.
    private static final long FIRST = 0x1000_0000L;
    /// What references without a shift reach (DESIGN.md section 4).
    public static final long LARGEST_LIMIT = 3L << 30;
    /// Bytes between collections of a small heap: Go's heap minimum.
    private static final long SMALLEST_BUDGET = 4L << 20;

    /// A heap that grows beyond this asks for the control group's limit, which costs a dozen system calls. Smaller ones have no time for it.
    private static final long UNASKED = 32L << 20;

    private static long live;
    private static boolean isAsked = true;

    private Heap() {
    }

    static void open() {
        long end = Machine.symbol("ingot.image.end");
        long limit = machineLimit();
        while (!PageHeap.open(end > FIRST ? end : FIRST, limit)) {
            limit >>= 2; // a small ulimit -v: tables for a heap that has room beside them
            if (limit < SMALLEST_BUDGET) {
                Crash.refuse("no memory for the tables of the heap");
            }
        }
        if (Options.heapLimit() == 0 && limit > UNASKED) {
            PageHeap.limit(UNASKED);
            isAsked = false;
        }
        Cells.reset(SMALLEST_BUDGET);
        if (Options.gcStress() != 0) {
            Cells.stress(Options.gcStress());
        }
    }

    /// Raises a provisional limit to the real one. False if that was done before.
    static boolean settleLimit() {
        if (isAsked) {
            return false;
        }
        isAsked = true;
        PageHeap.limit(limit());
        return true;
    }

    /// -Xmx, or a quarter of the machine's memory or of what the control group may use, at most 3 GiB.
    public static long limit() {
        long machine = machineLimit();
        if (Options.heapLimit() != 0) {
            return machine;
        }
        long group = ControlGroup.memoryLimit() / 4;
        return group < machine ? group : machine;
    }

    private static long machineLimit() {
        long asked = Options.heapLimit();
        if (asked != 0) {
            return asked;
        }
        long at = Scratch.buffer(); // struct sysinfo: total RAM at 32, unit at 104
        Calls.call(Calls.SYSINFO, at);
        long quarter = Memory.getLong(at + 32) * Memory.getInt(at + 104) / 4;
        return quarter < LARGEST_LIMIT ? quarter : LARGEST_LIMIT;
    }

    public static boolean isOpen() {
        return PageHeap.isOpen();
    }

    public static long usedBytes() {
        return PageHeap.usedBytes();
    }

    /// Bytes found live by the last collection.
    public static long liveBytes() {
        return live;
    }

    /// What is live now, as far as it is known: of the spans in use, all that was found live and all that was handed out since.
    public static long liveEstimate() {
        long estimate = live + Cells.sinceCollection();
        return estimate < usedBytes() ? estimate : usedBytes();
    }

    public static void startCycle() {
        Cells.startCycle(Machine.threadBlock());
    }

    public static void endCycle() {
        live = Cells.endCycle(SMALLEST_BUDGET);
    }
}
