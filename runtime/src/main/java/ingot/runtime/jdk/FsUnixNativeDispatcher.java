package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Directory;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

import java.nio.charset.StandardCharsets;

/// java.nio.file over the kernel: one system call a method. Addresses are of zero-terminated paths.
@TargetClass("sun.nio.fs.UnixNativeDispatcher")
final class FsUnixNativeDispatcher {
    private static final int O_CLOEXEC = 0x80000, AT_FDCWD = -100, F_DUPFD_CLOEXEC = 1030;
    private static final int FCHMODAT = 268, MKNOD = 133, FSETXATTR = 190, FGETXATTR = 193, FLISTXATTR = 196, FREMOVEXATTR = 199;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100, AT_EMPTY_PATH = 0x1000;

    private FsUnixNativeDispatcher() {
    }

    @Substitute
    private static boolean fchmodatNoFollowSupported0() {
        return false;
    }

    private static byte[] bytes(long at, int length) {
        byte[] copy = new byte[length];
        for (int i = 0; i < length; i++) {
            copy[i] = Memory.getByte(at + i);
        }
        return copy;
    }

    @Substitute
    static byte[] getcwd() {
        long length = Calls.call(Calls.GETCWD, Scratch.buffer(), Scratch.BUFFER_BYTES);
        return length < 2 ? new byte[] {'/'} : bytes(Scratch.buffer(), (int) length - 1);
    }

    @Substitute
    static int dup(int fd) throws FsUnixException {
        return (int) FsUnixException.check(Calls.call(Calls.FCNTL, fd, F_DUPFD_CLOEXEC, 0));
    }

    @Substitute
    private static int open0(long path, int flags, int mode) throws FsUnixException {
        long fd;
        do {
            fd = Calls.block(Calls.OPEN, path, flags | O_CLOEXEC, mode);
        } while (fd == -Errno.EINTR);
        return (int) FsUnixException.check(fd);
    }

    @Substitute
    private static int openat0(int directory, long path, int flags, int mode) throws FsUnixException {
        return (int) FsUnixException.check(Calls.block(Calls.OPENAT, directory, path, flags | O_CLOEXEC, mode));
    }

    @Substitute
    private static void close0(int fd) throws FsUnixException {
        long result = Calls.call(Calls.CLOSE, fd);
        if (result != -Errno.EINTR) {
            FsUnixException.check(result);
        }
    }

