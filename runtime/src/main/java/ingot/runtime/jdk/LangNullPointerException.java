package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.lang.NullPointerException")
final class LangNullPointerException {
    private LangNullPointerException() {
    }

    /// No description of what was null: that needs the bytecode (JEP 358).
    @Substitute
    private String getExtendedNPEMessage() {
        return null;
    }
}
