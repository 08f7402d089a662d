package ingot.runtime.zip;

import ingot.runtime.Memory;

/// Adler-32 (RFC 1950): two sums modulo 65521.
public final class Adler {
    private static final int MODULUS = 65521;
    /// Most bytes whose sums fit an unsigned int before they are reduced (RFC 1950, section 9).
    private static final int RUN = 3800;

    private Adler() {
    }

    public static int update(int adler, int b) {
        int low = ((adler & 0xffff) + (b & 0xff)) % MODULUS;
        return ((adler >>> 16) + low) % MODULUS << 16 | low;
    }

    public static int update(int adler, long at, int length) {
        int low = adler & 0xffff;
        int high = adler >>> 16;
        int done = 0;
        while (done < length) {
            int end = done + RUN < length ? done + RUN : length;
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
