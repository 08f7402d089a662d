package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import sun.util.calendar.ZoneInfo;
import sun.util.calendar.ZoneInfoFile;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;
import sun.util.locale.provider.TimeZoneNameUtility;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Names of time zones that CLDR has no entry for, by its rules (Unicode TR 35, part 4, time zone names). The originals say the same through MessageFormat, Formatter, regular
/// expressions and streams; the patterns of the image's locales (root and en) only say where a text goes.
@TargetClass("sun.util.cldr.CLDRTimeZoneNameProviderImpl")
final class LocaleZoneNames {
    /// Places in an array of names: the odd ones are long.
    private static final int ID = 0, LONG_STANDARD = 1, LONG_DAYLIGHT = 3;

    private LocaleZoneNames() {
    }

    @Substitute
    private boolean regionFormatFallback(String[] names, int index, Locale locale) {
        String region = index % 2 == 0 ? null : region(names[ID], locale);
        if (region != null) {
            String pattern = patterns(locale).getString(index == LONG_STANDARD ? "timezone.regionFormat.standard"
                    : index == LONG_DAYLIGHT ? "timezone.regionFormat.daylight" : "timezone.regionFormat");
            if (!pattern.isEmpty()) {
                names[index] = PlainMessage.of(pattern, region);
            }
        }
        return index % 2 != 0 && names[index] != null && !names[index].isEmpty();
    }

    /// The exemplar city, else the last part of the identifier; null if it names no region.
    private static String region(String zone, Locale locale) {
        String id = TimeZoneNameUtility.canonicalTZID(zone).orElse(zone);
        String city = (String) resources(locale).getTimeZoneNames("timezone.excity." + id);
        if (city != null || id.startsWith("Etc") || id.startsWith("SystemV")) {
            return city;
        }
        int slash = id.lastIndexOf('/');
        return slash > 0 ? id.substring(slash + 1).replace('_', ' ') : null;
    }

    @Substitute
    private String toGMTFormat(String id, boolean daylight, Locale locale) {
        ResourceBundle patterns = patterns(locale);
        ZoneInfo zone = (ZoneInfo) ZoneInfoFile.getZoneInfo(id);
        int minutes = zone == null ? 0 : offset(zone.toZoneId().getRules(), daylight) / 60;
        if (minutes == 0) {
            return patterns.getString("timezone.gmtZeroFormat");
        }
        String hours = patterns.getString("timezone.hourFormat");
        int end = hours.indexOf(';');
        String pattern = minutes > 0 ? hours.substring(0, end) : hours.substring(end + 1);
        int size = Math.abs(minutes);
        return PlainMessage.of(patterns.getString("timezone.gmtFormat"), pattern.replace("HH", digits(size / 60)).replace("mm", digits(size % 60)));
    }

    /// In seconds; what the latest daylight saving until now saved counts.
    private static int offset(ZoneRules rules, boolean daylight) {
        Instant now = Instant.now();
        int saved = 0;
        List<ZoneOffsetTransition> transitions = rules.getTransitions();
        for (int i = transitions.size() - 1; i >= 0 && daylight; i--) {
            Instant at = transitions.get(i).getInstant();
            if (!at.isAfter(now) && rules.isDaylightSavings(at)) {
                saved = (int) rules.getDaylightSavings(at).getSeconds();
                break;
            }
        }
        return rules.getStandardOffset(now).getTotalSeconds() + saved;
    }

    private static String digits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static LocaleResources resources(Locale locale) {
        return LocaleProviderAdapter.forType(LocaleProviderAdapter.Type.CLDR).getLocaleResources(locale);
    }

    private static ResourceBundle patterns(Locale locale) {
        return resources(locale).getJavaTimeFormatData();
    }
}
