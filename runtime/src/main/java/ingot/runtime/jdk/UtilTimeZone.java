package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Environment;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

@TargetClass("java.util.TimeZone")
final class UtilTimeZone {
    private static final String ZONES = "/zoneinfo/";

    private UtilTimeZone() {
    }

    /// TZ, else where /etc/localtime leads to in the zone database (tzset(3), localtime(5)); null if neither tells.
    @Substitute
    private static String getSystemTimeZoneID(String javaHome) {
        String zone = Environment.get("TZ");
        if (zone == null || zone.isEmpty()) {
            byte[] path = Utf8.encode("/etc/localtime");
            long length = Calls.call(Calls.READLINK, FileBytes.address(path, 0), Scratch.buffer(), Scratch.BUFFER_BYTES);
            zone = length < 0 ? null : Utf8.decode(Scratch.buffer(), (int) length);
        } else if (zone.startsWith(":")) {
            zone = zone.substring(1);
        }
        int at = zone == null ? -1 : zone.indexOf(ZONES);
        return at < 0 ? zone : zone.substring(at + ZONES.length());
    }

    /// Where the zone has no name in the database, its offset would come from the C library.
    @Substitute
    private static String getSystemGMTOffsetID() {
        return "GMT";
    }
}
