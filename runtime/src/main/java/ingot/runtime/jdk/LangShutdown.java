package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Calls;

@TargetClass("java.lang.Shutdown")
public final class LangShutdown {
    private LangShutdown() {
    }

    @Alias
    static native void shutdown();

    /// Runs the shutdown sequence at the end of main.
    public static void runAll() {
        shutdown();
    }

    /// HotSpot reports the exit to its tools here.
    @Substitute
    static void beforeHalt() {
    }

    @Substitute
    static void halt0(int status) {
        Calls.exit(status);
    }

    /// The original asks System.getLogger in every System.exit, which drags the logging lookup in; the default logger is off at this level.
    @Substitute
    private static void logRuntimeExit(int status) {
    }
}
