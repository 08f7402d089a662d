package ingot.runtime.jdk;

import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Errno;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

import java.io.IOException;

/// File.getCanonicalPath and Path.toRealPath on POSIX. Paths are absolute.
final class CanonicalPath {
    private CanonicalPath() {
    }

    /// Links are followed in the longest part that exists; of the rest the names "." and ".." are removed.
    static String of(String path) throws IOException {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String part = path.substring(0, end);
            int error = FileStatus.ofPath(Utf8.encode(part)).error();
            if (error == 0) {
                return append(real(part), path.substring(end));
            }
            if (end < path.length() && error != Errno.ENOENT && error != Errno.ENOTDIR && error != Errno.EACCES) {
                throw Errno.io(-error);
            }
        }
        return append("", path);
    }

    /// The path of what exists, names one after the other. The kernel was asked before: it knows of too many links.
    static String real(String path) {
        String rest = path;
        String done = "";
        while (!rest.isEmpty()) {
            int end = rest.indexOf('/', 1);
            String name = rest.substring(1, end < 0 ? rest.length() : end);
            rest = end < 0 ? "" : rest.substring(end);
            String next = append(done, "/".concat(name));
            String target = next.length() > done.length() ? link(next) : null;
            if (target == null) {
                done = next;
            } else if (target.startsWith("/")) {
                done = "";
                rest = target.concat(rest);
            } else {
                rest = "/".concat(target).concat(rest);
            }
        }
        return done.isEmpty() ? "/" : done;
    }

    private static String append(String done, String names) {
        String path = done.equals("/") ? "" : done;
        for (int i = 0; i < names.length(); ) {
            int end = names.indexOf('/', i + 1);
            String name = names.substring(i + 1, end < 0 ? names.length() : end);
            i = end < 0 ? names.length() : end;
            if (name.equals("..")) {
                int slash = path.lastIndexOf('/');
                path = slash < 0 ? "" : path.substring(0, slash);
            } else if (!name.isEmpty() && !name.equals(".")) {
                path = path.concat("/").concat(name);
            }
        }
        return path.isEmpty() && !done.isEmpty() ? "/" : path;
    }

    /// Where a symbolic link leads, null if the path is none.
    private static String link(String path) {
        byte[] name = Utf8.encode(path);
        long length = Calls.call(Calls.READLINK, FileBytes.address(name, 0), Scratch.buffer(), Scratch.BUFFER_BYTES);
        return length < 0 ? null : Utf8.decode(Scratch.buffer(), (int) length);
    }
}
