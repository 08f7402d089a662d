package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

/// The part of struct stat (asm/stat.h, x86-64) that java.io asks for.
///
/// @param error        0, or the errno of the call; then the rest is 0
/// @param mode         type and permission bits
/// @param size         bytes
/// @param modifiedTime milliseconds since the epoch
record FileStatus(int error, int mode, long size, long modifiedTime) {
    private static final int MODE = 24, SIZE = 48, MTIME = 88;
    private static final int S_IFMT = 0xf000, S_IFREG = 0x8000, S_IFDIR = 0x4000;

    static FileStatus ofDescriptor(int fd) {
        return read(Calls.call(Calls.FSTAT, fd, Scratch.buffer()));
    }

    /// @param path zero-terminated
    static FileStatus ofPath(byte[] path) {
        return read(Calls.call(Calls.STAT, FileBytes.address(path, 0), Scratch.buffer()));
    }

    boolean isDirectory() {
        return (mode & S_IFMT) == S_IFDIR;
    }

    boolean isRegular() {
        return (mode & S_IFMT) == S_IFREG;
    }

    private static FileStatus read(long result) {
        if (result < 0) {
            return new FileStatus((int) -result, 0, 0, 0);
        }
        long at = Scratch.buffer();
        long milliseconds = Memory.getLong(at + MTIME) * 1000 + Memory.getLong(at + MTIME + 8) / 1_000_000;
        return new FileStatus(0, Memory.getInt(at + MODE), Memory.getLong(at + SIZE), milliseconds);
    }
}
