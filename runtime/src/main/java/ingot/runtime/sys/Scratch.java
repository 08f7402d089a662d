package ingot.runtime.sys;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.except.FrameReader;

/// Where the run-time keeps small structures for the kernel and for itself: the free part of the thread block. Nothing stays valid across a call of other code.
public final class Scratch {
    private static final int TIMESPEC = ThreadBlock.RUNTIME;
    /// Three cursors of the frame reader: one for unwinding and traces, one for the collector, one for handlers of signals.
    private static final int FRAMES = ThreadBlock.RUNTIME + 64;
    private static final int COLLECTOR_FRAMES = FRAMES + FrameReader.CURSOR_BYTES;
    private static final int SIGNAL_FRAMES = COLLECTOR_FRAMES + FrameReader.CURSOR_BYTES;
    private static final int BUFFER = SIGNAL_FRAMES + FrameReader.CURSOR_BYTES;
    /// Bytes of [#buffer].
    public static final int BUFFER_BYTES = ThreadBlock.BYTES - BUFFER;

    private Scratch() {
    }

    public static long timespec() {
        return Machine.threadBlock() + TIMESPEC;
    }

    public static long frames() {
        return Machine.threadBlock() + FRAMES;
    }

    public static long collectorFrames() {
        return Machine.threadBlock() + COLLECTOR_FRAMES;
    }

    public static long signalFrames() {
        return Machine.threadBlock() + SIGNAL_FRAMES;
    }

    public static long buffer() {
        return Machine.threadBlock() + BUFFER;
    }
}
