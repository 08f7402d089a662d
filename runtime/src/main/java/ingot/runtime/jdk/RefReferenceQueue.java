package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.ref.Reference;

/// A poll is where cleared references are noticed: no thread enqueues them meanwhile.
@TargetClass("java.lang.ref.ReferenceQueue")
final class RefReferenceQueue {
    @Alias
    private RefReferenceQueueLock lock;

    private RefReferenceQueue() {
    }

    @Alias
    private native Reference<?> poll0();

    @Alias
    private native Reference<?> remove0(long timeout) throws InterruptedException;

    @Alias
    private native Reference<?> remove0() throws InterruptedException;

    @Substitute
    public Reference<?> poll() {
        CleaningActions.runIfPending();
        synchronized (lock) {
            return poll0();
        }
    }

    @Substitute
    public Reference<?> remove(long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        if (timeout == 0) {
            return remove();
        }
        CleaningActions.runIfPending();
        synchronized (lock) {
            return remove0(timeout);
        }
    }

    @Substitute
    public Reference<?> remove() throws InterruptedException {
        CleaningActions.runIfPending();
        synchronized (lock) {
            return remove0();
        }
    }
}
