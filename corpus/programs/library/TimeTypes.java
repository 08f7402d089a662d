/// java.time without zones: dates, durations, periods, arithmetic, ISO text, day of week, leap years, comparison.
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

class TimeTypes {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 28);
        System.out.println(d + " " + d.plusDays(2) + " " + d.plusMonths(12) + " " + d.minusYears(1).plusDays(1) + " " + d.isLeapYear() + " " + d.getDayOfWeek() + " " + d.getDayOfYear() + " " + d.lengthOfMonth());
        System.out.println(LocalDate.of(2024, Month.JANUARY, 31).plusMonths(1) + " " + LocalDate.ofYearDay(2023, 365) + " " + LocalDate.ofEpochDay(20000) + " " + d.toEpochDay() + " " + LocalDate.parse("1999-12-31").plusWeeks(1));
        System.out.println(ChronoUnit.DAYS.between(d, LocalDate.of(2025, 1, 1)) + " " + Period.between(d, LocalDate.of(2025, 4, 3)) + " " + d.until(LocalDate.of(2024, 3, 1)) + " " + d.isBefore(d.plusDays(1)) + " " + d.compareTo(LocalDate.MIN) / 1000);
        LocalTime t = LocalTime.of(23, 59, 58, 5_000_000);
        System.out.println(t + " " + t.plusSeconds(5) + " " + t.truncatedTo(ChronoUnit.MINUTES) + " " + LocalTime.parse("07:30").minusHours(8) + " " + t.toSecondOfDay() + " " + LocalTime.MIDNIGHT + " " + LocalTime.NOON);
        LocalDateTime dt = LocalDateTime.of(d, t);
        System.out.println(dt + " " + dt.plusSeconds(2) + " " + dt.withHour(0) + " " + dt.toEpochSecond(ZoneOffset.UTC) + " " + LocalDateTime.parse("2020-05-17T10:15:30").getMinute() + " " + dt.toLocalDate().atStartOfDay());
        System.out.println(Duration.ofSeconds(3661, 5) + " " + Duration.ofMillis(-1500) + " " + Duration.parse("PT8H6M12.345S").toMillis() + " " + Duration.between(dt, dt.plusDays(1)).toHours() + " " + Duration.ofMinutes(90).toHoursPart() + " " + Duration.ZERO + " " + Duration.ofDays(1).dividedBy(7));
        System.out.println(Instant.ofEpochSecond(1_700_000_000L) + " " + Instant.EPOCH.plus(1, ChronoUnit.DAYS) + " " + Instant.parse("2024-01-01T00:00:00Z").getEpochSecond() + " " + Instant.ofEpochMilli(-1));
        System.out.println(DayOfWeek.MONDAY.plus(10) + " " + Month.of(2).maxLength() + " " + Year.isLeap(1900) + " " + Year.of(2000).isLeap() + " " + Period.ofMonths(14).normalized() + " " + Period.parse("P1Y2M3D").getDays());
        System.out.println(ZoneOffset.ofHours(2) + " " + dt.atOffset(ZoneOffset.ofHoursMinutes(-5, -30)) + " " + dt.atOffset(ZoneOffset.UTC).toInstant());
        try {
            LocalDate.of(2023, 2, 29);
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
        try {
            LocalDate.parse("2023-13-01");
        } catch (java.time.DateTimeException e) {
            System.out.println(e.getMessage());
        }
        LocalDate easter = easter(2024);
        System.out.println(easter + " " + easter(2025) + " " + easter(1999).getDayOfWeek());
        int fridays = 0;
        for (LocalDate x = LocalDate.of(2000, 1, 13); x.getYear() < 2030; x = x.plusMonths(1)) {
            fridays += x.getDayOfWeek() == DayOfWeek.FRIDAY ? 1 : 0;
        }
        System.out.println(fridays);
    }

    static LocalDate easter(int y) {
        int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        return LocalDate.of(y, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }
}
