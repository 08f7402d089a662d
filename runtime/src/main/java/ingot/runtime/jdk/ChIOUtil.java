package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;

import java.io.FileDescriptor;
import java.io.IOException;

@TargetClass("sun.nio.ch.IOUtil")
final class ChIOUtil {
    private static final int F_GETFL = 3, F_SETFL = 4, O_NONBLOCK = 0x800, IOV_MAX = 1024;

    private ChIOUtil() {
    }

    @Substitute
    static void initIDs() {
    }

    @Substitute
    public static int fdVal(FileDescriptor fd) {
        return IoFileDescriptor.number(fd);
    }

    @Substitute
    static void setfdVal(FileDescriptor fd, int value) {
        IoFileDescriptor.setNumber(fd, value);
    }

    @Substitute
    public static void configureBlocking(FileDescriptor fd, boolean blocking) throws IOException {
        long flags = FileBytes.check(Calls.call(Calls.FCNTL, IoFileDescriptor.number(fd), F_GETFL));
        FileBytes.check(Calls.call(Calls.FCNTL, IoFileDescriptor.number(fd), F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
    }

    @Substitute
    static int iovMax() {
        return IOV_MAX;
    }

    @Substitute
    static long writevMax() {
        return Integer.MAX_VALUE;
    }
}
