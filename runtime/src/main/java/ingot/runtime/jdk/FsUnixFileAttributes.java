package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

/// Filled from struct statx (linux/stat.h), which unlike struct stat has the time of birth.
@TargetClass("sun.nio.fs.UnixFileAttributes")
final class FsUnixFileAttributes {
    private static final int STATX = 332, WANTED = 0xfff, BIRTH = 0x800;

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
    private long st_birthtime_sec;
    @Alias
    private long st_birthtime_nsec;
    @Alias
    private boolean birthtime_available;

    private FsUnixFileAttributes() {
    }

    /// 0, or -errno.
    static long read(int directory, long path, int flags, FsUnixFileAttributes attributes) {
        long at = Scratch.buffer();
        long result = Calls.call(STATX, directory, path, flags, WANTED, at);
        if (result == 0) {
            attributes.fill(at);
        }
        return result;
    }

    private void fill(long at) {
        birthtime_available = (Memory.getInt(at) & BIRTH) != 0;
        st_nlink = Memory.getInt(at + 16);
        st_uid = Memory.getInt(at + 20);
        st_gid = Memory.getInt(at + 24);
        st_mode = Memory.getChar(at + 28);
        st_ino = Memory.getLong(at + 32);
        st_size = Memory.getLong(at + 40);
        st_atime_sec = Memory.getLong(at + 64);
        st_atime_nsec = Memory.getInt(at + 72);
        st_birthtime_sec = Memory.getLong(at + 80);
        st_birthtime_nsec = Memory.getInt(at + 88);
        st_ctime_sec = Memory.getLong(at + 96);
        st_ctime_nsec = Memory.getInt(at + 104);
        st_mtime_sec = Memory.getLong(at + 112);
        st_mtime_nsec = Memory.getInt(at + 120);
        st_rdev = device(at + 128);
        st_dev = device(at + 136);
    }

    /// makedev(3) of two u32.
    private static long device(long at) {
        long major = Memory.getInt(at) & 0xffff_ffffL;
        long minor = Memory.getInt(at + 4) & 0xffff_ffffL;
        return (major & ~0xfffL) << 32 | (major & 0xfff) << 8 | (minor & ~0xffL) << 12 | minor & 0xff;
    }
}
