package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.mem.NativeMemory;
import ingot.runtime.sys.Calls;

/// An open directory as opendir(3) has it: native memory with the descriptor, the position and end of what getdents64 gave, and the buffer.
final class DirectoryStream {
    static final int O_DIRECTORY = 0x10000;
    private static final int FD = 0, POSITION = 8, END = 16, BUFFER = 24, BYTES = 32_000;
    /// struct linux_dirent64: u64 inode, u64 offset, u16 length, u8 type, name.
    private static final int LENGTH = 16, NAME = 19;

    private DirectoryStream() {
    }

    static long open(int fd) {
        long stream = NativeMemory.allocate(BYTES);
        Memory.putLong(stream + FD, fd);
        Memory.putLong(stream + POSITION, 0);
        Memory.putLong(stream + END, 0);
        return stream;
    }

    /// Address of the next name, valid until the next call; 0 at the end, or -errno.
    static long next(long stream) {
        long at = Memory.getLong(stream + POSITION);
        if (at == Memory.getLong(stream + END)) {
            long bytes = Calls.call(Calls.GETDENTS64, Memory.getLong(stream + FD), stream + BUFFER, BYTES - BUFFER);
            if (bytes <= 0) {
                return bytes;
            }
            at = stream + BUFFER;
            Memory.putLong(stream + END, at + bytes);
        }
        Memory.putLong(stream + POSITION, at + Memory.getChar(at + LENGTH));
        return at + NAME;
    }

    static void close(long stream) {
        Calls.call(Calls.CLOSE, Memory.getLong(stream + FD));
        NativeMemory.free(stream);
    }
}
