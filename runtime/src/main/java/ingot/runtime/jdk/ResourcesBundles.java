package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.Locale;

/// Three languages have an older code, under which a bundle may be kept. The original puts it in by a regular expression, which would bring java.util.regex into every
/// program with bundles: 400 KB.
@TargetClass("sun.util.resources.Bundles")
final class ResourcesBundles {
    private ResourcesBundles() {
    }

    @Substitute
    public static String toOtherBundleName(String baseName, String bundleName, Locale locale) {
        String language = locale.getLanguage();
        String other = switch (language) {
            case "he" -> "iw";
            case "iw" -> "he";
            case "id" -> "in";
            case "in" -> "id";
            case "yi" -> "ji";
            case "ji" -> "yi";
            default -> null;
        };
        String simpleName = baseName.substring(baseName.lastIndexOf('.') + 1);
        int suffix = bundleName.lastIndexOf(simpleName) + simpleName.length();
        int rest = suffix + 1 + language.length();
        if (other == null || !bundleName.startsWith(language, suffix + 1) || rest < bundleName.length() && bundleName.charAt(rest) != '_') {
            return bundleName;
        }
        return bundleName.substring(0, suffix + 1).concat(other).concat(bundleName.substring(rest));
    }
}
