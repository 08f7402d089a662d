package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Clock;
import ingot.runtime.thread.IdentityHash;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Properties;

@TargetClass("java.lang.System")
final class LangSystem {
    @Alias
    static InputStream in;
    @Alias
    static PrintStream out;
    @Alias
    static PrintStream err;
    @Alias
    private static Properties props;

    private LangSystem() {
    }

    @Substitute
    private static void setIn0(InputStream stream) {
        in = stream;
    }

    @Substitute
    private static void setOut0(PrintStream stream) {
        out = stream;
    }

    @Substitute
    private static void setErr0(PrintStream stream) {
        err = stream;
    }

    @Substitute
    public static long currentTimeMillis() {
        return Clock.milliseconds();
    }

    @Substitute
    public static long nanoTime() {
        return Clock.monotonic();
    }

    @Substitute
    public static void arraycopy(Object src, int srcPos, Object dest, int destPos, int length) {
        ArrayCopy.copy(src, srcPos, dest, destPos, length);
    }

    @Substitute
    public static int identityHashCode(Object object) {
        return IdentityHash.of(object);
    }

    @Substitute
    public static String mapLibraryName(String name) {
        return "lib".concat(name).concat(".so");
    }

    @Alias
    private static native void checkKey(String key);

    /// The properties with what only the running machine knows.
    private static Properties properties() {
        LateProperties.complete(props);
        return props;
    }

    @Substitute
    public static Properties getProperties() {
        return properties();
    }

    @Substitute
    public static String getProperty(String key) {
        checkKey(key);
        return properties().getProperty(key);
    }

    @Substitute
    public static String getProperty(String key, String def) {
        checkKey(key);
        return properties().getProperty(key, def);
    }

    @Substitute
    public static String setProperty(String key, String value) {
        checkKey(key);
        return (String) properties().setProperty(key, value);
    }

    @Substitute
    public static String clearProperty(String key) {
        checkKey(key);
        return (String) properties().remove(key);
    }
}
