package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/// A poll is where cleared references are noticed: no thread enqueues them meanwhile.
@TargetClass("java.lang.ref.ReferenceQueue")
final class RefReferenceQueue {
    @Alias
    static ReferenceQueue<Object> NULL_QUEUE;
    @Alias
    static ReferenceQueue<Object> ENQUEUED;
    @Alias
    private volatile Reference<?> head;
    @Alias
    private long queueLength;
    @Alias
    private RefReferenceQueueLock lock;

    private RefReferenceQueue() {
    }

    @Alias
    private native Reference<?> poll0();

    /// Nobody waits in remove, so nobody is notified.
    @Substitute
    boolean enqueue(Reference<?> reference) {
        synchronized (lock) {
            RefReference entry = (RefReference) (Object) reference;
            if (entry.queue == NULL_QUEUE || entry.queue == ENQUEUED) {
                return false;
            }
            entry.next = head == null ? reference : head;
            head = reference;
            queueLength++;
            entry.queue = ENQUEUED;
            return true;
        }
    }

    @Substitute
    public Reference<?> poll() {
        CleaningActions.runIfPending();
        if (head == null) {
            return null;
        }
        synchronized (lock) {
            return poll0();
        }
    }

    /// With one thread, only time can pass until a collection clears something, and no collection happens meanwhile.
    @Substitute
    public Reference<?> remove(long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        Reference<?> found = poll();
        if (found == null) {
            Thread.sleep(timeout == 0 ? Long.MAX_VALUE : timeout);
        }
        return found;
    }

    @Substitute
    public Reference<?> remove() throws InterruptedException {
        return remove(0);
    }
}
