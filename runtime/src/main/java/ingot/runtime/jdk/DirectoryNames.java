package ingot.runtime.jdk;

import ingot.runtime.Memory;
import ingot.runtime.sys.Utf8;

import java.util.Arrays;

/// The names in a directory but . and .., in the kernel's order.
final class DirectoryNames {
    private DirectoryNames() {
    }

    /// Closes the descriptor. Null if the directory cannot be read.
    static String[] read(int fd) {
        long stream = DirectoryStream.open(fd);
        String[] names = new String[16];
        int count = 0;
        long name = DirectoryStream.next(stream);
        for (; name > 0; name = DirectoryStream.next(stream)) {
            if (!isDots(name)) {
                if (count == names.length) {
                    names = Arrays.copyOf(names, count * 2);
                }
                names[count++] = Utf8.decode(name);
            }
        }
        DirectoryStream.close(stream);
        return name < 0 ? null : Arrays.copyOf(names, count);
    }

    private static boolean isDots(long name) {
        return Memory.getByte(name) == '.' && (Memory.getByte(name + 1) == 0 || Memory.getByte(name + 1) == '.' && Memory.getByte(name + 2) == 0);
    }
}
