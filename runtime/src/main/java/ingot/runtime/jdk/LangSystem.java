package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Clock;
import ingot.runtime.thread.IdentityHash;

import java.io.InputStream;
import java.io.PrintStream;

@TargetClass("java.lang.System")
final class LangSystem {
    @Alias
    static InputStream in;
    @Alias
    static PrintStream out;
    @Alias
    static PrintStream err;

    private LangSystem() {
    }

    @Substitute
    private static void registerNatives() {
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
}
