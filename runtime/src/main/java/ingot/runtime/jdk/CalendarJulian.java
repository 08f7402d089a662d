package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

@TargetClass("sun.util.calendar.JulianCalendar")
final class CalendarJulian {
    @Alias
    CalendarJulian() {
    }
}
