package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.FileDescriptor;

@TargetClass("sun.nio.ch.IOUtil")
final class ChIOUtil {
    private ChIOUtil() {
    }

    @Substitute
    public static int fdVal(FileDescriptor fd) {
        return IoFileDescriptor.number(fd);
    }

    @Substitute
    static void setfdVal(FileDescriptor fd, int value) {
        IoFileDescriptor.setNumber(fd, value);
    }
}
