package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Utf8;

import java.io.FileNotFoundException;
import java.io.IOException;

/// What the file streams have in common: reads and writes of byte arrays by descriptor. A heap array goes to the kernel directly: nothing moves it.
final class FileBytes {
    static final int O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0x40, O_TRUNC = 0x200, O_APPEND = 0x400, O_DSYNC = 0x1000, O_SYNC = 0x101000;
    private static final int O_CLOEXEC = 0x80000;

    private FileBytes() {
    }

    /// Number of bytes read, -1 at the end.
    static int read(int fd, byte[] bytes, int offset, int length) throws IOException {
        check(bytes, offset, length);
        if (length == 0) {
            return 0;
        }
        checkOpen(fd);
        long n = Calls.read(fd, address(bytes, offset), length);
        if (n < 0) {
            throw Errno.io(n);
        }
        return n == 0 ? -1 : (int) n;
    }

    /// The next byte, -1 at the end.
    static int read(int fd) throws IOException {
        byte[] one = new byte[1];
        return read(fd, one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    static void write(int fd, byte[] bytes, int offset, int length) throws IOException {
        check(bytes, offset, length);
        if (length == 0) {
            return;
        }
        checkOpen(fd);
        long result = Calls.writeFully(fd, address(bytes, offset), length);
        if (result < 0) {
            throw Errno.io(result);
        }
    }

    static void write(int fd, int b) throws IOException {
        byte[] one = {(byte) b};
        write(fd, one, 0, 1);
    }

    static long address(byte[] bytes, int offset) {
        return Machine.addressOf(bytes) + 12 + offset;
    }

    private static void check(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || bytes.length - offset < length) {
            throw new IndexOutOfBoundsException();
        }
    }

    static void checkOpen(int fd) throws IOException {
        if (fd < 0) {
            throw new IOException("Stream Closed");
        }
    }

    /// Opens a file that is no directory.
    static int open(String path, int flags) throws FileNotFoundException {
        byte[] name = Utf8.encode(path);
        long fd;
        do {
            fd = Calls.block(Calls.OPEN, address(name, 0), flags | O_CLOEXEC, 0666);
        } while (fd == -Errno.EINTR);
        if (fd >= 0 && FileStatus.ofDescriptor((int) fd).isDirectory()) {
            Calls.call(Calls.CLOSE, fd);
            fd = -Errno.EISDIR;
        }
        if (fd < 0) {
            throw new FileNotFoundException(path.concat(" (").concat(Errno.text((int) -fd)).concat(")"));
        }
        return (int) fd;
    }

    static long seek(int fd, long offset, int whence) throws IOException {
        checkOpen(fd);
        return check(Calls.call(Calls.LSEEK, fd, offset, whence));
    }

    static long check(long result) throws IOException {
        if (result < 0) {
            throw Errno.io(result);
        }
        return result;
    }
}
