// flags: --add-exports=java.base/jdk.internal.misc=ALL-UNNAMED --add-exports=java.base/jdk.internal.vm=ALL-UNNAMED
/// What libraries of the JDK ask of its inner Unsafe: arrays by offset, memory that grows, objects without a constructor, classes that are started.
import jdk.internal.misc.Unsafe;
import jdk.internal.misc.VM;
import jdk.internal.vm.Continuation;

class UnsafeMemory {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    static class Started {
        static {
            System.out.println("Started starts");
        }

        int seven = 7;
    }

    static class Allocated {
        static {
            System.out.println("Allocated starts");
        }

        final int value;
        final Object object = "made by the constructor";

        Allocated() {
            value = 7;
        }
    }

    abstract static class Abstract {
    }

    private static void arrays(Object[] arrays) {
        for (Object array : arrays) {
            Class<?> type = array.getClass();
            long base = UNSAFE.arrayBaseOffset(type);
            int scale = UNSAFE.arrayIndexScale(type);
            System.out.println(type.getSimpleName() + " scale " + scale + " aligned " + (base % scale == 0));
            if (array instanceof long[] longs) {
                System.out.println(UNSAFE.getLong(longs, base + scale) + " " + UNSAFE.getAndAddLong(longs, base, 5) + " " + longs[0]);
            } else if (array instanceof short[] shorts) {
                UNSAFE.putShort(shorts, base + 2L * scale, (short) -9);
                System.out.println(shorts[0] + " " + shorts[1] + " " + shorts[2]);
            } else if (array instanceof String[] strings) {
                System.out.println(UNSAFE.getReference(strings, base + scale) + " " + UNSAFE.compareAndSetReference(strings, base, "a", "z") + " " + strings[0]);
            }
        }
    }

    private static void memory() {
        long address = UNSAFE.allocateMemory(16);
        for (int i = 0; i < 16; i++) {
            UNSAFE.putByte(address + i, (byte) (i * i));
        }
        for (int size = 32; size <= 1 << 17; size <<= 3) {
            address = UNSAFE.reallocateMemory(address, size);
            UNSAFE.putInt(address + size - 4, size);
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                sum = 31 * sum + UNSAFE.getByte(address + i);
            }
            System.out.println("of " + size + " bytes: " + sum + " " + UNSAFE.getInt(address + size - 4));
        }
        address = UNSAFE.reallocateMemory(address, 8);
        System.out.println(UNSAFE.getByte(address + 7));
        System.out.println(UNSAFE.reallocateMemory(address, 0));
        long fresh = UNSAFE.reallocateMemory(0, 64);
        UNSAFE.setMemory(fresh, 64, (byte) 3);
        System.out.println(fresh != 0 ? UNSAFE.getLong(fresh + 56) : -1);
        UNSAFE.freeMemory(fresh);
    }

    private static void allocate(Class<?> type) {
        try {
            Object made = UNSAFE.allocateInstance(type);
            System.out.println(made.getClass().getSimpleName() + (made instanceof Allocated a ? " " + a.value + " " + a.object : ""));
        } catch (InstantiationException e) {
            System.out.println(e);
        }
    }

    private static void start(Class<?> type) {
        System.out.println(type.getSimpleName() + " " + UNSAFE.shouldBeInitialized(type));
        UNSAFE.ensureClassInitialized(type);
        System.out.println(type.getSimpleName() + " " + UNSAFE.shouldBeInitialized(type));
    }

    private static void raise(Exception exception) {
        UNSAFE.throwException(exception);
    }

    public static void main(String[] args) {
        arrays(new Object[] {new long[] {1, 2}, new short[] {4, 5, 6}, new String[] {"a", "b"}, new byte[1], new double[0], new char[3]});
        memory();
        start(Started.class);
        System.out.println(new Started().seven);
        allocate(Allocated.class);
        allocate(Object.class);
        allocate(Abstract.class);
        allocate(Runnable.class);
        try {
            raise(new java.io.IOException("checked, and not declared"));
        } catch (Exception e) {
            System.out.println(e);
        }
        Continuation.pin();
        Continuation.unpin();
        System.out.println(VM.latestUserDefinedLoader() == UnsafeMemory.class.getClassLoader());
    }
}
