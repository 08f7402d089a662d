package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Scratch;

import java.io.FileDescriptor;
import java.io.IOException;

/// File channels. Results follow sun.nio.ch.IOStatus: -1 at the end, -2 would block, -3 interrupted.
@TargetClass("sun.nio.ch.UnixFileDispatcherImpl")
final class ChUnixFileDispatcherImpl {
    private static final int READV = 19, SEEK_SET = 0, SEEK_CUR = 1;
    private static final int F_SETLK = 6, F_SETLKW = 7, F_RDLCK = 0, F_WRLCK = 1, F_UNLCK = 2;
    private static final int MAP_SHARED = 1, MAP_PRIVATE = 2, MAP_SYNC_VALIDATED = 0x80003;
    private static final int S_IFMT = 0xf000, S_IFREG = 0x8000, S_IFDIR = 0x4000, S_IFLNK = 0xa000;
    static final int END = -1, UNAVAILABLE = -2, INTERRUPTED = -3;

    private ChUnixFileDispatcherImpl() {
    }

    private static int number(FileDescriptor fd) {
        return IoFileDescriptor.number(fd);
    }

    static long status(long result, boolean reading) throws IOException {
        if (result > 0 || result == 0 && !reading) {
            return result;
        }
        if (result == 0) {
            return END;
        }
        if (result == -Errno.EAGAIN) {
            return UNAVAILABLE;
        }
        if (result == -Errno.EINTR) {
            return INTERRUPTED;
        }
        throw Errno.io(result);
    }

    @Substitute
    static int read0(FileDescriptor fd, long address, int length) throws IOException {
        return (int) status(Calls.block(Calls.READ, number(fd), address, length), length > 0);
    }

    @Substitute
    static int pread0(FileDescriptor fd, long address, int length, long position) throws IOException {
        return (int) status(Calls.block(Calls.PREAD, number(fd), address, length, position), length > 0);
    }

    @Substitute
    static long readv0(FileDescriptor fd, long vectors, int count) throws IOException {
        return status(Calls.block(READV, number(fd), vectors, count), count > 0);
    }

    @Substitute
    static int write0(FileDescriptor fd, long address, int length) throws IOException {
        return (int) status(Calls.block(Calls.WRITE, number(fd), address, length), false);
    }

    @Substitute
    static int pwrite0(FileDescriptor fd, long address, int length, long position) throws IOException {
        return (int) status(Calls.block(Calls.PWRITE, number(fd), address, length, position), false);
    }

    @Substitute
    static long writev0(FileDescriptor fd, long vectors, int count) throws IOException {
        return status(Calls.block(Calls.WRITEV, number(fd), vectors, count), false);
    }

    @Substitute
    static int force0(FileDescriptor fd, boolean metadata) throws IOException {
        return (int) status(Calls.block(metadata ? Calls.FSYNC : Calls.FDATASYNC, number(fd), 0, 0), false);
    }

    /// Where the position is if `offset` is negative.
    @Substitute
    static long seek0(FileDescriptor fd, long offset) throws IOException {
        return status(Calls.call(Calls.LSEEK, number(fd), offset < 0 ? 0 : offset, offset < 0 ? SEEK_CUR : SEEK_SET), false);
    }

    @Substitute
    static int truncate0(FileDescriptor fd, long size) throws IOException {
        return (int) status(Calls.call(Calls.FTRUNCATE, number(fd), size), false);
    }

    private static FileStatus fileStatus(FileDescriptor fd) throws IOException {
        FileStatus status = FileStatus.ofDescriptor(number(fd));
        FileBytes.check(-status.error());
        return status;
    }

    @Substitute
    static long size0(FileDescriptor fd) throws IOException {
        return fileStatus(fd).size();
    }

    @Substitute
    static int available0(FileDescriptor fd) throws IOException {
        long position = Calls.call(Calls.LSEEK, number(fd), 0, SEEK_CUR);
        return position < 0 ? 0 : (int) Math.max(0, Math.min(fileStatus(fd).size() - position, Integer.MAX_VALUE));
    }

    /// Neither a regular file, a directory nor a link.
    @Substitute
    static boolean isOther0(FileDescriptor fd) throws IOException {
        int type = fileStatus(fd).mode() & S_IFMT;
        return type != S_IFREG && type != S_IFDIR && type != S_IFLNK;
    }

    /// struct flock: u16 type, u16 whence, u64 start at 8, u64 length at 16 (0: to the end).
    private static long lock(FileDescriptor fd, int command, int type, long position, long size) {
        long at = Scratch.buffer();
        Memory.putInt(at, type);
        Memory.putLong(at + 8, position);
        Memory.putLong(at + 16, size == Long.MAX_VALUE ? 0 : size);
        Memory.putLong(at + 24, 0);
        return Calls.block(Calls.FCNTL, number(fd), command, at);
    }

    /// 0 locked, -1 held by somebody else, 2 interrupted: the constants of sun.nio.ch.FileDispatcher.
    @Substitute
    static int lock0(FileDescriptor fd, boolean blocking, long position, long size, boolean shared) throws IOException {
        long result = lock(fd, blocking ? F_SETLKW : F_SETLK, shared ? F_RDLCK : F_WRLCK, position, size);
        if (!blocking && (result == -Errno.EAGAIN || result == -Errno.EACCES)) {
            return -1;
        }
        if (blocking && result == -Errno.EINTR) {
            return 2;
        }
        FileBytes.check(result);
        return 0;
    }

    @Substitute
    static void release0(FileDescriptor fd, long position, long size) throws IOException {
        FileBytes.check(lock(fd, F_SETLK, F_UNLCK, position, size));
    }

    @Substitute
    static long allocationGranularity0() {
        return 4096;
    }

    /// @param protection 0 read-only, 1 read-write, 2 private: the constants of sun.nio.ch.FileChannelImpl
    @Substitute
    static long map0(FileDescriptor fd, int protection, long position, long length, boolean isSync) throws IOException {
        int flags = isSync ? MAP_SYNC_VALIDATED : protection == 2 ? MAP_PRIVATE : MAP_SHARED;
        long at = Machine.syscall(Calls.MMAP, 0, length, protection == 0 ? 1 : 3, flags, number(fd), position);
        if (at == -Errno.ENOMEM) {
            throw new OutOfMemoryError("Map failed");
        }
        return Calls.failed(at) ? FileBytes.check(at) : at;
    }

    @Substitute
    static int unmap0(long address, long length) {
        Calls.unmap(address, length);
        return 0;
    }
}
