import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ChoiceFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/// What needs the data of a locale: names of months and days, formats of dates and numbers, calendars, for root and English.
public class LocaleData {
    public static void main(String[] args) throws ParseException {
        TimeZone.setDefault(TimeZone.getTimeZone("GMT"));
        Date date = new Date(1_700_000_000_000L);
        System.out.println(date);
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH, Locale.US}) {
            System.out.println("-- " + locale);
            symbols(locale);
            dates(date, locale);
            times(locale);
            numbers(locale);
            names(locale);
        }
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.US);
        calendar.setTimeInMillis(date.getTime());
        calendar.add(Calendar.MONTH, 3);
        System.out.println(calendar.get(Calendar.DAY_OF_WEEK) + " " + calendar.getFirstDayOfWeek() + " " + calendar.getMinimalDaysInFirstWeek() + " " + calendar.getTime()
                + " " + calendar.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.US) + " " + new GregorianCalendar(2024, Calendar.FEBRUARY, 29).getTime());
        System.out.println(new SimpleDateFormat("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).parse("Tue, 14 Nov 2023 22:13:20 +0000").getTime());
        System.out.println(MessageFormat.format("{0} of {1,number,integer} on {2,date,short} {3,choice,0#none|1#one|1<many {3}}", "a", 12345, date, 7));
        System.out.println(new ChoiceFormat("0#zero|1#one|2#more").format(5));
        for (String format : args.length == 0 ? new String[] {"%,d|%.3f|%s|%tB", "%(,.2f|%e|%x|%tA"} : args) {
            System.out.println(String.format(format, format.contains("%,d") ? (Object) 1234567 : (Object) (-1234.5), 2.5, format.contains("%x") ? (Object) 255 : "s", date));
        }
        System.out.println(String.format(locale(args), "%,d %.2f", 7654321, 0.125));
    }

    private static Locale locale(String[] args) {
        return args.length == 0 ? Locale.ENGLISH : Locale.forLanguageTag(args[0]);
    }

    private static void symbols(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        System.out.println(Arrays.toString(symbols.getMonths()) + Arrays.toString(symbols.getShortWeekdays()) + Arrays.toString(symbols.getAmPmStrings()) + Arrays.toString(symbols.getEras()));
        DecimalFormatSymbols numbers = DecimalFormatSymbols.getInstance(locale);
        System.out.println(numbers.getDecimalSeparator() + " " + numbers.getGroupingSeparator() + " " + numbers.getInfinity() + " " + numbers.getNaN() + " " + numbers.getCurrencySymbol());
    }

    private static void dates(Date date, Locale locale) {
        for (int style : new int[] {DateFormat.SHORT, DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL}) {
            DateFormat format = DateFormat.getDateTimeInstance(style, style, locale);
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            System.out.println(format.format(date) + " " + ((SimpleDateFormat) format).toPattern());
        }
    }

    private static void times(Locale locale) {
        System.out.println(Month.MAY.getDisplayName(TextStyle.FULL, locale) + " " + Month.MAY.getDisplayName(TextStyle.NARROW, locale) + " "
                + DayOfWeek.FRIDAY.getDisplayName(TextStyle.SHORT_STANDALONE, locale) + " " + WeekFields.of(locale));
        LocalDateTime time = LocalDateTime.of(2024, 2, 29, 13, 5, 7);
        System.out.println(DateTimeFormatter.ofPattern("EEEE d. MMMM uuuu, h:mm a", locale).format(time) + " " + DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(time)
                + " " + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale).format(time));
        if (!locale.equals(Locale.ROOT)) {
            System.out.println(LocalDate.parse("3 Jan 2021", DateTimeFormatter.ofPattern("d MMM uuuu", locale)));
        }
    }

    private static void numbers(Locale locale) throws ParseException {
        System.out.println(NumberFormat.getInstance(locale).format(-1234567.891) + " " + NumberFormat.getPercentInstance(locale).format(0.256) + " "
                + NumberFormat.getCurrencyInstance(locale).format(-9.5) + " " + NumberFormat.getIntegerInstance(locale).format(2.5));
        System.out.println(new DecimalFormat("#,##0.00;(#)", DecimalFormatSymbols.getInstance(locale)).format(-4321.5) + " " + NumberFormat.getInstance(locale).parse("1,234.5xyz"));
    }

    private static void names(Locale locale) {
        System.out.println(Locale.GERMANY.getDisplayName(locale) + " " + Locale.of("en", "GB").getDisplayLanguage(locale) + " " + Currency.getInstance("EUR").getSymbol(locale) + " "
                + Currency.getInstance("JPY").getDisplayName(locale) + " " + TimeZone.getTimeZone("UTC").getDisplayName(locale));
    }
}
