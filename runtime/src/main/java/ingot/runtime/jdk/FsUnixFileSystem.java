package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// The original keeps the working directory of the process that built the image.
@TargetClass("sun.nio.fs.UnixFileSystem")
final class FsUnixFileSystem {
    private FsUnixFileSystem() {
    }

    @Substitute
    byte[] defaultDirectory() {
        return FsUnixNativeDispatcher.getcwd();
    }

    /// The kernel resolves relative paths.
    @Substitute
    boolean needToResolveAgainstDefaultDirectory() {
        return false;
    }
}
