package ingot.runtime.jdk;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.mem.Allocator;
import ingot.runtime.mem.NativeMemory;
import ingot.runtime.start.ClassInitialiser;
import ingot.runtime.sys.Bytes;
import ingot.runtime.thread.Parking;

/// The natives of Unsafe that are no single operation of the machine.
@TargetClass("jdk.internal.misc.Unsafe")
final class MiscUnsafe {
    private MiscUnsafe() {
    }

    private static long address(Object base, long offset) {
        return Machine.addressOf(base) + offset;
    }

    @Substitute
    private long allocateMemory0(long bytes) {
        return NativeMemory.allocate(bytes);
    }

    @Substitute
    private long reallocateMemory0(long address, long bytes) {
        return NativeMemory.reallocate(address, bytes);
    }

    @Substitute
    private void freeMemory0(long address) {
        NativeMemory.free(address);
    }

    @Substitute
    private void setMemory0(Object base, long offset, long bytes, byte value) {
        Machine.fill(address(base, offset), value, bytes);
    }

    @Substitute
    private void copyMemory0(Object fromBase, long fromOffset, Object toBase, long toOffset, long bytes) {
        Bytes.move(address(toBase, toOffset), address(fromBase, fromOffset), bytes);
    }

    /// Copies elements with their bytes reversed. Overlapping ranges are copied from the end that is safe.
    @Substitute
    private void copySwapMemory0(Object fromBase, long fromOffset, Object toBase, long toOffset, long bytes, long size) {
        long from = address(fromBase, fromOffset);
        long to = address(toBase, toOffset);
        boolean descending = to >= from && to - from < bytes;
        for (long i = 0; i < bytes; i += size) {
            long at = descending ? bytes - size - i : i;
            if (size == 2) {
                Memory.putShort(to + at, Short.reverseBytes(Memory.getShort(from + at)));
            } else if (size == 4) {
                Memory.putInt(to + at, Integer.reverseBytes(Memory.getInt(from + at)));
            } else {
                Memory.putLong(to + at, Long.reverseBytes(Memory.getLong(from + at)));
            }
        }
    }

    @Substitute
    private long objectFieldOffset0(java.lang.reflect.Field field) {
        return ReflectField.offset(field);
    }

    @Substitute
    private boolean shouldBeInitialized0(Class<?> type) {
        return LangClass.initState(type) != LangClass.DONE;
    }

    @Substitute
    private void ensureClassInitialized0(Class<?> type) {
        ClassInitialiser.initialise(type);
    }

    @Substitute
    private int arrayBaseOffset0(Class<?> array) {
        return (Memory.getInt(LangClass.hub(array) + HubLayout.LAYOUT) & 0xff) == 3 ? 16 : 12;
    }

    @Substitute
    private int arrayIndexScale0(Class<?> array) {
        return 1 << (Memory.getInt(LangClass.hub(array) + HubLayout.LAYOUT) & 0xff);
    }

    @Substitute
    public Object allocateInstance(Class<?> type) throws InstantiationException {
        long hub = LangClass.hub(type);
        if (hub == 0 || Memory.getInt(hub + HubLayout.LAYOUT) < 0 || type.isInterface() || java.lang.reflect.Modifier.isAbstract(type.getModifiers())) {
            throw new InstantiationException(type.getName());
        }
        ClassInitialiser.initialise(type);
        return Allocator.instance(hub);
    }

    @Substitute
    public void throwException(Throwable exception) {
        MiscUnsafe.<RuntimeException>raise(exception);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable exception) throws T {
        throw (T) exception;
    }

    @Substitute
    public void park(boolean isAbsolute, long time) {
        Parking.park(isAbsolute, time);
    }

    @Substitute
    public void unpark(Object thread) {
        Parking.unpark((Thread) thread);
    }
}
