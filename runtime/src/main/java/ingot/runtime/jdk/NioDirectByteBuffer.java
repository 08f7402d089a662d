package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.io.FileDescriptor;
import java.lang.foreign.MemorySegment;

@TargetClass("java.nio.DirectByteBuffer")
final class NioDirectByteBuffer {
    /// Of mapped memory.
    @Alias
    NioDirectByteBuffer(int capacity, long address, FileDescriptor fd, Runnable unmapper, boolean isSync, MemorySegment segment) {
    }
}
