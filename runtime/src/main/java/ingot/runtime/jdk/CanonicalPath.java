package ingot.runtime.jdk;

import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

import java.io.IOException;

/// File.getCanonicalPath on POSIX: names one after the other, "." and ".." removed, links followed where they exist.
final class CanonicalPath {
    /// As the kernel's limit on links in one look-up (path_resolution(7)).
    private static final int LINKS = 40;

    private CanonicalPath() {
    }

    /// `path` is absolute.
    static String of(String path) throws IOException {
        String rest = path;
        String done = "";
        int links = 0;
        while (!rest.isEmpty()) {
            int end = rest.indexOf('/', 1);
            String name = rest.startsWith("/") ? rest.substring(1, end < 0 ? rest.length() : end) : rest;
            rest = end < 0 ? "" : rest.substring(end);
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                int slash = done.lastIndexOf('/');
                done = slash < 0 ? "" : done.substring(0, slash);
                continue;
            }
            String next = done.concat("/").concat(name);
            String target = link(next);
            if (target == null) {
                done = next;
                continue;
            }
            if (++links > LINKS) {
                throw new IOException(Errno.text(40));
            }
            if (target.startsWith("/")) {
                done = "";
                rest = target.concat(rest);
            } else {
                rest = "/".concat(target).concat(rest);
            }
        }
        return done.isEmpty() ? "/" : done;
    }

    /// Where a symbolic link leads, null if the path is none.
    private static String link(String path) {
        byte[] name = Utf8.encode(path);
        long length = Calls.call(Calls.READLINK, FileBytes.address(name, 0), Scratch.buffer(), Scratch.BUFFER_BYTES);
        return length < 0 ? null : Utf8.decode(Scratch.buffer(), (int) length);
    }
}
