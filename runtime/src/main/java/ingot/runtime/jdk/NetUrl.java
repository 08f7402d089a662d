package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.net.InetAddress;
import java.net.URLStreamHandler;

@TargetClass("java.net.URL")
final class NetUrl {
    private static final String PACKAGES = "java.protocol.handler.pkgs";

    private NetUrl() {
    }

    /// Without a network no host name can be resolved. URL.equals and hashCode then compare the names (their Javadoc); each program with a hash table comes to them.
    @Substitute
    InetAddress getHostAddress() {
        return null;
    }

    /// Protocols are ASCII (RFC 1738, section 5). The original asks toLowerCase, whose tables for all of Unicode would come with each resource's URL: 100 KB.
    @Substitute
    private static String lowerCaseProtocol(String protocol) {
        char[] chars = protocol.toCharArray();
        boolean changed = false;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] += 'a' - 'A';
                changed = true;
            }
        }
        return changed ? new String(chars) : protocol;
    }

    /// The property names packages in which the original looks for classes called PROTOCOL.Handler.
    @Substitute
    private static URLStreamHandler lookupViaProperty(String protocol) {
        String packages = System.getProperty(PACKAGES);
        if (packages == null || packages.isEmpty()) {
            return null;
        }
        throw new UnsupportedOperationException("handlers of URLs cannot be found by the property ".concat(PACKAGES).concat(" in an executable"));
    }
}
