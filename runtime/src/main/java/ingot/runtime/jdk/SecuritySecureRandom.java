package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;

@TargetClass("java.security.SecureRandom")
final class SecuritySecureRandom {
    private SecuritySecureRandom() {
    }

    /// Seeds come from the kernel. The original makes a SecureRandom first, and with it brings the security providers into every program that has a
    /// ThreadLocalRandom.
    @Substitute
    public static byte[] getSeed(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        byte[] seed = new byte[count];
        int done = 0;
        while (done < count) {
            long n = Calls.block(Calls.GETRANDOM, FileBytes.address(seed, done), count - done, 0);
            if (n < 0 && n != -Errno.EINTR) {
                throw new InternalError(Errno.text((int) -n));
            }
            done += (int) Math.max(n, 0);
        }
        return seed;
    }
}
