package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import jdk.internal.ref.CleanerImpl;

import java.lang.ref.Cleaner;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.ThreadFactory;

/// A Cleaner without its thread: see [CleaningActions].
@TargetClass("jdk.internal.ref.CleanerImpl")
final class RefCleanerImpl {
    @Alias
    ReferenceQueue<Object> queue;

    private RefCleanerImpl() {
    }

    @Substitute
    public void start(Cleaner cleaner, ThreadFactory threads) {
        CleaningActions.register((CleanerImpl) (Object) this);
    }

    static void runDue(CleanerImpl cleaner) {
        ReferenceQueue<Object> queue = ((RefCleanerImpl) (Object) cleaner).queue;
        while (true) {
            Cleaner.Cleanable due = (Cleaner.Cleanable) queue.poll();
            if (due == null) {
                return;
            }
            try {
                due.clean();
            } catch (Throwable ignored) { // java.lang.ref.Cleaner: exceptions thrown by the cleaning action are ignored
            }
        }
    }
}
