package ingot.runtime.sys;

import ingot.runtime.Memory;
import ingot.runtime.start.Start;

/// Variables of the environment by name.
public final class Environment {
    private Environment() {
    }

    /// The value, null if the variable is not set. The name is ASCII.
    public static String get(String name) {
        for (long at = Start.environment(); Memory.getLong(at) != 0; at += 8) {
            long text = Memory.getLong(at);
            int n = 0;
            while (n < name.length() && Memory.getByte(text + n) == name.charAt(n)) {
                n++;
            }
            if (n == name.length() && Memory.getByte(text + n) == '=') {
                return Utf8.decode(text + n + 1);
            }
        }
        return null;
    }
}
