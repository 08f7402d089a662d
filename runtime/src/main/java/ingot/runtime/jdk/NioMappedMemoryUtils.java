package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Scratch;

import java.io.FileDescriptor;
import java.io.IOException;

/// Pages of mapped files; addresses are those of pages.
@TargetClass("java.nio.MappedMemoryUtils")
final class NioMappedMemoryUtils {
    private static final int MSYNC = 26, MINCORE = 27, MS_SYNC = 4, MADV_WILLNEED = 3;
    private static final int PAGE_BYTES = 4096;

    private NioMappedMemoryUtils() {
    }

    /// The kernel answers with a byte a page.
    @Substitute
    private static boolean isLoaded0(long address, long length, long pages) throws IOException {
        while (pages > 0) {
            long n = Math.min(pages, Scratch.BUFFER_BYTES);
            FileBytes.check(Calls.call(MINCORE, address, Math.min(length, n * PAGE_BYTES), Scratch.buffer()));
            for (long i = 0; i < n; i++) {
                if ((Memory.getByte(Scratch.buffer() + i) & 1) == 0) {
                    return false;
                }
            }
            pages -= n;
            address += n * PAGE_BYTES;
            length -= n * PAGE_BYTES;
        }
        return true;
    }

    @Substitute
    private static void load0(long address, long length) throws IOException {
        FileBytes.check(Calls.call(Calls.MADVISE, address, length, MADV_WILLNEED));
    }

    @Substitute
    private static void force0(FileDescriptor fd, long address, long length) throws IOException {
        FileBytes.check(Calls.block(MSYNC, address, length, MS_SYNC));
    }
}
