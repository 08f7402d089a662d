package ingot.runtime.jdk;

import ingot.runtime.sys.Calls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;

/// A small file of the system, read at once.
final class TextFile {
    private TextFile() {
    }

    static String[] lines(String path) throws IOException {
        String text = read(path);
        ArrayList<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines.toArray(new String[0]);
    }

    private static String read(String path) throws IOException {
        int fd = FileBytes.open(path, 0);
        try {
            byte[] bytes = new byte[4096];
            int length = 0;
            for (int n = 0; n >= 0; n = FileBytes.read(fd, bytes, length, bytes.length - length)) {
                length += n;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
            }
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        } finally {
            Calls.call(Calls.CLOSE, fd);
        }
    }
}
