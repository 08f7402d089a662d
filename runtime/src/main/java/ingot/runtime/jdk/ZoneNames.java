package ingot.runtime.jdk;

import sun.util.calendar.ZoneInfo;
import sun.util.calendar.ZoneInfoFile;
import sun.util.locale.provider.LocaleProviderAdapter;
import sun.util.locale.provider.LocaleResources;
import sun.util.locale.provider.TimeZoneNameUtility;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TimeZone;

/// The names of all time zones in root and en, put together from CLDR's data when the image is built, by its rules (Unicode TR 35, part 4, time zone names). A name
/// that tells the zone's offset from Greenwich is made when it is asked for, because it depends on the day.
final class ZoneNames {
    /// Places in an array of names: short ones are even.
    static final int ID = 0, LONG_STANDARD = 1, LONG_DAYLIGHT = 3, SHORT_DAYLIGHT = 4, LONG_GENERIC = 5, SHORT_GENERIC = 6, ALL = 7;

    /// Stands for a name that tells the offset; it begins as those do.
    private static final String OFFSET = "GMT\0";
    /// In CLDR's data: what the root says does not count here.
    private static final String NOT_INHERITED = "\u2205\u2205\u2205";
    private static final String NO_OFFSET, WITH_OFFSET, BEFORE, AFTER;
    private static final Map<String, String[]> ROOT;
    private static final Map<String, String[]> ENGLISH;

    static {
        LocaleProviderAdapter data = LocaleProviderAdapter.forType(LocaleProviderAdapter.Type.CLDR);
        LocaleResources root = data.getLocaleResources(Locale.ROOT);
        ResourceBundle patterns = root.getJavaTimeFormatData();
        String hours = patterns.getString("timezone.hourFormat");
        NO_OFFSET = patterns.getString("timezone.gmtZeroFormat");
        WITH_OFFSET = patterns.getString("timezone.gmtFormat");
        AFTER = hours.substring(0, hours.indexOf(';'));
        BEFORE = hours.substring(hours.indexOf(';') + 1);
        ROOT = new HashMap<>();
        ENGLISH = new HashMap<>();
        LocaleResources english = data.getLocaleResources(Locale.ENGLISH);
        for (String id : TimeZone.getAvailableIDs()) {
            collect(id, root, null, ROOT);
            collect(id, english, root, ENGLISH);
        }
    }

    private ZoneNames() {
    }

    /// @param parent null for the root
    private static String[] collect(String id, LocaleResources own, LocaleResources parent, Map<String, String[]> all) {
        String[] known = all.get(id);
        if (known != null) {
            return known;
        }
        String[] names = data(id, own);
        String[] inherited = parent == null ? new String[ALL] : data(id, parent);
        String canonical = TimeZoneNameUtility.canonicalTZID(id).orElse(null);
        String[] same = canonical == null ? null : collect(canonical, own, parent, all);
        for (int i = LONG_STANDARD; i < ALL; i++) {
            if (exists(names, i)) {
                names[i] = names[i].equals(NOT_INHERITED) ? OFFSET : names[i];
            } else if (i % 2 == 0 && exists(inherited, i)) {
                names[i] = inherited[i].equals(NOT_INHERITED) ? OFFSET : inherited[i];
            } else {
                names[i] = same != null ? same[i] : derived(id, names, i, own);
            }
            if (names[i].equals(OFFSET) && isGreenwich(id) && exists(names, LONG_STANDARD)) {
                names[LONG_DAYLIGHT] = names[LONG_STANDARD];
                names[LONG_GENERIC] = names[LONG_STANDARD];
            }
        }
        all.put(id, names);
        return names;
    }

    /// An array of its own: names, empty or null.
    private static String[] data(String id, LocaleResources resources) {
        var names = (String[]) resources.getTimeZoneNames(id);
        return names == null ? new String[ALL] : names.clone();
    }

    private static boolean exists(String[] names, int index) {
        return names[index] != null && !names[index].isEmpty();
    }

    private static boolean isGreenwich(String id) {
        return switch (id) {
            case "Etc/GMT", "Etc/GMT-0", "Etc/GMT+0", "Etc/GMT0", "GMT+0", "GMT-0", "GMT0", "Greenwich" -> true;
            default -> false;
        };
    }

    /// By the names of another kind, if the zone never changes, else by the region, else by the offset.
    private static String derived(String id, String[] names, int index, LocaleResources resources) {
        for (int other : new int[] {SHORT_GENERIC - index % 2, LONG_STANDARD + 1 - index % 2}) {
            if (exists(names, other) && !names[other].startsWith("GMT") && isFixed(id)) {
                return names[other];
            }
        }
        String region = index % 2 == 0 ? null : ofRegion(id, index, resources);
        return region == null ? OFFSET : region;
    }

    /// A place had its local mean time before it had a standard time, so only a zone that is none can be fixed: the rules of the others need not be read.
    static boolean isFixed(String id) {
        String canonical = TimeZoneNameUtility.canonicalTZID(id).orElse(id);
        if (canonical.indexOf('/') > 0 && !canonical.startsWith("Etc/") && !canonical.startsWith("SystemV/")) {
            return false;
        }
        TimeZone zone = ZoneInfo.getTimeZone(id);
        return zone == null || zone.toZoneId().getRules().isFixedOffset();
    }

    /// A long name with the exemplar city, or the last part of the identifier; null if that names no region.
    static String ofRegion(String zone, int index, LocaleResources resources) {
        String id = TimeZoneNameUtility.canonicalTZID(zone).orElse(zone);
        String region = (String) resources.getTimeZoneNames("timezone.excity." + id);
        int slash = id.lastIndexOf('/');
        if (region == null && slash > 0 && !id.startsWith("Etc") && !id.startsWith("SystemV")) {
            region = id.substring(slash + 1).replace('_', ' ');
        }
        if (region == null) {
            return null;
        }
        String pattern = resources.getJavaTimeFormatData().getString(index == LONG_STANDARD ? "timezone.regionFormat.standard"
                : index == LONG_DAYLIGHT ? "timezone.regionFormat.daylight" : "timezone.regionFormat");
        return pattern.isEmpty() ? null : PlainMessage.of(pattern, region);
    }

    /// All names of a zone; only the identifier if it has none.
    static String[] of(String id, Locale locale) {
        String[] known = (locale.getLanguage().equals("en") ? ENGLISH : ROOT).get(id);
        String[] names = known == null ? new String[ALL] : known.clone();
        names[ID] = id;
        for (int i = LONG_STANDARD; i < ALL; i++) {
            if (OFFSET.equals(names[i])) {
                names[i] = offset(id, i == LONG_DAYLIGHT || i == SHORT_DAYLIGHT);
            }
        }
        return names;
    }

    /// "GMT+01:00", by what the zone's rules say of today, and of the latest daylight saving until today.
    static String offset(String id, boolean daylight) {
        ZoneInfo zone = (ZoneInfo) ZoneInfoFile.getZoneInfo(id);
        int minutes = zone == null ? 0 : seconds(zone.toZoneId().getRules(), daylight) / 60;
        if (minutes == 0) {
            return NO_OFFSET;
        }
        int size = Math.abs(minutes);
        String text = (minutes > 0 ? AFTER : BEFORE).replace("HH", digits(size / 60)).replace("mm", digits(size % 60));
        return PlainMessage.of(WITH_OFFSET, text);
    }

    private static int seconds(ZoneRules rules, boolean daylight) {
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
}
