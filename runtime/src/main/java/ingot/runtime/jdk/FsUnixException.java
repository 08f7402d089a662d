package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

/// What a failed call of the dispatcher throws: the errno.
@TargetClass("sun.nio.fs.UnixException")
final class FsUnixException extends Exception {
    @Alias
    FsUnixException(int errno) {
    }

    /// The result of a call, if it is none.
    static long check(long result) throws FsUnixException {
        if (result < 0) {
            throw new FsUnixException((int) -result);
        }
        return result;
    }
}