    @Substitute
    private static void link0(long existing, long path) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.LINK, existing, path));
    }

    @Substitute
    private static void unlink0(long path) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.UNLINK, path));
    }

    @Substitute
    private static void unlinkat0(int directory, long path, int flags) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.UNLINKAT, directory, path, flags));
    }

    @Substitute
    private static void mknod0(long path, int mode, long device) throws FsUnixException {
        FsUnixException.check(Calls.call(MKNOD, path, mode, device));
    }

    @Substitute
    private static void rename0(long from, long to) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.RENAME, from, to));
    }

    @Substitute
    private static void renameat0(int fromDirectory, long from, int toDirectory, long to) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.RENAMEAT, fromDirectory, from, toDirectory, to));
    }

    @Substitute
    private static void mkdir0(long path, int mode) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.MKDIR, path, mode));
    }

    @Substitute
    private static void rmdir0(long path) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.RMDIR, path));
    }

    @Substitute
    private static byte[] readlink0(long path) throws FsUnixException {
        long length = FsUnixException.check(Calls.call(Calls.READLINK, path, Scratch.buffer(), Scratch.BUFFER_BYTES));
        return bytes(Scratch.buffer(), (int) length);
    }

    @Substitute
    private static byte[] realpath0(long path) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.STAT, path, Scratch.buffer()));
        String text = Utf8.decode(path);
        return CanonicalPath.real(text.startsWith("/") ? text : Directory.current().concat("/").concat(text)).getBytes(StandardCharsets.UTF_8);
    }

    @Substitute
    private static void symlink0(long target, long path) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.SYMLINK, target, path));
    }

    @Substitute
    private static int stat0(long path, FsUnixFileAttributes attributes) {
        return (int) -FsUnixFileAttributes.read(AT_FDCWD, path, 0, attributes);
    }

    @Substitute
    private static void lstat0(long path, FsUnixFileAttributes attributes) throws FsUnixException {
        FsUnixException.check(FsUnixFileAttributes.read(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, attributes));
    }

    @Substitute
    private static void fstat0(int fd, FsUnixFileAttributes attributes) throws FsUnixException {
        byte[] empty = {0};
        FsUnixException.check(FsUnixFileAttributes.read(fd, FileBytes.address(empty, 0), AT_EMPTY_PATH, attributes));
    }

    @Substitute
    private static void fstatat0(int directory, long path, int flags, FsUnixFileAttributes attributes) throws FsUnixException {
        FsUnixException.check(FsUnixFileAttributes.read(directory, path, flags, attributes));
    }

    @Substitute
    private static void chown0(long path, int uid, int gid) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.CHOWN, path, uid, gid));
    }

    @Substitute
    private static void lchown0(long path, int uid, int gid) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.LCHOWN, path, uid, gid));
    }

    @Substitute
    static void fchown0(int fd, int uid, int gid) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.FCHOWN, fd, uid, gid));
    }

    @Substitute
    private static void chmod0(long path, int mode) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.CHMOD, path, mode));
    }

    @Substitute
    private static void fchmod0(int fd, int mode) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.FCHMOD, fd, mode));
    }

    @Substitute
    private static void fchmodat0(int directory, long path, int mode, int flags) throws FsUnixException {
        FsUnixException.check(Calls.call(FCHMODAT, directory, path, mode));
    }

    @Substitute
    private static void futimens0(int fd, long access, long modification) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.UTIMENSAT, fd, 0, times(access, modification), 0));
    }

    @Substitute
    private static void utimensat0(int directory, long path, long access, long modification, int flags) throws FsUnixException {
        FsUnixException.check(Calls.call(Calls.UTIMENSAT, directory, path, times(access, modification), flags));
    }

    /// Two struct timespec from nanoseconds since the epoch.
    private static long times(long access, long modification) {
        long at = Scratch.buffer();
        Memory.putLong(at, Math.floorDiv(access, 1_000_000_000L));
        Memory.putLong(at + 8, Math.floorMod(access, 1_000_000_000L));
        Memory.putLong(at + 16, Math.floorDiv(modification, 1_000_000_000L));
        Memory.putLong(at + 24, Math.floorMod(modification, 1_000_000_000L));
        return at;
    }

    @Substitute
    private static int access0(long path, int mode) {
        return (int) -Calls.call(Calls.ACCESS, path, mode);
    }

    @Substitute
    private static long opendir0(long path) throws FsUnixException {
        return DirectoryStream.open((int) FsUnixException.check(Calls.call(Calls.OPENAT, AT_FDCWD, path, O_CLOEXEC | DirectoryStream.O_DIRECTORY)));
    }

    @Substitute
    static long fdopendir(int fd) throws FsUnixException {
        if (!FileStatus.ofDescriptor(fd).isDirectory()) {
            throw new FsUnixException(Errno.ENOTDIR);
        }
        return DirectoryStream.open(fd);
    }

    @Substitute
    static void closedir(long stream) {
        DirectoryStream.close(stream);
    }

    @Substitute
    static byte[] readdir0(long stream) throws FsUnixException {
        long name = FsUnixException.check(DirectoryStream.next(stream));
        return name == 0 ? null : bytes(name, Utf8.length(name));
    }

    @Substitute
    static byte[] strerror(int errno) {
        return Errno.text(errno).getBytes(StandardCharsets.UTF_8);
    }

    /// struct statfs, which lies behind statvfs(3): the fragment size is at 72, 0 in old file systems.
    @Substitute
    private static void statvfs0(long path, FsUnixFileStoreAttributes attributes) throws FsUnixException {
        long at = Scratch.buffer();
        FsUnixException.check(Calls.call(Calls.STATFS, path, at));
        FsUnixFileStoreAttributes.fill(attributes, at);
    }

    @Substitute
    private static int fgetxattr0(int fd, long name, long value, int length) throws FsUnixException {
        return (int) FsUnixException.check(Calls.call(FGETXATTR, fd, name, value, length));
    }

    @Substitute
    private static void fsetxattr0(int fd, long name, long value, int length) throws FsUnixException {
        FsUnixException.check(Calls.call(FSETXATTR, fd, name, value, length, 0));
    }

    @Substitute
    private static void fremovexattr0(int fd, long name) throws FsUnixException {
        FsUnixException.check(Calls.call(FREMOVEXATTR, fd, name));
    }

    @Substitute
    static int flistxattr(int fd, long list, int size) throws FsUnixException {
        return (int) FsUnixException.check(Calls.call(FLISTXATTR, fd, list, size));
    }

    @Substitute
    static byte[] getpwuid(int uid) throws FsUnixException {
        return UserTable.name(UserTable.USERS, uid);
    }

    @Substitute
    static byte[] getgrgid(int gid) throws FsUnixException {
        return UserTable.name(UserTable.GROUPS, gid);
    }

    @Substitute
    private static int getpwnam0(long name) {
        return UserTable.id(UserTable.USERS, Utf8.decode(name));
    }

    @Substitute
    private static int getgrnam0(long name) {
        return UserTable.id(UserTable.GROUPS, Utf8.decode(name));
    }
}
