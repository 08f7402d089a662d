package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import sun.util.calendar.LocalGregorianCalendar;

@TargetClass("sun.util.calendar.LocalGregorianCalendar")
final class CalendarLocal {
    private CalendarLocal() {
    }

    @Alias
    static native LocalGregorianCalendar getLocalGregorianCalendar(String name);
}
