package ingot.runtime.jdk;

import ingot.runtime.annotation.Alias;
import ingot.runtime.annotation.TargetClass;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A line of fstab(5): name, folder, type and options, divided by blanks, which stand in octal in a field.
@TargetClass("sun.nio.fs.UnixMountEntry")
final class FsUnixMountEntry {
    @Alias
    private byte[] name;
    @Alias
    private byte[] dir;
    @Alias
    private byte[] fstype;
    @Alias
    private byte[] opts;

    @Alias
    FsUnixMountEntry() {
    }

    /// Null if the line has fewer fields.
    static FsUnixMountEntry parse(String line) {
        String[] fields = line.split(" ", 5);
        if (fields.length < 4 || line.startsWith("#")) {
            return null;
        }
        FsUnixMountEntry entry = new FsUnixMountEntry();
        entry.name = unescaped(fields[0]);
        entry.dir = unescaped(fields[1]);
        entry.fstype = unescaped(fields[2]);
        entry.opts = unescaped(fields[3]);
        return entry;
    }

    private static byte[] unescaped(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\' && i + 3 < bytes.length) {
                out.write((bytes[i + 1] - '0') << 6 | (bytes[i + 2] - '0') << 3 | bytes[i + 3] - '0');
                i += 3;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }
}
