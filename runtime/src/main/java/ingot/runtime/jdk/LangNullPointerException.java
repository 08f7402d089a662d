package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.except.NullTexts;

@TargetClass("java.lang.NullPointerException")
final class LangNullPointerException {
    private LangNullPointerException() {
    }

    /// The backtrace of an exception of the machine begins with the frame of the thrower: only then is the next address that of a null check.
    @Substitute
    private String getExtendedNPEMessage() {
        int[] trace = (int[]) ((LangThrowable) (Object) this).backtrace;
        return trace == null || trace.length < 3 ? null : NullTexts.at(trace[2] & 0xffff_ffffL);
    }
}
