package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;
import ingot.runtime.except.Backtrace;

@TargetClass("java.lang.Throwable")
final class LangThrowable {
    @Alias
    transient Object backtrace;
    @Alias
    private transient int depth;

    private LangThrowable() {
    }

    @Substitute
    private Throwable fillInStackTrace(int dummy) {
        Throwable self = (Throwable) (Object) this;
        int[] trace = Backtrace.capture(self, Machine.returnAddress(), Machine.callerStackPointer());
        backtrace = trace;
        depth = Backtrace.depth(trace);
        return self;
    }
}
