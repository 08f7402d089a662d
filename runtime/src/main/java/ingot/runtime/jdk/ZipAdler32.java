package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// Adler-32 (RFC 1950): two sums modulo 65521.
@TargetClass("java.util.zip.Adler32")
final class ZipAdler32 {
    private static final int MODULUS = 65521;
    /// Most bytes whose sums fit an unsigned int before they are reduced (RFC 1950, section 9).
    private static final int RUN = 3800;

    private ZipAdler32() {
    }

    @Substitute
    private static int update(int adler, int b) {
        int low = ((adler & 0xffff) + (b & 0xff)) % MODULUS;
        return ((adler >>> 16) + low) % MODULUS << 16 | low;
    }

    @Substitute
    private static int updateBytes(int adler, byte[] b, int off, int len) {
        return update(adler, FileBytes.address(b, off), len);
    }

    @Substitute
    private static int updateByteBuffer(int adler, long address, int off, int len) {
        return update(adler, address + off, len);
    }

    private static int update(int adler, long at, int length) {
        int low = adler & 0xffff;
        int high = adler >>> 16;
        int done = 0;
        while (done < length) {
            int end = Math.min(length, done + RUN);
            for (; done < end; done++) {
                low += Memory.getByte(at + done) & 0xff;
                high += low;
            }
            low %= MODULUS;
            high %= MODULUS;
        }
        return high << 16 | low;
    }
}
