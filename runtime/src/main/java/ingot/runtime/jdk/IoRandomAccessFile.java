package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

@TargetClass("java.io.RandomAccessFile")
final class IoRandomAccessFile {
    private static final int SEEK_SET = 0, SEEK_CUR = 1;
    /// Bits of open0's mode, as RandomAccessFile declares them.
    private static final int READ_ONLY = 1, READ_WRITE = 2, SYNC = 4, DSYNC = 8;

    @Alias
    private FileDescriptor fd;

    private IoRandomAccessFile() {
    }

    @Substitute
    private void open0(String name, int mode) throws FileNotFoundException {
        int flags = 0;
        if ((mode & READ_ONLY) == 0 && (mode & READ_WRITE) != 0) {
            flags = FileBytes.O_RDWR | FileBytes.O_CREAT | ((mode & SYNC) != 0 ? FileBytes.O_SYNC : (mode & DSYNC) != 0 ? FileBytes.O_DSYNC : 0);
        }
        IoFileDescriptor.setNumber(fd, FileBytes.open(name, flags));
    }

    @Substitute
    private int read0() throws IOException {
        return FileBytes.read(IoFileDescriptor.number(fd));
    }

    @Substitute
    private int readBytes0(byte[] b, int off, int len) throws IOException {
        return FileBytes.read(IoFileDescriptor.number(fd), b, off, len);
    }

    @Substitute
    private void write0(int b) throws IOException {
        FileBytes.write(IoFileDescriptor.number(fd), b);
    }

    @Substitute
    private void writeBytes0(byte[] b, int off, int len) throws IOException {
        FileBytes.write(IoFileDescriptor.number(fd), b, off, len);
    }

    @Substitute
    public long getFilePointer() throws IOException {
        return FileBytes.seek(IoFileDescriptor.number(fd), 0, SEEK_CUR);
    }

    @Substitute
    private void seek0(long position) throws IOException {
        FileBytes.seek(IoFileDescriptor.number(fd), position, SEEK_SET);
    }

    @Substitute
    private long length0() throws IOException {
        FileBytes.checkOpen(IoFileDescriptor.number(fd));
        FileStatus status = FileStatus.ofDescriptor(IoFileDescriptor.number(fd));
        FileBytes.check(-status.error());
        return status.size();
    }

    @Substitute
    private void setLength0(long length) throws IOException {
        int number = IoFileDescriptor.number(fd);
        long position = FileBytes.seek(number, 0, SEEK_CUR);
        FileBytes.check(Calls.call(Calls.FTRUNCATE, number, length));
        if (position > length) {
            FileBytes.seek(number, length, SEEK_SET);
        }
    }
}
