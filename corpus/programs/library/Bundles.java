// resource: bundles/messages.properties = hello=hello\nbye=good bye\ncount={0} of {1}\n
// resource: bundles/messages_de.properties = hello=hallo\nbye=tsch\\u00fcss\n
// resource: bundles/messages_de_AT.properties = hello=servus\n
// resource: bundles/messages_fr.properties = hello=salut à tous\n
// resource: bundles/messages_iw.properties = hello=shalom\n
// resource: bundles/messages_id_ID.properties = hello=halo\n
// resource: plain.properties = a=1\nb=2\n
import java.text.MessageFormat;
import java.util.Enumeration;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;

public class Bundles {
    public static void main(String[] args) {
        for (String tag : List.of("", "en", "en-US", "de", "de-AT", "de-DE", "fr-CA", "ja", "he-IL", "id-ID", "in-ID")) {
            ResourceBundle bundle = ResourceBundle.getBundle("bundles.messages", Locale.forLanguageTag(tag));
            System.out.println(tag + ": " + bundle.getLocale() + " " + bundle.getString("hello") + ", " + bundle.getString("bye") + " " + bundle.getBaseBundleName());
        }
        ResourceBundle german = ResourceBundle.getBundle("bundles.messages", Locale.GERMAN);
        System.out.println(german == ResourceBundle.getBundle("bundles.messages", Locale.GERMAN));
        System.out.println(new TreeSet<>(german.keySet()) + " " + german.containsKey("count") + " " + german.containsKey("none"));
        System.out.println(MessageFormat.format(german.getString("count"), 1, 2));
        int keys = 0;
        for (Enumeration<String> e = german.getKeys(); e.hasMoreElements(); e.nextElement()) {
            keys++;
        }
        System.out.println(keys);
        ResourceBundle plain = ResourceBundle.getBundle("plain");
        System.out.println(plain.getString("a") + plain.getString("b") + " " + plain.getLocale().toString().isEmpty());
        classes();
        controls();
        missing(german);
    }

    static void classes() {
        System.out.println(ResourceBundle.getBundle("BundlesTexts", Locale.ROOT).getString("key") + " " + ResourceBundle.getBundle("BundlesTexts", Locale.FRANCE).getString("key"));
        Object numbers = ResourceBundle.getBundle("BundlesTexts", Locale.FRENCH).getObject("numbers");
        System.out.println(((int[]) numbers).length + " " + ResourceBundle.getBundle("BundlesTexts", Locale.FRENCH).getStringArray("names")[1]);
    }

    static void controls() {
        ResourceBundle.Control files = ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        System.out.println(ResourceBundle.getBundle("bundles/messages", Locale.GERMAN, files).getString("hello"));
        try {
            ResourceBundle.getBundle("BundlesTexts", Locale.ROOT, files);
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
        ResourceBundle.Control none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        System.out.println(ResourceBundle.getBundle("bundles.messages", Locale.JAPANESE, none).getLocale().toString().isEmpty());
        ResourceBundle french = ResourceBundle.getBundle("bundles.messages", Locale.FRENCH, files);
        System.out.println(files.needsReload("bundles.messages", Locale.FRENCH, "java.properties", Bundles.class.getClassLoader(), french, System.currentTimeMillis()));
    }

    static void missing(ResourceBundle bundle) {
        try {
            bundle.getString("none");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage() + " " + e.getClassName() + " " + e.getKey());
        }
        try {
            ResourceBundle.getBundle("bundles.nothing", Locale.GERMANY);
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage() + " " + e.getClassName());
        }
        try {
            ResourceBundle.getBundle("sun.launcher.resources.launcher", Locale.ROOT, Object.class.getModule());
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
    }
}

class BundlesTexts extends ListResourceBundle {
    public BundlesTexts() {
    }

    @Override
    protected Object[][] getContents() {
        return new Object[][] {{"key", "root"}, {"numbers", new int[] {1, 2, 3}}, {"names", new String[] {"x", "y"}}};
    }
}

class BundlesTexts_fr extends ListResourceBundle {
    public BundlesTexts_fr() {
    }

    @Override
    protected Object[][] getContents() {
        return new Object[][] {{"key", "fran\u00e7ais"}};
    }
}
