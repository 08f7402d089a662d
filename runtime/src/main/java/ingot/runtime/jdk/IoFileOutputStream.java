package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;

@TargetClass("java.io.FileOutputStream")
final class IoFileOutputStream {
    @Alias
    private FileDescriptor fd;

    private IoFileOutputStream() {
    }

    @Substitute
    private void open0(String name, boolean append) throws FileNotFoundException {
        int flags = FileBytes.O_WRONLY | FileBytes.O_CREAT | (append ? FileBytes.O_APPEND : FileBytes.O_TRUNC);
        IoFileDescriptor.setNumber(fd, FileBytes.open(name, flags));
    }

    @Substitute
    private void write(int b, boolean append) throws IOException {
        FileBytes.write(IoFileDescriptor.number(fd), b);
    }

    @Substitute
    private void writeBytes(byte[] b, int off, int len, boolean append) throws IOException {
        FileBytes.write(IoFileDescriptor.number(fd), b, off, len);
    }
}
