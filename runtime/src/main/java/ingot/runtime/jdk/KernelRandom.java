package ingot.runtime.jdk;

import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;

import java.security.SecureRandomSpi;

/// getrandom(2). Seeds that a program gives are ignored: they could only add to what the kernel has.
final class KernelRandom extends SecureRandomSpi {
    private static final long serialVersionUID = 1;

    @Override
    protected void engineSetSeed(byte[] seed) {
        java.util.Objects.requireNonNull(seed);
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
        fill(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
        byte[] seed = new byte[count];
        fill(seed);
        return seed;
    }

    static void fill(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            long n = Calls.block(Calls.GETRANDOM, FileBytes.address(bytes, done), bytes.length - done, 0);
            if (n < 0 && n != -Errno.EINTR) {
                throw new InternalError(Errno.text((int) -n));
            }
            done += (int) Math.max(n, 0);
        }
    }
}
