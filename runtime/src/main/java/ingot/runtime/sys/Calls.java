package ingot.runtime.sys;

import ingot.runtime.Machine;

/// The system calls of Linux on x86-64 (arch/x86/entry/syscalls/syscall_64.tbl). Results are the kernel's: -errno on failure.
public final class Calls {
    public static final int READ = 0, WRITE = 1, OPEN = 2, CLOSE = 3, STAT = 4, FSTAT = 5, LSTAT = 6, POLL = 7, LSEEK = 8, MMAP = 9;
    public static final int MUNMAP = 11, RT_SIGACTION = 13, RT_SIGPROCMASK = 14, IOCTL = 16, PREAD = 17, PWRITE = 18, WRITEV = 20, ACCESS = 21;
    public static final int SCHED_YIELD = 24, MADVISE = 28, DUP = 32, DUP2 = 33, PAUSE = 34, NANOSLEEP = 35, GETPID = 39, SENDFILE = 40;
    public static final int FCNTL = 72, FSYNC = 74, FDATASYNC = 75, FTRUNCATE = 77, GETDENTS = 78, GETCWD = 79, CHDIR = 80, RENAME = 82;
    public static final int MKDIR = 83, RMDIR = 84, LINK = 86, UNLINK = 87, SYMLINK = 88, READLINK = 89, CHMOD = 90, FCHMOD = 91, CHOWN = 92;
    public static final int FCHOWN = 93, LCHOWN = 94, GETUID = 102, UNAME = 63, SCHED_GETAFFINITY = 204, GETDENTS64 = 217, CLOCK_GETTIME = 228;
    public static final int CLOCK_NANOSLEEP = 230, EXIT_GROUP = 231, STATFS = 137, OPENAT = 257, UNLINKAT = 263, RENAMEAT = 264, FACCESSAT = 269;
    public static final int UTIMENSAT = 280, GETRANDOM = 318, COPY_FILE_RANGE = 326, SYSINFO = 99, KILL = 62, GETTID = 186, TGKILL = 234;

    public static final int PROT_READ_WRITE = 3;
    public static final int MAP_PRIVATE_ANONYMOUS = 0x22, MAP_NORESERVE = 0x4000, MAP_FIXED_NOREPLACE = 0x100000;
    public static final int MADV_DONTNEED = 4;

    private Calls() {
    }

    public static long call(long number) {
        return Machine.syscall(number, 0, 0, 0, 0, 0, 0);
    }

    public static long call(long number, long a) {
        return Machine.syscall(number, a, 0, 0, 0, 0, 0);
    }

    public static long call(long number, long a, long b) {
        return Machine.syscall(number, a, b, 0, 0, 0, 0);
    }

    public static long call(long number, long a, long b, long c) {
        return Machine.syscall(number, a, b, c, 0, 0, 0);
    }

    public static long call(long number, long a, long b, long c, long d) {
        return Machine.syscall(number, a, b, c, d, 0, 0);
    }

    public static long call(long number, long a, long b, long c, long d, long e) {
        return Machine.syscall(number, a, b, c, d, e, 0);
    }

    /// A call that may wait.
    public static long block(long number, long a, long b, long c) {
        return Machine.blockingSyscall(number, a, b, c, 0, 0, 0);
    }

    public static long block(long number, long a, long b, long c, long d) {
        return Machine.blockingSyscall(number, a, b, c, d, 0, 0);
    }

    /// Anonymous zeroed memory anywhere, 0 if there is none. Pages cost nothing until they are touched.
    public static long map(long bytes) {
        long at = Machine.syscall(MMAP, 0, bytes, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS | MAP_NORESERVE, -1, 0);
        return failed(at) ? 0 : at;
    }

    public static final int MAPPED = 0, OCCUPIED = 1, REFUSED = 2;

    /// Anonymous zeroed memory at exactly `address`. OCCUPIED: something lies there; REFUSED: the limits forbid so much (ENOMEM).
    public static int mapAt(long address, long bytes) {
        long at = Machine.syscall(MMAP, address, bytes, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
        if (at == address) {
            return MAPPED;
        }
        if (!failed(at)) {
            unmap(at, bytes); // a kernel before 4.17 takes the address for a hint
        }
        return at == -Errno.ENOMEM ? REFUSED : OCCUPIED;
    }

    public static void unmap(long address, long bytes) {
        call(MUNMAP, address, bytes);
    }

    /// Gives pages back; they read as zero afterwards.
    public static void release(long address, long bytes) {
        call(MADVISE, address, bytes, MADV_DONTNEED);
    }

    public static boolean failed(long result) {
        return result < 0 && result > -4096;
    }

    /// Writes all bytes; 0 or -errno.
    public static long writeFully(int fd, long address, long bytes) {
        while (bytes > 0) {
            long n = block(WRITE, fd, address, bytes);
            if (n == -Errno.EINTR) {
                continue;
            }
            if (n < 0) {
                return n;
            }
            address += n;
            bytes -= n;
        }
        return 0;
    }

    /// Reads once, again after a signal. The number of bytes, 0 at the end, or -errno.
    public static long read(int fd, long address, long bytes) {
        while (true) {
            long n = block(READ, fd, address, bytes);
            if (n != -Errno.EINTR) {
                return n;
            }
        }
    }

    /// Ends the process.
    public static void exit(int status) {
        while (true) {
            call(EXIT_GROUP, status);
        }
    }
}
