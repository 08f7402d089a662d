package ingot.runtime.jdk;

import ingot.runtime.annotation.Late;
import ingot.runtime.annotation.TargetClass;

/// The time zone data are read at build time, when the JDK's files are there; only the present time is the program's.
@TargetClass("sun.util.calendar.ZoneInfoFile")
final class CalendarZoneInfoFile {
    private CalendarZoneInfoFile() {
    }

    @Late("CURRT")
    static long seconds() {
        return System.currentTimeMillis() / 1000;
    }
}
