package ingot.runtime.sys;

import ingot.runtime.Memory;
import ingot.runtime.jdk.LangString;

/// The memory limit of the process's control group and of those above it: memory.max of version 2, memory.limit_in_bytes of version 1
/// (cgroups(7), the kernel's admin-guide/cgroup-v2.rst and cgroup-v1/memory.rst). Nothing is allocated.
public final class ControlGroup {
    public static final long UNLIMITED = Long.MAX_VALUE;
    /// Of the scratch buffer: a file's text, and a path.
    private static final int TEXT_BYTES = 1024;
    private static final int PATH_BYTES = 768;

    private ControlGroup() {
    }

    /// In bytes, or UNLIMITED.
    public static long memoryLimit() {
        long text = Scratch.buffer();
        long path = text + TEXT_BYTES;
        Memory.putByte(append(path, "/proc/self/cgroup"), (byte) 0);
        long end = text + read(path, text, TEXT_BYTES - 1);
        Memory.putByte(end, (byte) 0);
        long group = group(text);
        if (group == 0) {
            return UNLIMITED;
        }
        boolean isUnified = Memory.getByte(group - 1) == ':' && Memory.getByte(group - 2) == ':';
        long root = append(path, isUnified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory");
        long at = root;
        for (long from = group; Memory.getByte(from) > ' ' && at - path < PATH_BYTES; from++) {
            Memory.putByte(at++, Memory.getByte(from));
        }
        return smallest(path, root, at, isUnified ? "/memory.max" : "/memory.limit_in_bytes");
    }

    /// The path in the line of the group that counts memory, "0::PATH" or "N:...memory...:PATH"; 0 if there is none. Version 1 goes before version 2.
    static long group(long text) {
        long unified = 0;
        for (long line = text; Memory.getByte(line) != 0; line = next(line)) {
            long controllers = after(line, ':');
            long path = after(controllers, ':');
            if (Bytes.startWith(line, "0::")) {
                unified = path;
            }
            for (long at = controllers; at < path; at = afterController(at)) {
                if (Bytes.startWith(at, "memory") && (Memory.getByte(at + 6) == ':' || Memory.getByte(at + 6) == ',')) {
                    return path;
                }
            }
        }
        return unified;
    }

    private static long afterController(long at) {
        while (Memory.getByte(at) != ',' && Memory.getByte(at) != ':') {
            at++;
        }
        return at + 1;
    }

    /// The least of the limits of the group whose folder ends at `end` and of its parents, down to the folder that ends at `root`.
    private static long smallest(long path, long root, long end, String file) {
        long limit = UNLIMITED;
        for (long at = end; at >= root; at = parent(root, at)) {
            Memory.putByte(append(at, file), (byte) 0);
            long text = Scratch.buffer();
            Memory.putByte(text + read(path, text, 31), (byte) 0);
            long own = number(text);
            limit = own < limit ? own : limit;
        }
        return limit;
    }

    private static long parent(long root, long end) {
        long at = end - 1;
        while (at > root && Memory.getByte(at) != '/') {
            at--;
        }
        return at;
    }

    /// A number of decimal digits; UNLIMITED for "max", for nothing, and for what version 1 writes when there is no limit.
    static long number(long text) {
        long n = 0;
        int digits = 0;
        for (long at = text; Memory.getByte(at) >= '0' && Memory.getByte(at) <= '9' && digits < 18; at++, digits++) {
            n = n * 10 + (Memory.getByte(at) - '0');
        }
        return digits == 0 || digits == 18 ? UNLIMITED : n;
    }

    /// Bytes read from the start of a file, 0 if it cannot be read.
    private static long read(long path, long into, long most) {
        long file = Calls.call(Calls.OPEN, path, 0);
        if (Calls.failed(file)) {
            return 0;
        }
        long n = Calls.call(Calls.READ, file, into, most);
        Calls.call(Calls.CLOSE, file);
        return n < 0 ? 0 : n;
    }

    private static long next(long line) {
        long at = line;
        while (Memory.getByte(at) != 0 && Memory.getByte(at) != '\n') {
            at++;
        }
        return Memory.getByte(at) == 0 ? at : at + 1;
    }

    /// Behind the next such character of the line, or its end.
    private static long after(long at, int c) {
        while (Memory.getByte(at) != c && Memory.getByte(at) != '\n' && Memory.getByte(at) != 0) {
            at++;
        }
        return Memory.getByte(at) == c ? at + 1 : at;
    }

    private static long append(long at, String text) {
        for (int i = 0; i < LangString.latin1Length(text); i++) {
            Memory.putByte(at++, (byte) LangString.latin1(text, i));
        }
        return at;
    }
}
