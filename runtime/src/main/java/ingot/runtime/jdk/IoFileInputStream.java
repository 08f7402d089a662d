package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

@TargetClass("java.io.FileInputStream")
final class IoFileInputStream {
    private static final int SEEK_CUR = 1, FIONREAD = 0x541b;

    @Alias
    private FileDescriptor fd;

    private IoFileInputStream() {
    }

    @Substitute
    private void open0(String name) throws FileNotFoundException {
        IoFileDescriptor.setNumber(fd, FileBytes.open(name, 0));
    }

    @Substitute
    private int read0() throws IOException {
        return FileBytes.read(IoFileDescriptor.number(fd));
    }

    @Substitute
    private int readBytes(byte[] b, int off, int len) throws IOException {
        return FileBytes.read(IoFileDescriptor.number(fd), b, off, len);
    }

    @Substitute
    private long length0() throws IOException {
        FileBytes.checkOpen(IoFileDescriptor.number(fd));
        FileStatus status = FileStatus.ofDescriptor(IoFileDescriptor.number(fd));
        FileBytes.check(-status.error());
        return status.size();
    }

    @Substitute
    private long position0() throws IOException {
        return FileBytes.seek(IoFileDescriptor.number(fd), 0, SEEK_CUR);
    }

    @Substitute
    private long skip0(long n) throws IOException {
        long before = FileBytes.seek(IoFileDescriptor.number(fd), 0, SEEK_CUR);
        return FileBytes.seek(IoFileDescriptor.number(fd), n, SEEK_CUR) - before;
    }

    /// Of a file what lies behind the position, of a pipe or terminal what the kernel has ready.
    @Substitute
    private int available0() throws IOException {
        int number = IoFileDescriptor.number(fd);
        FileBytes.checkOpen(number);
        FileStatus status = FileStatus.ofDescriptor(number);
        long ready;
        if (status.isRegular()) {
            ready = status.size() - FileBytes.seek(number, 0, SEEK_CUR);
        } else {
            ready = Calls.call(Calls.IOCTL, number, FIONREAD, Scratch.buffer()) < 0 ? 0 : Memory.getInt(Scratch.buffer());
        }
        return (int) Math.max(0, Math.min(ready, Integer.MAX_VALUE));
    }

    @Substitute
    private boolean isRegularFile0(FileDescriptor descriptor) {
        return FileStatus.ofDescriptor(IoFileDescriptor.number(descriptor)).isRegular();
    }
}
