package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.FileDescriptor;
import java.io.IOException;

@TargetClass("sun.nio.ch.UnixDispatcher")
final class ChUnixDispatcher {
    private ChUnixDispatcher() {
    }

    @Substitute
    private static void close0(FileDescriptor fd) throws IOException {
        int number = IoFileDescriptor.number(fd);
        if (number >= 0) {
            IoFileDescriptor.setNumber(fd, -1);
            IoFileDescriptor.close(number);
        }
    }
}
