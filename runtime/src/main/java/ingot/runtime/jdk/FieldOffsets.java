package ingot.runtime.jdk;

import jdk.internal.misc.Unsafe;

/// Offsets that initialisers of the class library ask for by name when they run in an image. The image has no field names: an initialiser that runs at
/// build time, as nearly all do, needs none of this.
final class FieldOffsets {
    private static final String[] THREAD = {"threadLocalRandomSeed", "threadLocalRandomProbe", "threadLocalRandomSecondarySeed", "threadLocals", "inheritableThreadLocals"};
    private static final long[] OFFSETS = offsets();

    private FieldOffsets() {
    }

    private static long[] offsets() {
        long[] offsets = new long[THREAD.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = Unsafe.getUnsafe().objectFieldOffset(Thread.class, THREAD[i]);
        }
        return offsets;
    }

    static long find(Class<?> type, String name) {
        for (int i = 0; i < THREAD.length; i++) {
            if (type == Thread.class && THREAD[i].equals(name)) {
                return OFFSETS[i];
            }
        }
        throw new InternalError("the offset of ".concat(type.getName()).concat(".").concat(name).concat(" was not foreseen when the program was built"));
    }
}
