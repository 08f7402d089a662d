package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

import java.io.FileDescriptor;
import java.io.IOException;

@TargetClass("sun.nio.ch.FileKey")
final class ChFileKey {
    private ChFileKey() {
    }

    /// Device and inode: the first two fields of struct stat.
    @Substitute
    private static void init(FileDescriptor fd, long[] key) throws IOException {
        FileBytes.check(Calls.call(Calls.FSTAT, IoFileDescriptor.number(fd), Scratch.buffer()));
        key[0] = Memory.getLong(Scratch.buffer());
        key[1] = Memory.getLong(Scratch.buffer() + 8);
    }
}
