import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.time.zone.*;
import java.text.SimpleDateFormat;
import java.text.DateFormat;
import java.util.*;

/// Time zones: rules, transitions, names, and the older classes over them.
public class Zones {
    public static void main(String[] args) throws Exception {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        System.out.println(berlin + " " + berlin.normalized() + " " + berlin.getRules().isFixedOffset());
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 31, 1, 59, 59, 0, berlin);
        System.out.println(z + " " + z.plusSeconds(1) + " " + z.plusDays(1) + " " + z.plusHours(24));
        System.out.println(ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, berlin).withLaterOffsetAtOverlap());
        System.out.println(ZonedDateTime.of(2024, 3, 31, 2, 30, 0, 0, berlin));
        for (String id : List.of("America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                "Asia/Tokyo", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Antarctica/Troll",
                "UTC", "GMT", "Etc/GMT+5", "EST5EDT", "CET")) {
            ZoneId zone = ZoneId.of(id);
            ZoneRules rules = zone.getRules();
            Instant at = Instant.parse("2024-07-01T12:00:00Z");
            System.out.println(id + " " + rules.getOffset(at) + " " + rules.getStandardOffset(at) + " " + rules.getDaylightSavings(at) + " "
                    + rules.isDaylightSavings(at) + " " + rules.nextTransition(at) + " " + rules.getTransitions().size() + " "
                    + rules.getTransitionRules().size() + " " + at.atZone(zone));
        }
        System.out.println(rulesText(berlin.getRules()));
        System.out.println(ZoneId.of("UTC+3") + " " + ZoneId.of("GMT-02:30").getRules() + " " + ZoneOffset.of("+05:45") + " "
                + ZoneOffset.ofHoursMinutes(-3, -30).getTotalSeconds());
        for (String bad : List.of("Europe/Nowhere", "X", "+25:00", "Europe Berlin", "")) {
            try { System.out.println(ZoneId.of(bad)); } catch (DateTimeException e) { System.out.println(e.getClass().getSimpleName() + " "
                    + e.getMessage()); }
        }
        System.out.println(ZoneId.SHORT_IDS.get("PST") + " " + ZoneId.of("PST", ZoneId.SHORT_IDS));
        Set<String> all = ZoneId.getAvailableZoneIds();
        System.out.println(all.contains("Europe/Paris") + " " + (all.size() > 500) + " "
                + ZoneRulesProvider.getAvailableZoneIds().contains("Asia/Seoul"));
        System.out.println(ZoneId.systemDefault() + " " + TimeZone.getDefault().getID() + " " + Clock.systemDefaultZone().getZone());
        DateTimeFormatter f = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV xxx z O zzzz", Locale.ENGLISH);
        System.out.println(z.format(f));
        System.out.println(z.withZoneSameInstant(ZoneId.of("America/Los_Angeles")).format(f));
        System.out.println(ZonedDateTime.parse("2024-12-03T10:15:30+01:00[Europe/Paris]") + " " + DateTimeFormatter.RFC_1123_DATE_TIME.format(z)
                + " " + DateTimeFormatter.ISO_ZONED_DATE_TIME.format(z));
        System.out.println(ZonedDateTime.parse("2011-12-03 10:15 Europe/London", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV")));
        System.out.println(OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2)).atZoneSameInstant(ZoneId.of("Asia/Singapore")) + " "
                + OffsetTime.of(1, 2, 3, 4, ZoneOffset.UTC));
        System.out.println(Duration.between(z, z.plusDays(1)) + " " + ChronoUnit.HOURS.between(z, z.plusMonths(1)) + " "
                + Period.between(z.toLocalDate(), z.plusYears(1).toLocalDate()));
        TimeZone tz = TimeZone.getTimeZone("America/Chicago");
        System.out.println(tz.getID() + " " + tz.getRawOffset() + " " + tz.getDSTSavings() + " " + tz.useDaylightTime() + " "
                + tz.inDaylightTime(new Date(1720000000000L)) + " " + tz.getOffset(1700000000000L) + " " + tz.getDisplayName(Locale.ENGLISH) + " "
                + tz.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH));
        System.out.println(TimeZone.getTimeZone("Nowhere/Land").getID() + " " + TimeZone.getTimeZone("GMT+5:30").getID() + " "
                + TimeZone.getTimeZone("GMT+5:30").getRawOffset());
        System.out.println(TimeZone.getTimeZone(berlin).toZoneId() + " "
                + TimeZone.getTimeZone("Asia/Tokyo").hasSameRules(TimeZone.getTimeZone("Asia/Seoul")) + " "
                + Arrays.asList(TimeZone.getAvailableIDs(3600000)).contains("Europe/Berlin") + " " + (TimeZone.getAvailableIDs().length > 500));
        GregorianCalendar c = new GregorianCalendar(tz, Locale.US);
        c.setTimeInMillis(1711859400000L);
        System.out.println(c.get(Calendar.HOUR_OF_DAY) + " " + c.get(Calendar.ZONE_OFFSET) + " " + c.get(Calendar.DST_OFFSET) + " "
                + c.toZonedDateTime());
        c.set(2024, Calendar.MARCH, 10, 2, 30, 0);
        System.out.println(c.getTime().getTime() + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH) + " " + c.getFirstDayOfWeek() + " "
                + c.isWeekDateSupported());
        SimpleDateFormat sdf = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSXXX z", Locale.US);
        sdf.setTimeZone(TimeZone.getTimeZone("Europe/Berlin"));
        System.out.println(sdf.format(new Date(0)) + " " + sdf.format(new Date(1720000000000L)));
        System.out.println(sdf.parse("2024-07-03T11:46:40.000+02:00 CEST").getTime());
        DateFormat df = DateFormat.getDateTimeInstance(DateFormat.FULL, DateFormat.FULL, Locale.US);
        df.setTimeZone(tz);
        System.out.println(df.format(new Date(1720000000000L)));
        System.out.println(new Date(0) + " " + new Date(1720000000000L).toInstant());
        System.out.println(new SimpleTimeZone(3600000, "X/Y", Calendar.MARCH, -1, Calendar.SUNDAY,
                7200000, Calendar.OCTOBER, -1, Calendar.SUNDAY, 10800000).getOffset(1720000000000L));
        for (ZoneOffsetTransitionRule r : berlin.getRules().getTransitionRules()) System.out.println(r + " " + r.createTransition(2030));
        ZoneOffsetTransition t = berlin.getRules().previousTransition(Instant.parse("1950-01-01T00:00:00Z"));
        System.out.println(t + " " + t.isGap() + " " + t.getDuration() + " " + t.getDateTimeBefore() + " " + t.getDateTimeAfter() + " "
                + berlin.getRules().getValidOffsets(LocalDateTime.of(2024, 10, 27, 2, 30)));
        System.out.println(JapaneseDate.of(2024, 5, 1) + " " + ThaiBuddhistDate.of(2567, 1, 1) + " " + MinguoDate.of(113, 2, 3) + " "
                + Chronology.of("ISO") + " " + IsoChronology.INSTANCE.isLeapYear(2100));
    }
    static String rulesText(ZoneRules r) { return r.toString() + " " + r.equals(ZoneId.of("Europe/Berlin").getRules()) + " "
            + r.getTransition(LocalDateTime.of(2024, 3, 31, 2, 30)); }
}
