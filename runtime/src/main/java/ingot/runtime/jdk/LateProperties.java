package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.start.Options;
import ingot.runtime.start.Start;
import ingot.runtime.sys.Account;
import ingot.runtime.sys.Directory;
import ingot.runtime.sys.Utf8;

import java.util.Properties;

/// The system properties that only the running machine knows, and those of INGOT_OPTS: entered when a program first asks for any property.
final class LateProperties {
    private static boolean complete;

    private LateProperties() {
    }

    static void complete(Properties properties) {
        if (complete || !Start.isRunning() || properties == null) {
            return;
        }
        complete = true;
        properties.setProperty("user.dir", Directory.current());
        properties.setProperty("user.home", Account.home());
        properties.setProperty("user.name", Account.name());
        properties.setProperty("os.version", Account.kernelRelease());
        properties.remove("java.home");
        for (long at = Options.property(0); at != 0; at = Options.property(at)) {
            enter(properties, at + 2);
        }
    }

    /// The text of a -D option behind its two letters: key, or key=value.
    private static void enter(Properties properties, long at) {
        int sign = -1;
        int end = 0;
        for (; Memory.getByte(at + end) != 0 && Memory.getByte(at + end) != ' '; end++) {
            if (sign < 0 && Memory.getByte(at + end) == '=') {
                sign = end;
            }
        }
        String key = Utf8.decode(at, sign < 0 ? end : sign);
        properties.setProperty(key, sign < 0 ? "" : Utf8.decode(at + sign + 1, end - sign - 1));
    }
}
