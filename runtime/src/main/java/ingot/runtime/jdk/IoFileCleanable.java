package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;

import java.io.IOException;

@TargetClass("java.io.FileCleanable")
final class IoFileCleanable {
    private IoFileCleanable() {
    }

    @Substitute
    private static void cleanupClose0(int fd, long handle) throws IOException {
        long result = Calls.call(Calls.CLOSE, fd);
        if (result < 0) {
            throw Errno.io(result);
        }
    }
}
