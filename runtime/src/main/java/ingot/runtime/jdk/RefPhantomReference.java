package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.lang.ref.Reference;

@TargetClass("java.lang.ref.PhantomReference")
final class RefPhantomReference {
    private RefPhantomReference() {
    }

    @Substitute
    private boolean refersTo0(Object object) {
        return RefReference.refersTo((Reference<?>) (Object) this, object);
    }

    @Substitute
    private void clear0() {
        RefReference.forget((Reference<?>) (Object) this);
    }
}
