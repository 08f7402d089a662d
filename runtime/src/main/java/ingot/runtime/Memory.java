package ingot.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Raw memory: an address is a long. In an image each call is one load or store of the machine; the bodies below serve the unit tests on HotSpot, where
/// the addresses from [#BASE] on are one memory segment.
public final class Memory {
    /// First address of the simulated memory: the run-time sees 32-bit addresses there, as in an image.
    public static final long BASE = 0x1000_0000L;
    public static final long BYTES = 384L << 20;

    /// Made at the first access, so that Memory itself has no initialiser.
    private static final class Simulated {
        static final MemorySegment SEGMENT = Arena.global().allocate(BYTES, 8);
    }

    private Memory() {
    }

    public static byte getByte(long address) {
        return Simulated.SEGMENT.get(ValueLayout.JAVA_BYTE, address - BASE);
    }

    public static short getShort(long address) {
        return Simulated.SEGMENT.get(ValueLayout.JAVA_SHORT_UNALIGNED, address - BASE);
    }

    public static char getChar(long address) {
        return Simulated.SEGMENT.get(ValueLayout.JAVA_CHAR_UNALIGNED, address - BASE);
    }

    public static int getInt(long address) {
        return Simulated.SEGMENT.get(ValueLayout.JAVA_INT_UNALIGNED, address - BASE);
    }

    public static long getLong(long address) {
        return Simulated.SEGMENT.get(ValueLayout.JAVA_LONG_UNALIGNED, address - BASE);
    }

    public static void putByte(long address, byte value) {
        Simulated.SEGMENT.set(ValueLayout.JAVA_BYTE, address - BASE, value);
    }

    public static void putShort(long address, short value) {
        Simulated.SEGMENT.set(ValueLayout.JAVA_SHORT_UNALIGNED, address - BASE, value);
    }

    public static void putChar(long address, char value) {
        Simulated.SEGMENT.set(ValueLayout.JAVA_CHAR_UNALIGNED, address - BASE, value);
    }

    public static void putInt(long address, int value) {
        Simulated.SEGMENT.set(ValueLayout.JAVA_INT_UNALIGNED, address - BASE, value);
    }

    public static void putLong(long address, long value) {
        Simulated.SEGMENT.set(ValueLayout.JAVA_LONG_UNALIGNED, address - BASE, value);
    }
}
