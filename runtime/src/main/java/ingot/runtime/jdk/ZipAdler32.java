package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.zip.Adler;

@TargetClass("java.util.zip.Adler32")
final class ZipAdler32 {
    private ZipAdler32() {
    }

    @Substitute
    private static int update(int adler, int b) {
        return Adler.update(adler, b);
    }

    @Substitute
    private static int updateBytes(int adler, byte[] b, int off, int len) {
        return Adler.update(adler, FileBytes.address(b, off), len);
    }

    @Substitute
    private static int updateByteBuffer(int adler, long address, int off, int len) {
        return Adler.update(adler, address + off, len);
    }
}
