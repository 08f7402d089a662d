package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

/// Filled from struct stat (asm/stat.h, x86-64).
@TargetClass("sun.nio.fs.UnixFileAttributes")
final class FsUnixFileAttributes {
    @Alias
    private int st_mode;
    @Alias
    private long st_ino;
    @Alias
    private long st_dev;
    @Alias
    private long st_rdev;
    @Alias
    private int st_nlink;
    @Alias
    private int st_uid;
    @Alias
    private int st_gid;
    @Alias
    private long st_size;
    @Alias
    private long st_atime_sec;
    @Alias
    private long st_atime_nsec;
    @Alias
    private long st_mtime_sec;
    @Alias
    private long st_mtime_nsec;
    @Alias
    private long st_ctime_sec;
    @Alias
    private long st_ctime_nsec;
    @Alias
    private boolean birthtime_available;

    private FsUnixFileAttributes() {
    }

    static void fill(FsUnixFileAttributes attributes, long at) {
        attributes.st_dev = Memory.getLong(at);
        attributes.st_ino = Memory.getLong(at + 8);
        attributes.st_nlink = (int) Memory.getLong(at + 16);
        attributes.st_mode = Memory.getInt(at + 24);
        attributes.st_uid = Memory.getInt(at + 28);
        attributes.st_gid = Memory.getInt(at + 32);
        attributes.st_rdev = Memory.getLong(at + 40);
        attributes.st_size = Memory.getLong(at + 48);
        attributes.st_atime_sec = Memory.getLong(at + 72);
        attributes.st_atime_nsec = Memory.getLong(at + 80);
        attributes.st_mtime_sec = Memory.getLong(at + 88);
        attributes.st_mtime_nsec = Memory.getLong(at + 96);
        attributes.st_ctime_sec = Memory.getLong(at + 104);
        attributes.st_ctime_nsec = Memory.getLong(at + 112);
        attributes.birthtime_available = false; // struct stat has none
    }
}
