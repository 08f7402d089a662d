package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;

@TargetClass("sun.nio.fs.LinuxNativeDispatcher")
final class FsLinuxNativeDispatcher {
    private static final int FADVISE64 = 221;
    private static final int AT_ONCE = 0x7ffff000; // the most that one copy_file_range moves
    private static final int NOT_HERE = -6; // IOStatus.UNSUPPORTED_CASE

    private FsLinuxNativeDispatcher() {
    }

    @Substitute
    static int posix_fadvise(int fd, long offset, long length, int advice) {
        return (int) -Calls.call(FADVISE64, fd, offset, length, advice);
    }

    /// The caller copies through a buffer when the kernel cannot.
    @Substitute
    private static int directCopy0(int to, int from, long cancel) throws FsUnixException {
        while (true) {
            long n = Machine.blockingSyscall(Calls.COPY_FILE_RANGE, from, 0, to, 0, AT_ONCE, 0);
            if (n == 0) {
                return 0;
            }
            if (n < 0) {
                return n == -38 || n == -18 || n == -22 || n == -95 ? NOT_HERE : (int) FsUnixException.check(n);
            }
        }
    }
}
