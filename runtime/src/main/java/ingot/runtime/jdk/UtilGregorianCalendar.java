package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.calendar.BaseCalendar;
import sun.util.calendar.Era;
import sun.util.calendar.JulianCalendar;

@TargetClass("java.util.GregorianCalendar")
final class UtilGregorianCalendar {
    @Alias
    private static JulianCalendar jcal;
    @Alias
    private static Era[] jeras;

    private UtilGregorianCalendar() {
    }

    /// The original asks for it by name, which leads to the calendars of all names.
    @Substitute
    private static synchronized BaseCalendar getJulianCalendarSystem() {
        if (jcal == null) {
            jcal = (JulianCalendar) CalendarSystems.julian();
            jeras = jcal.getEras();
        }
        return jcal;
    }
}
