package ingot.runtime.gc;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.NoSafepoint;
import ingot.runtime.mem.Heap;
import ingot.runtime.start.Options;
import ingot.runtime.sys.Clock;
import ingot.runtime.sys.Line;

/// One collection: marks what the roots reach, clears references, sweeps.
public final class Collector {
    /// Why: the budget is spent; System.gc; the heap is full.
    public static final int DUE = 0, ASKED = 1, FULL = 2;

    private static int collections;

    private Collector() {
    }

    @NoSafepoint
    public static void collect(int cause) {
        if (!Heap.isOpen()) {
            return;
        }
        long inCore = Machine.threadBlock() + ThreadBlock.IN_CORE;
        Memory.putInt(inCore, Memory.getInt(inCore) + 1);
        long start = Options.gcTrace() ? Clock.monotonic() : 0;
        long before = Heap.usedBytes();
        Heap.startCycle();
        References.start(cause == FULL);
        Marker.open();
        Roots.scan();
        Marker.drain();
        References.process();
        Heap.endCycle();
        collections++;
        Memory.putInt(inCore, Memory.getInt(inCore) - 1);
        if (Options.gcTrace()) {
            trace(cause, before, Clock.monotonic() - start);
        }
    }

    /// The heap is full: soft references give way.
    public static void collectForSpace() {
        collect(FULL);
    }

    /// Under gcstress, after every fourth collection, the next prologue and the next turn of a loop collect, too.
    public static boolean isTurnToStop() {
        return (collections & 3) == 0;
    }

    /// Under gcstress a stop is as good as an allocation.
    public static void atSafepoint() {
        if (Options.gcStress() != 0 && Memory.getInt(Machine.threadBlock() + ThreadBlock.IN_CORE) == 0) {
            collect(DUE);
        }
    }

    private static void trace(int cause, long before, long nanoseconds) {
        Line.start();
        Line.text("gc ");
        Line.number(collections);
        Line.text(cause == DUE ? " due: " : cause == ASKED ? " asked: " : " full: ");
        Line.number(before >> 10);
        Line.text(" -> ");
        Line.number(Heap.usedBytes() >> 10);
        Line.text(" KiB of spans, ");
        Line.number(Heap.liveBytes() >> 10);
        Line.text(" KiB live, ");
        Line.number(nanoseconds / 1000);
        Line.text(" us");
        Line.end(2);
    }
}
