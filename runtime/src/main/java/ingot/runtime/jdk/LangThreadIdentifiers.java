package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

/// The JDK counts thread identifiers in a cell of the VM whose absolute address it keeps in a static; the image has a static instead.
@TargetClass("java.lang.Thread$ThreadIdentifiers")
final class LangThreadIdentifiers {
    /// HotSpot's first is 3; the threads of the boot have theirs.
    private static long next = 32;

    private LangThreadIdentifiers() {
    }

    @Substitute
    static long next() {
        return next++;
    }
}
