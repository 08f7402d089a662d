package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.mem.NativeMemory;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Utf8;

import java.util.Arrays;

/// Reads a directory with getdents64: records of u64 inode, u64 offset, u16 length, u8 type, name.
final class DirectoryNames {
    private static final int BUFFER = 32 << 10;
    private static final int LENGTH = 16, NAME = 19;

    private DirectoryNames() {
    }

    /// All names but . and .., in the kernel's order; null if the directory cannot be read.
    static String[] read(int fd) {
        long buffer = NativeMemory.allocate(BUFFER - 64);
        String[] names = new String[16];
        int count = 0;
        while (true) {
            long bytes = Calls.call(Calls.GETDENTS64, fd, buffer, BUFFER - 64);
            if (bytes <= 0) {
                NativeMemory.free(buffer);
                return bytes < 0 ? null : Arrays.copyOf(names, count);
            }
            for (long at = buffer; at < buffer + bytes; at += Memory.getChar(at + LENGTH)) {
                if (!isDots(at + NAME)) {
                    if (count == names.length) {
                        names = Arrays.copyOf(names, count * 2);
                    }
                    names[count++] = Utf8.decode(at + NAME);
                }
            }
        }
    }

    static boolean isDots(long name) {
        return Memory.getByte(name) == '.' && (Memory.getByte(name + 1) == 0 || Memory.getByte(name + 1) == '.' && Memory.getByte(name + 2) == 0);
    }
}
