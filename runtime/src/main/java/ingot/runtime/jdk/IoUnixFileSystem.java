package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Directory;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

import java.io.File;
import java.io.IOException;

@TargetClass("java.io.UnixFileSystem")
final class IoUnixFileSystem {
    /// FileSystem's BA_ attributes.
    private static final int EXISTS = 1, REGULAR = 2, DIRECTORY = 4;
    /// FileSystem's ACCESS_ constants are those of access(2).
    private static final int O_DIRECTORY = 0x10000, O_CLOEXEC = 0x80000, O_EXCL = 0x80, UTIME_NOW = 0x3fffffff, AT_FDCWD = -100;

    private IoUnixFileSystem() {
    }

    private static byte[] path(File file) {
        return Utf8.encode(file.getPath());
    }

    private static long call(int number, File file, long argument) {
        byte[] path = path(file);
        return Calls.call(number, FileBytes.address(path, 0), argument);
    }

    @Alias
    public native String resolve(String parent, String child);

    /// The original keeps the working directory of the build.
    @Substitute
    public String resolve(File file) {
        return file.isAbsolute() ? file.getPath() : resolve(Directory.current(), file.getPath());
    }

    /// Collapses the path and resolves its links as far as the file exists.
    @Substitute
    private String canonicalize0(String path) throws IOException {
        return CanonicalPath.of(path);
    }

    @Substitute
    private int getBooleanAttributes0(File file) {
        FileStatus status = FileStatus.ofPath(path(file));
        if (status.error() != 0) {
            return 0;
        }
        return EXISTS | (status.isRegular() ? REGULAR : status.isDirectory() ? DIRECTORY : 0);
    }

    @Substitute
    private boolean checkAccess0(File file, int access) {
        return call(Calls.ACCESS, file, access) == 0;
    }

    @Substitute
    private long getLastModifiedTime0(File file) {
        return FileStatus.ofPath(path(file)).modifiedTime();
    }

    @Substitute
    private long getLength0(File file) {
        return FileStatus.ofPath(path(file)).size();
    }

    @Substitute
    private boolean setPermission0(File file, int access, boolean enable, boolean ownerOnly) {
        int mode = FileStatus.ofPath(path(file)).mode() & 07777;
        int bits = ownerOnly ? access << 6 : access << 6 | access << 3 | access;
        return call(Calls.CHMOD, file, enable ? mode | bits : mode & ~bits) == 0;
    }

    @Substitute
    private boolean createFileExclusively0(String path) throws IOException {
        byte[] name = Utf8.encode(path);
        long fd = Calls.call(Calls.OPEN, FileBytes.address(name, 0), FileBytes.O_RDWR | FileBytes.O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd == -Errno.EEXIST) {
            return false;
        }
        FileBytes.check(fd);
        Calls.call(Calls.CLOSE, fd);
        return true;
    }

    @Substitute
    private boolean delete0(File file) {
        return call(Calls.UNLINK, file, 0) == 0 || call(Calls.RMDIR, file, 0) == 0;
    }

    @Substitute
    private String[] list0(File file) {
        byte[] path = path(file);
        long fd = Calls.call(Calls.OPEN, FileBytes.address(path, 0), O_DIRECTORY | O_CLOEXEC);
        if (fd < 0) {
            return null;
        }
        return DirectoryNames.read((int) fd);
    }

    @Substitute
    private boolean createDirectory0(File file) {
        return call(Calls.MKDIR, file, 0777) == 0;
    }

    @Substitute
    private boolean rename0(File from, File to) {
        byte[] source = path(from);
        byte[] target = path(to);
        return Calls.call(Calls.RENAME, FileBytes.address(source, 0), FileBytes.address(target, 0)) == 0; // no allocation once an address is taken
    }

    @Substitute
    private boolean setLastModifiedTime0(File file, long time) {
        byte[] path = path(file);
        long at = Scratch.buffer();
        Memory.putLong(at, 0);
        Memory.putLong(at + 8, UTIME_NOW - 1); // UTIME_OMIT: the access time stays
        Memory.putLong(at + 16, Math.floorDiv(time, 1000));
        Memory.putLong(at + 24, Math.floorMod(time, 1000) * 1_000_000L);
        return Calls.call(Calls.UTIMENSAT, AT_FDCWD, FileBytes.address(path, 0), at, 0) == 0;
    }

    @Substitute
    private boolean setReadOnly0(File file) {
        FileStatus status = FileStatus.ofPath(path(file));
        return status.error() == 0 && call(Calls.CHMOD, file, status.mode() & 07777 & ~0222) == 0;
    }

    /// @param what 0 total, 1 free, 2 usable by this user: fields of struct statfs
    @Substitute
    private long getSpace0(File file, int what) {
        long at = Scratch.buffer();
        if (call(Calls.STATFS, file, at) < 0) {
            return 0;
        }
        return Memory.getLong(at + 8) * Memory.getLong(at + (what == 0 ? 16 : what == 1 ? 24 : 32));
    }

    @Substitute
    private long getNameMax0(String path) {
        return 255;
    }
}
