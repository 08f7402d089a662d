package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Utf8;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.SyncFailedException;

@TargetClass("java.io.FileDescriptor")
final class IoFileDescriptor {
    private static final int O_PATH = 0x200000;

    @Alias
    private int fd;

    private IoFileDescriptor() {
    }

    /// The number, -1 if closed.
    static int number(FileDescriptor descriptor) {
        return ((IoFileDescriptor) (Object) descriptor).fd;
    }

    static void setNumber(FileDescriptor descriptor, int number) {
        ((IoFileDescriptor) (Object) descriptor).fd = number;
    }

    @Substitute
    private void sync0() throws SyncFailedException {
        if (Calls.block(Calls.FSYNC, fd, 0, 0) < 0) {
            throw new SyncFailedException("sync failed");
        }
    }

    @Substitute
    private void close0() throws IOException {
        int number = fd;
        fd = -1;
        if (number >= 0) {
            close(number);
        }
    }

    /// /dev/null, or where the root has none (an empty chroot) a descriptor that can neither be read nor written.
    private static int nowhere() throws IOException {
        try {
            return FileBytes.open("/dev/null", FileBytes.O_WRONLY);
        } catch (FileNotFoundException _) {
            return (int) Calls.call(Calls.OPEN, FileBytes.address(Utf8.encode("/"), 0), O_PATH, 0);
        }
    }

    /// A standard stream is not closed but led to /dev/null, so that no other file takes its number.
    static void close(int number) throws IOException {
        if (number <= 2) {
            int nowhere = nowhere();
            Calls.call(Calls.DUP2, nowhere, number);
            Calls.call(Calls.CLOSE, nowhere);
        } else {
            long result = Calls.call(Calls.CLOSE, number);
            if (result < 0 && result != -Errno.EINTR) {
                throw Errno.io(result);
            }
        }
    }
}
