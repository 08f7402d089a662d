package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.gc.References;

import jdk.internal.ref.Cleaner;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

@TargetClass("java.lang.ref.Reference")
final class RefReference {
    @Alias
    private Object referent;
    @Alias
    volatile ReferenceQueue<?> queue;
    @Alias
    volatile Reference<?> next;

    private RefReference() {
    }

    @Alias
    private native void enqueueFromPending();

    /// Enqueues the references that a collection has cleared; jdk.internal.ref.Cleaner has its action run instead.
    static void processPending() {
        Reference<?> reference = getAndClearReferencePendingList();
        while (reference != null) {
            Reference<?> following = (Reference<?>) Machine.objectAt(References.unlink(reference));
            if (reference instanceof Cleaner cleaner) {
                cleaner.clean();
            } else {
                ((RefReference) (Object) reference).enqueueFromPending();
            }
            reference = following;
        }
    }

    static boolean refersTo(Reference<?> reference, Object object) {
        return ((RefReference) (Object) reference).referent == object;
    }

    static void forget(Reference<?> reference) {
        ((RefReference) (Object) reference).referent = null;
    }

    @Substitute
    private static Reference<?> getAndClearReferencePendingList() {
        return (Reference<?>) Machine.objectAt(References.takePending());
    }

    /// The original waits for a thread that does it. False: nothing was due, or it has to wait.
    @Substitute
    private static boolean waitForReferenceProcessing() {
        boolean due = References.hasPending();
        CleaningActions.run();
        return due && !References.hasPending();
    }

    @Substitute
    private boolean refersTo0(Object object) {
        return referent == object;
    }

    @Substitute
    private void clear0() {
        referent = null;
    }
}
