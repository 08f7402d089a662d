package ingot.runtime.thread;

/// The main thread's object: made when the boot runs at build time, and part of the image.
public final class MainThread {
    public static final Thread THREAD = Thread.currentThread();

    private MainThread() {
    }
}
