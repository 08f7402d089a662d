package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.gc.References;

import java.lang.ref.Reference;

@TargetClass("java.lang.ref.Reference")
final class RefReference {
    @Alias
    private Object referent;

    private RefReference() {
    }

    @Alias
    private static native void processPendingReferences();

    /// Enqueues the references that a collection has cleared.
    static void processPending() {
        processPendingReferences();
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

    @Substitute
    private static boolean hasReferencePendingList() {
        return References.hasPending();
    }

    /// Called only when there is something.
    @Substitute
    private static void waitForReferencePendingList() {
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
