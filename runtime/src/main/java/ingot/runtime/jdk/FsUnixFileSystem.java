package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;

@TargetClass("sun.nio.fs.UnixFileSystem")
final class FsUnixFileSystem {
    private static final int ECANCELED = 125;

    private FsUnixFileSystem() {
    }

    /// The original keeps the working directory of the process that built the image.
    @Substitute
    byte[] defaultDirectory() {
        return FsUnixNativeDispatcher.getcwd();
    }

    /// The kernel resolves relative paths.
    @Substitute
    boolean needToResolveAgainstDefaultDirectory() {
        return false;
    }

    /// @param cancel address of an int that another thread sets to end the copy, or 0
    @Substitute
    private static void bufferedCopy0(int to, int from, long buffer, int size, long cancel) throws FsUnixException {
        while (true) {
            long n = FsUnixException.check(Calls.read(from, buffer, size));
            if (n == 0) {
                return;
            }
            if (cancel != 0 && Memory.getInt(cancel) != 0) {
                throw new FsUnixException(ECANCELED);
            }
            FsUnixException.check(Calls.writeFully(to, buffer, n));
        }
    }
}
