package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.calendar.BaseCalendar;
import sun.util.calendar.CalendarSystem;
import sun.util.calendar.Gregorian;

/// The calendars by name; the original makes one by the name of its class.
@TargetClass("sun.util.calendar.CalendarSystem")
final class CalendarSystems {
    private CalendarSystems() {
    }

    @Alias
    public static native Gregorian getGregorianCalendar();

    @Substitute
    public static CalendarSystem forName(String name) {
        return switch (name) {
            case "gregorian" -> getGregorianCalendar();
            case "julian" -> julian();
            case "japanese" -> Japanese.CALENDAR;
            default -> null;
        };
    }

    static BaseCalendar julian() {
        return Julian.CALENDAR;
    }

    private static final class Julian {
        static final BaseCalendar CALENDAR = (BaseCalendar) (Object) new CalendarJulian();
    }

    private static final class Japanese {
        static final CalendarSystem CALENDAR = CalendarLocal.getLocalGregorianCalendar("japanese");
    }
}
