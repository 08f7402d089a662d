package ingot.runtime.jdk;

import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.lang.String")
final class LangString {
    private LangString() {
    }

    @Substitute
    public String intern() {
        return InternTable.intern((String) (Object) this);
    }
}
