package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.lang.ProcessImpl")
final class LangProcessImpl {
    private LangProcessImpl() {
    }

    /// HotSpot's reads PATH and the signal mask here, for processes it may start.
    @Substitute
    private static void init() {
    }
}
