package ingot.runtime.thread;

import ingot.runtime.sys.Clock;

/// Unsafe.park and unpark for main: a permit, and time. Without a second thread nobody gives the permit during a park.
public final class Parking {
    private static int permit;

    private Parking() {
    }

    public static void park(boolean isAbsolute, long time) {
        if (permit != 0) {
            permit = 0;
            return;
        }
        if (MainThread.THREAD.isInterrupted()) {
            return;
        }
        if (isAbsolute) {
            long milliseconds = time - Clock.milliseconds();
            if (milliseconds > 0) {
                Clock.sleep(milliseconds * 1_000_000);
            }
        } else {
            Clock.sleep(time == 0 ? Long.MAX_VALUE / 4 : time); // park may return without reason, and does in 73 years
        }
    }

    public static void unpark(Thread thread) {
        if (thread == MainThread.THREAD) {
            permit = 1;
        }
    }
}
