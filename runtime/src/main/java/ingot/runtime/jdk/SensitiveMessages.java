package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.Substitute;
import ingot.runtime.annotation.TargetClass;

import jdk.internal.util.Exceptions;

/// Messages of exceptions with parts that may be left out. The formats are the class library's own and know nothing but "%s"; the original formats them with Formatter,
/// with its dates and locales, wherever a URL is made.
@TargetClass("jdk.internal.util.Exceptions")
final class SensitiveMessages {
    private SensitiveMessages() {
    }

    @Alias
    static native String trim(String text);

    @Substitute
    public static String formatMsg(String format, Exceptions.SensitiveInfo... parts) {
        var message = new StringBuilder();
        int from = 0;
        for (Exceptions.SensitiveInfo part : parts) {
            int at = format.indexOf("%s", from);
            message.append(format, from, at).append(part.output());
            from = at + 2;
        }
        return trim(message.append(format, from, format.length()).toString());
    }
}
