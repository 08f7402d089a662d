import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;
import java.util.concurrent.Callable;

/// java.time: dates, formats, parsing, fields, clocks.
public class TimeBroad {
    static void t(String name, Callable<?> s) { try { System.out.println(name + ": " + s.call()); } catch (Throwable e) { System.out.println(name
            + "! " + e); } }
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        LocalDateTime dt = d.atTime(13, 45, 30, 123456789);
        t("date", () -> d.plusYears(1) + " " + d.minusMonths(13) + d.with(TemporalAdjusters.lastDayOfMonth())
                + d.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) + d.getDayOfWeek() + d.isLeapYear() + d.lengthOfMonth()
                + d.until(LocalDate.of(2030, 1, 1)) + d.datesUntil(d.plusDays(3)).toList() + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                + d.get(ChronoField.ALIGNED_WEEK_OF_MONTH) + d.range(ChronoField.DAY_OF_MONTH) + d.toEpochDay() + LocalDate.ofYearDay(2023, 200)
                + d.atStartOfDay() + LocalDate.EPOCH + d.query(TemporalQueries.precision()));
        t("time", () -> LocalTime.of(23, 59).plusMinutes(2) + " " + LocalTime.parse("10:15:30.5").truncatedTo(ChronoUnit.MINUTES)
                + LocalTime.MIDNIGHT.minusNanos(1) + LocalTime.NOON.toSecondOfDay() + LocalTime.ofNanoOfDay(1));
        t("dt", () -> dt + " " + dt.toInstant(ZoneOffset.ofHours(2)) + dt.truncatedTo(ChronoUnit.HOURS)
                + ChronoUnit.DAYS.between(dt, dt.plusWeeks(2)) + dt.compareTo(dt.plusNanos(1)) + dt.withDayOfYear(1).getMonth());
        t("instant", () -> Instant.EPOCH.plusMillis(1234567890123L) + " " + Instant.parse("2024-01-01T00:00:00.000001Z").getNano() + Instant.MAX
                + Instant.ofEpochSecond(-1).toEpochMilli() + Instant.EPOCH.until(Instant.ofEpochSecond(90), ChronoUnit.MINUTES));
        t("duration", () -> Duration.ofSeconds(3661, 5) + " " + Duration.parse("P1DT2H3M4.5S").toMillis()
                + Duration.ofMinutes(-90).abs().toHoursPart() + Duration.between(LocalTime.NOON, LocalTime.MIDNIGHT)
                + Duration.ofDays(1).dividedBy(Duration.ofHours(5)) + Duration.ZERO.isZero() + Duration.ofMillis(1500).toSecondsPart());
        t("period", () -> Period.of(1, 14, 40).normalized() + " " + Period.parse("P1Y2M3W4D") + Period.between(d, d.plusDays(400))
                + Period.ofWeeks(2).getDays() + Period.ZERO.isNegative());
        t("year", () -> Year.of(2023).atDay(60) + " " + YearMonth.of(2024, 2).atEndOfMonth() + MonthDay.of(2, 29).isValidYear(2023)
                + Year.isLeap(1900) + YearMonth.parse("2024-05").plusMonths(9) + Month.of(2).maxLength() + DayOfWeek.of(3).plus(10)
                + Month.JANUARY.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + DayOfWeek.FRIDAY.getDisplayName(TextStyle.NARROW, Locale.US));
        t("fmt", () -> dt.format(DateTimeFormatter.ofPattern("EEEE, dd MMMM uuuu hh:mm:ss.SSSSSS a, 'week' w e", Locale.US)));
        t("fmt2", () -> dt.format(DateTimeFormatter.ISO_WEEK_DATE) + " " + dt.format(DateTimeFormatter.ISO_ORDINAL_DATE)
                + dt.format(DateTimeFormatter.BASIC_ISO_DATE) + " "
                + d.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.US)) + " "
                + dt.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Locale.US)) + " "
                + d.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(Locale.US)));
        t("fmt3", () -> dt.format(DateTimeFormatter.ofPattern("G yy Q qqq MMM LLL d D E ee c B H k K h m s S A n N", Locale.US)));
        t("builder", () -> new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4,
                10, SignStyle.EXCEEDS_PAD).appendLiteral('/').appendText(ChronoField.MONTH_OF_YEAR,
                TextStyle.SHORT).optionalStart().appendPattern(" HH").optionalEnd().padNext(6,
                '*').appendValue(ChronoField.DAY_OF_MONTH).toFormatter(Locale.US).format(dt)
                + new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d-MMM-yyyy").toFormatter(Locale.US).parse("5-jAn-2024",
                LocalDate::from));
        t("parse", () -> LocalDate.parse("2024-13-01"));
        t("parse2", () -> LocalDate.parse("2023-02-29"));
        t("parse3", () -> LocalTime.parse("25:00"));
        t("parse4", () -> LocalDateTime.parse("2024-01-01 10:00", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
        t("parse5", () -> DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT).parse("2023-02-29"));
        t("parse6", () -> Instant.parse("yesterday"));
        t("parse7", () -> Duration.parse("1h"));
        t("parse8", () -> DateTimeFormatter.ofPattern("yyyy-bb"));
        t("bad", () -> LocalDate.of(2023, 2, 30));
        t("bad2", () -> LocalTime.of(24, 0));
        t("bad3", () -> d.get(ChronoField.HOUR_OF_DAY));
        t("bad4", () -> LocalDate.MAX.plusDays(1));
        t("bad5", () -> ZoneOffset.ofHours(19));
        t("bad6", () -> LocalDate.from(LocalTime.NOON));
        t("offset", () -> OffsetDateTime.parse("2024-01-01T10:00:00+05:30").withOffsetSameInstant(ZoneOffset.UTC) + " "
                + OffsetTime.parse("10:00Z").plusHours(20) + OffsetDateTime.MIN.getOffset()
                + OffsetDateTime.of(dt, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        t("chrono", () -> JapaneseDate.from(d) + " " + ThaiBuddhistDate.from(d) + MinguoDate.from(d) + HijrahDate.from(d) + Chronology.getAvailableChronologies().size()
                + JapaneseEra.REIWA + Chronology.ofLocale(Locale.US) + JapaneseDate.from(d).getEra() + IsoEra.CE);
        t("weekfields", () -> WeekFields.of(Locale.US).getFirstDayOfWeek() + " " + d.get(WeekFields.ISO.weekOfYear())
                + WeekFields.SUNDAY_START.getMinimalDaysInFirstWeek() + d.get(WeekFields.of(DayOfWeek.SUNDAY, 4).weekOfMonth()));
        t("julian", () -> d.getLong(JulianFields.JULIAN_DAY) + " " + d.with(JulianFields.RATA_DIE, 1) + IsoFields.QUARTER_OF_YEAR.getFrom(d)
                + d.with(IsoFields.DAY_OF_QUARTER, 1) + ChronoUnit.DECADES.getDuration() + ChronoField.CLOCK_HOUR_OF_AMPM.range()
                + ValueRange.of(1, 2, 3, 4));
        t("clock", () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).millis() + " " + Clock.offset(Clock.fixed(Instant.EPOCH,
                ZoneOffset.UTC), Duration.ofHours(1)).instant() + Clock.tick(Clock.fixed(Instant.ofEpochSecond(61),
                ZoneOffset.UTC), Duration.ofMinutes(1)).instant() + (Clock.systemUTC().millis() > 0)
                + LocalDate.now(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Tokyo"))) + InstantSource.fixed(Instant.EPOCH).instant());
        t("now", () -> (LocalDateTime.now().getYear() > 2020) + " " + (Instant.now().isAfter(Instant.EPOCH)) + (ZonedDateTime.now().getOffset() != null));
        t("adjust", () -> d.with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(-1,
                DayOfWeek.FRIDAY)) + d.with(t -> t.plus(1, ChronoUnit.CENTURIES)) + dt.with(LocalTime.MIN)
                + d.with(TemporalAdjusters.firstDayOfNextYear()) + d.adjustInto(dt)
                + TemporalAdjusters.ofDateAdjuster(q -> q.plusDays(1)).adjustInto(d));
        t("textstyle", () -> TextStyle.FULL_STANDALONE.isStandalone() + " " + Month.MAY.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ROOT)
                + ZoneId.of("Europe/Paris").getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ZoneId.of("America/New_York").getDisplayName(TextStyle.SHORT, Locale.US));
        t("decimal", () -> DecimalStyle.STANDARD.getZeroDigit() + " " + DecimalStyle.of(Locale.US).getDecimalSeparator()
                + DateTimeFormatter.ISO_DATE.withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit('٠')).format(d));
        t("temporal", () -> d.isSupported(ChronoUnit.HOURS) + " " + dt.isSupported(ChronoField.NANO_OF_DAY)
                + DateTimeFormatter.ISO_LOCAL_DATE.parse("2024-01-02").get(ChronoField.YEAR)
                + DateTimeFormatter.ofPattern("HH:mm[:ss]").parseBest("10:20", LocalTime::from).toString()
                + DateTimeFormatter.ISO_INSTANT.format(Instant.EPOCH) + DateTimeFormatter.ofPattern("yyyy").toString());
    }
}
