package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Inject;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import java.util.Objects;

/// What ScopedValue keeps in a thread.
@TargetClass("java.lang.Thread")
final class LangThreadScopes {
    @Alias
    private Object scopedValueBindings;
    @Inject
    private Object[] scopedValues;

    private LangThreadScopes() {
    }

    @Substitute
    static Object[] scopedValueCache() {
        return ((LangThreadScopes) (Object) Thread.currentThread()).scopedValues;
    }

    @Substitute
    static void setScopedValueCache(Object[] cache) {
        ((LangThreadScopes) (Object) Thread.currentThread()).scopedValues = cache;
    }

    /// HotSpot forgets the bindings of a thread whose stack overflows, and looks for them in its frames if there are none. Here nothing forgets them.
    @Substitute
    static Object scopedValueBindings() {
        return Objects.requireNonNull(((LangThreadScopes) (Object) Thread.currentThread()).scopedValueBindings);
    }
}
