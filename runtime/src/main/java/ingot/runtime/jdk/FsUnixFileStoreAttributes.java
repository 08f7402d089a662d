package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

/// Filled from struct statfs (asm-generic/statfs.h).
@TargetClass("sun.nio.fs.UnixFileStoreAttributes")
final class FsUnixFileStoreAttributes {
    @Alias
    private long f_frsize;
    @Alias
    private long f_blocks;
    @Alias
    private long f_bfree;
    @Alias
    private long f_bavail;

    private FsUnixFileStoreAttributes() {
    }

    static void fill(FsUnixFileStoreAttributes attributes, long at) {
        long fragment = Memory.getLong(at + 72);
        attributes.f_frsize = fragment == 0 ? Memory.getLong(at + 8) : fragment;
        attributes.f_blocks = Memory.getLong(at + 16);
        attributes.f_bfree = Memory.getLong(at + 24);
        attributes.f_bavail = Memory.getLong(at + 32);
    }
}
