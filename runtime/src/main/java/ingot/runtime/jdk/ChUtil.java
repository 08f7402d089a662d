package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.FileDescriptor;
import java.nio.MappedByteBuffer;

/// The original looks for the constructors of java.nio's buffers by reflection.
@TargetClass("sun.nio.ch.Util")
final class ChUtil {
    private ChUtil() {
    }

    @Substitute
    static MappedByteBuffer newMappedByteBuffer(int size, long address, FileDescriptor fd, Runnable unmapper, boolean isSync) {
        return (MappedByteBuffer) (Object) new NioDirectByteBuffer(size, address, fd, unmapper, isSync, null);
    }

    @Substitute
    static MappedByteBuffer newMappedByteBufferR(int size, long address, FileDescriptor fd, Runnable unmapper, boolean isSync) {
        return (MappedByteBuffer) (Object) new NioDirectByteBufferR(size, address, fd, unmapper, isSync, null);
    }
}
