package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/// The default generator is the kernel's. The original asks the list of security providers for theirs, which on Linux reads /dev/urandom, and brings the
/// providers into every program that makes a temporary file or has a ThreadLocalRandom.
@TargetClass("java.security.SecureRandom")
final class SecuritySecureRandom {
    @Alias
    private SecureRandomSpi secureRandomSpi;
    @Alias
    private String algorithm;
    @Alias
    private Provider provider;

    private SecuritySecureRandom() {
    }

    @Substitute
    private void getDefaultPRNG(boolean setSeed, byte[] seed) {
        secureRandomSpi = new KernelRandom();
        if (((Object) this).getClass() == SecureRandom.class) {
            algorithm = "NativePRNG";
        }
    }

    /// Needs no lock: the kernel has its own.
    @Substitute
    private boolean getThreadSafe() {
        return secureRandomSpi instanceof KernelRandom
            || provider != null && algorithm != null && Boolean.parseBoolean(provider.getService("SecureRandom", algorithm).getAttribute("ThreadSafe"));
    }

    @Substitute
    public static byte[] getSeed(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        byte[] seed = new byte[count];
        KernelRandom.fill(seed);
        return seed;
    }
}
