package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

@TargetClass("java.lang.String")
public final class LangString {
    @Alias
    private final byte[] value = null;

    private LangString() {
    }

    /// The length of a string that is known to be Latin-1, such as the core's own literals, without a call.
    public static int latin1Length(String string) {
        return ((LangString) (Object) string).value.length;
    }

    /// The character at `index` of such a string, without String's checks.
    public static int latin1(String string, int index) {
        return ((LangString) (Object) string).value[index] & 0xff;
    }

    @Substitute
    public String intern() {
        return InternTable.intern((String) (Object) this);
    }
}
