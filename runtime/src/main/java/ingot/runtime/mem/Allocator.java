package ingot.runtime.mem;

import ingot.abi.HubLayout;
import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Limited;
import ingot.runtime.except.Crash;
import ingot.runtime.except.StackGuard;
import ingot.runtime.except.Throws;
import ingot.runtime.gc.Collector;

/// The slow ways of allocation; compiled code tries the thread's own run first. Here, before a cell is taken, is the one place where a collection starts.
public final class Allocator {
    /// HotSpot's largest array: a longer one does not exceed the heap but the virtual machine.
    private static final int LONGEST = Integer.MAX_VALUE - 2;

    private Allocator() {
    }

    /// A zeroed instance with its header.
    public static Object instance(long hub) {
        long at = cell(Memory.getInt(hub + HubLayout.LAYOUT));
        Memory.putInt(at + ObjectLayout.CLASS_WORD, (int) hub);
        return Machine.objectAt(at);
    }

    public static Object array(long hub, int length) {
        if (length < 0) {
            Throws.negativeArraySize(length);
        }
        if (length > LONGEST) {
            Throws.arrayTooLarge();
        }
        int shift = Memory.getInt(hub + HubLayout.LAYOUT) & 0xff;
        long at = cell((shift == 3 ? 16 : 12) + ((long) length << shift) + 7 & -8);
        Memory.putInt(at + ObjectLayout.CLASS_WORD, (int) hub);
        Memory.putInt(at + ObjectLayout.ARRAY_LENGTH, length);
        return Machine.objectAt(at);
    }

    public static Object multiArray(long hub, int[] dimensions) {
        for (int length : dimensions) {
            if (length < 0) {
                Throws.negativeArraySize(length);
            }
        }
        return nested(hub, dimensions, 0);
    }

    @Limited
    private static Object nested(long hub, int[] dimensions, int level) {
        int length = dimensions[level];
        Object array = array(hub, length);
        if (level + 1 < dimensions.length) {
            long element = Memory.getInt(hub + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
            for (int i = 0; i < length; i++) {
                Object inner = nested(element, dimensions, level + 1);
                Memory.putInt(Machine.addressOf(array) + 12 + 4L * i, (int) Machine.addressOf(inner));
            }
        }
        return array;
    }

    /// A zeroed cell of at least `bytes`. Throws OutOfMemoryError.
    private static long cell(long bytes) {
        int sizeClass = SizeClasses.of(bytes);
        if (sizeClass != 0) {
            long slot = Cells.slot(Machine.threadBlock(), sizeClass);
            long at = Cells.take(slot, sizeClass);
            return at != 0 ? at : refilled(slot, sizeClass);
        }
        prepare(bytes);
        long at = Cells.large(bytes);
        if (at == 0) {
            Collector.collectForSpace();
            at = Cells.large(bytes);
        }
        return at != 0 ? at : exhausted();
    }

    private static long refilled(long slot, int sizeClass) {
        prepare(SizeClasses.bytes(sizeClass));
        if (!Cells.refill(slot, sizeClass)) {
            Collector.collectForSpace();
            if (!Cells.refill(slot, sizeClass)) {
                return exhausted();
            }
        }
        return Cells.take(slot, sizeClass);
    }

    private static void prepare(long bytes) {
        if (Memory.getInt(Machine.threadBlock() + ThreadBlock.IN_CORE) != 0) {
            Crash.report("the collector allocates");
        }
        if (!PageHeap.isOpen()) {
            Heap.open();
        } else if (Cells.isDue(bytes)) {
            Collector.collect(Collector.DUE);
        }
        if (Cells.isStressed() && Collector.isTurnToStop()) {
            StackGuard.arm(Machine.threadBlock());
        }
    }

    /// Only this error may use the reserve; if even that is empty, the one that is part of the image is thrown.
    private static long exhausted() {
        if (!PageHeap.isReserveOpen()) {
            PageHeap.openReserve();
            Throws.outOfMemory();
        }
        Throws.lastOutOfMemory();
        Crash.report("out of memory");
        return 0;
    }
}
