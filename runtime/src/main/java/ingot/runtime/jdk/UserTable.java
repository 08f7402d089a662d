package ingot.runtime.jdk;

import ingot.runtime.sys.Errno;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Users and groups of passwd(5) and group(5): lines of name, password, number and more, divided by colons.
final class UserTable {
    static final String USERS = "/etc/passwd", GROUPS = "/etc/group";

    private UserTable() {
    }

    /// The name of a number.
    static byte[] name(String table, int id) throws FsUnixException {
        String wanted = Integer.toUnsignedString(id);
        for (String line : lines(table)) {
            if (wanted.equals(field(line, 2))) {
                return field(line, 0).getBytes(StandardCharsets.UTF_8);
            }
        }
        throw new FsUnixException(Errno.ENOENT);
    }

    /// The number of a name, -1 if there is none.
    static int id(String table, String name) {
        for (String line : lines(table)) {
            if (name.equals(field(line, 0)) && field(line, 2) != null) {
                try {
                    return Integer.parseUnsignedInt(field(line, 2));
                } catch (NumberFormatException _) {
                    continue; // no line of the format
                }
            }
        }
        return -1;
    }

    /// Null behind the last one.
    private static String field(String line, int number) {
        int from = 0;
        for (int i = 0; i < number; i++) {
            from = line.indexOf(':', from) + 1;
            if (from == 0) {
                return null;
            }
        }
        int end = line.indexOf(':', from);
        return line.substring(from, end < 0 ? line.length() : end);
    }

    /// None where there is no such file, as in an empty chroot.
    private static String[] lines(String table) {
        try {
            return TextFile.lines(table);
        } catch (IOException _) {
            return new String[0];
        }
    }
}
