package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.IdentityHashMap;

/// With one thread, the hooks run on it one after the other.
@TargetClass("java.lang.ApplicationShutdownHooks")
final class LangApplicationShutdownHooks {
    @Alias
    private static IdentityHashMap<Thread, Thread> hooks;

    private LangApplicationShutdownHooks() {
    }

    @Alias
    static native void add(Thread hook);

    @Substitute
    static void runHooks() {
        IdentityHashMap<Thread, Thread> all = hooks;
        hooks = null;
        for (Thread hook : all.keySet()) {
            try {
                hook.run();
            } catch (Throwable uncaught) {
                LangThread.dispatch(hook, uncaught);
            }
        }
    }
}
