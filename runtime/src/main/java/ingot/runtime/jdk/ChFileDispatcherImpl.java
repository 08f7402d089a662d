package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Scratch;

import java.io.FileDescriptor;
import java.io.IOException;

@TargetClass("sun.nio.ch.FileDispatcherImpl")
final class ChFileDispatcherImpl {
    private static final int UNSUPPORTED_CASE = -6;

    private ChFileDispatcherImpl() {
    }

    /// The caller copies through memory where the kernel cannot.
    @Substitute
    static long transferTo0(FileDescriptor from, long position, long count, FileDescriptor to, boolean append) throws IOException {
        if (append) {
            return UNSUPPORTED_CASE;
        }
        Memory.putLong(Scratch.buffer(), position);
        long n = Calls.block(Calls.SENDFILE, IoFileDescriptor.number(to), IoFileDescriptor.number(from), Scratch.buffer(), count);
        return n == -Errno.EINVAL ? UNSUPPORTED_CASE : ChUnixFileDispatcherImpl.status(n, false);
    }

    @Substitute
    static long transferFrom0(FileDescriptor from, FileDescriptor to, long position, long count, boolean append) {
        return UNSUPPORTED_CASE;
    }
}
