package ingot.runtime.zip;

import ingot.runtime.Memory;

/// Where a call's input and output begin, end and have got to: a part of both kinds of streams. Fields of 8 bytes.
final class Ends {
    static final int IN = 0, IN_END = 8, IN_START = 16, OUT = 24, OUT_END = 32, OUT_START = 40;

    private Ends() {
    }

    static void begin(long ends, long in, int inLength, long out, int outLength) {
        Memory.putLong(ends + IN, in);
        Memory.putLong(ends + IN_START, in);
        Memory.putLong(ends + IN_END, in + inLength);
        Memory.putLong(ends + OUT, out);
        Memory.putLong(ends + OUT_START, out);
        Memory.putLong(ends + OUT_END, out + outLength);
    }

    /// Bytes taken from the input since then, and written.
    static int read(long ends) {
        return (int) (Memory.getLong(ends + IN) - Memory.getLong(ends + IN_START));
    }

    static int written(long ends) {
        return (int) (Memory.getLong(ends + OUT) - Memory.getLong(ends + OUT_START));
    }
}
