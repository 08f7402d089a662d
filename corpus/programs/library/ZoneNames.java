import java.text.DateFormatSymbols;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/// Names of time zones and locales, and the text of a Date, in root and en.
public class ZoneNames {
    private static final String[] ZONES = {"UTC", "GMT", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Asia/Dubai", "America/Sao_Paulo", "Antarctica/Troll", "Etc/GMT+5", "Africa/Casablanca",
        "Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kathmandu", "America/Argentina/Ushuaia", "Asia/Saigon", "GMT+05:30", "nowhere"};
    private static final String[] TAGS = {"en", "en-US", "zh-Hans-CN", "sr-Latn", "en-US-x-foo", "th-TH-u-ca-buddhist-nu-thai", "de-u-co-phonebk", "en-u-cu-usd", "en-u-rg-gbzzzz",
        "en-u-tz-usnyc", "und-US", "und", "ca-ES-valencia", "en-u-attr-ca-japanese"};

    public static void main(String[] args) {
        for (String id : ZONES) {
            TimeZone zone = TimeZone.getTimeZone(id);
            for (Locale locale : new Locale[] {Locale.US, Locale.ROOT}) {
                System.out.println(id + " " + zone.getDisplayName(false, TimeZone.LONG, locale) + ", " + zone.getDisplayName(false, TimeZone.SHORT, locale) + ", "
                    + zone.getDisplayName(true, TimeZone.LONG, locale) + ", " + zone.getDisplayName(true, TimeZone.SHORT, locale));
            }
            TimeZone.setDefault(zone);
            System.out.println(new Date(1_720_000_000_000L) + " " + new Date(-62_000_000_000_000L) + " " + new GregorianCalendar(2024, 0, 31, 12, 30).getTime()
                + " " + new GregorianCalendar(1500, 5, 6).getTime());
        }
        for (String tag : TAGS) {
            Locale locale = Locale.forLanguageTag(tag);
            System.out.println(tag + ": " + locale.getDisplayName(Locale.US) + "; " + locale.getDisplayName(Locale.ROOT) + "; " + locale);
        }
        System.out.println(Locale.of("", "", "POSIX").getDisplayName() + " " + Locale.of("en", "US", "A_B").getDisplayName());
        for (String[] names : DateFormatSymbols.getInstance(Locale.US).getZoneStrings()) {
            if (names[0].equals("Asia/Dubai") || names[0].equals("America/Argentina/Ushuaia") || names[0].equals("Etc/GMT+5") || names[0].equals("Europe/Paris")) {
                System.out.println(String.join(", ", names));
            }
        }
        Locale.setDefault(Locale.FRANCE);
        System.out.println(Locale.getDefault(Locale.Category.FORMAT) + " " + Locale.getDefault(Locale.Category.DISPLAY));
    }
}
