package ingot.runtime;

/// Stands for the machine in unit tests: anonymous mappings come from the simulated memory, everything else is refused.
public final class Machine {
    private static long top = Memory.BASE;
    /// Mappings beyond this many bytes fail with ENOMEM.
    public static long mappable = Memory.BYTES;

    /// What the linker would have placed.
    private static final java.util.Map<String, Long> SYMBOLS = new java.util.HashMap<>();

    private Machine() {
    }

    public static void define(String name, long address) {
        SYMBOLS.put(name, address);
    }

    public static long symbol(String name) {
        Long address = SYMBOLS.get(name);
        if (address == null) {
            throw new UnsupportedOperationException("symbol " + name);
        }
        return address;
    }

    /// Forgets all mappings.
    public static void reset() {
        top = Memory.BASE;
        mappable = Memory.BYTES;
    }

    public static long syscall(long number, long a0, long a1, long a2, long a3, long a4, long a5) {
        if (number == 9) { // mmap
            long bytes = a1 + 4095 & -4096;
            if (top - Memory.BASE + bytes > mappable) {
                return -12;
            }
            if (a0 > top && a0 + bytes <= Memory.BASE + Memory.BYTES) {
                top = a0;
            }
            long at = top;
            top += bytes;
            clear(at, bytes);
            return at;
        }
        if (number == 28) { // madvise
            clear(a0, a1);
            return 0;
        }
        if (number == 11) { // munmap
            return 0;
        }
        throw new UnsupportedOperationException("system call " + number);
    }

    private static void clear(long address, long bytes) {
        for (long i = 0; i < bytes; i += 8) {
            Memory.putLong(address + i, 0);
        }
    }

    public static long blockingSyscall(long number, long a0, long a1, long a2, long a3, long a4, long a5) {
        return syscall(number, a0, a1, a2, a3, a4, a5);
    }

    public static void fill(long address, long value, long bytes) {
        for (long i = 0; i < bytes; i++) {
            Memory.putByte(address + i, (byte) value);
        }
    }

    public static void copyForward(long to, long from, long bytes) {
        for (long i = 0; i < bytes; i++) {
            Memory.putByte(to + i, Memory.getByte(from + i));
        }
    }

    public static void copyBackward(long to, long from, long bytes) {
        for (long i = bytes - 1; i >= 0; i--) {
            Memory.putByte(to + i, Memory.getByte(from + i));
        }
    }

    /// Objects of HotSpot have no address here.
    public static long addressOf(Object object) {
        throw new UnsupportedOperationException("address of " + object);
    }
}
