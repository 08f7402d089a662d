package ingot.linker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Little-endian fields of byte arrays.
final class Little {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Little() {
    }

    static int getShort(byte[] from, int offset) {
        return (short) SHORT.get(from, offset) & 0xFFFF;
    }

    static int getInt(byte[] from, int offset) {
        return (int) INT.get(from, offset);
    }

    static long getLong(byte[] from, int offset) {
        return (long) LONG.get(from, offset);
    }

    static void putShort(byte[] to, int offset, int value) {
        SHORT.set(to, offset, (short) value);
    }

    static void putInt(byte[] to, int offset, int value) {
        INT.set(to, offset, value);
    }

    static void putLong(byte[] to, int offset, long value) {
        LONG.set(to, offset, value);
    }
}
