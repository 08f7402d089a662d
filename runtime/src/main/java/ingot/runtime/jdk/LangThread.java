package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.sys.Clock;
import ingot.runtime.thread.MainThread;
import ingot.runtime.thread.Monitors;

/// One platform thread, main. The others are refused by name.
@TargetClass("java.lang.Thread")
public final class LangThread {
    private LangThread() {
    }

    @Alias
    native void dispatchUncaughtException(Throwable e);

    public static void dispatch(Thread thread, Throwable uncaught) {
        ((LangThread) (Object) thread).dispatchUncaughtException(uncaught);
    }

    @Substitute
    public static Thread currentThread() {
        return MainThread.THREAD;
    }

    @Substitute
    static Thread currentCarrierThread() {
        return MainThread.THREAD;
    }

    @Substitute
    private void start0() {
        throw new UnsupportedOperationException("threads are not supported yet: " + ((Thread) (Object) this).getName());
    }

    @Substitute
    public static boolean holdsLock(Object object) {
        return Monitors.isOwner(java.util.Objects.requireNonNull(object));
    }

    @Substitute
    private static void yield0() {
    }

    @Substitute
    private static void sleepNanos0(long nanoseconds) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
        Clock.sleep(nanoseconds);
    }

    @Substitute
    private void setPriority0(int priority) {
    }

    /// Nobody else waits for the event of a thread that runs.
    @Substitute
    private void interrupt0() {
    }

    @Substitute
    private static void clearInterruptEvent() {
    }

    @Substitute
    private void setNativeName(String name) {
    }

    /// Frames are never dropped from the stack while they run.
    @Substitute
    static void ensureMaterializedForStackWalk(Object object) {
    }
}
