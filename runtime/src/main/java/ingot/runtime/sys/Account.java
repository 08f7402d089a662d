package ingot.runtime.sys;

import ingot.runtime.Machine;

/// Whose process this is, by /etc/passwd: lines of name:password:uid:gid:comment:home:shell.
public final class Account {
    /// Fields of a line, from 0.
    private static final int NAME = 0, UID = 2, HOME = 5;
    /// Offset of `release` in struct utsname (five fields of 65 bytes: sysname, nodename, release, ...).
    private static final int RELEASE = 130;

    private Account() {
    }

    /// "?" where nothing is known, as HotSpot says.
    public static String name() {
        return field(NAME);
    }

    public static String home() {
        return field(HOME);
    }

    public static String kernelRelease() {
        Calls.call(Calls.UNAME, Scratch.buffer());
        return Utf8.decode(Scratch.buffer() + RELEASE);
    }

    private static String field(int wanted) {
        byte[] text = read();
        long uid = Calls.call(Calls.GETUID);
        int start = 0;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            if (number(text, position(text, start, end, UID)) == uid) {
                int from = position(text, start, end, wanted);
                int to = from;
                while (to < end && text[to] != ':') {
                    to++;
                }
                return to > from ? Utf8.decode(Machine.addressOf(text) + 12 + from, to - from) : "?";
            }
            start = end + 1;
        }
        return "?";
    }

    /// Where a field of a line starts.
    private static int position(byte[] text, int start, int end, int field) {
        int at = start;
        for (int i = 0; i < field; i++) {
            while (at < end && text[at] != ':') {
                at++;
            }
            at++;
        }
        return at;
    }

    private static long number(byte[] text, int at) {
        long n = at < text.length && text[at] >= '0' && text[at] <= '9' ? 0 : -1;
        for (; at < text.length && text[at] >= '0' && text[at] <= '9'; at++) {
            n = n * 10 + text[at] - '0';
        }
        return n;
    }

    private static byte[] read() {
        byte[] path = Utf8.encode("/etc/passwd");
        long fd = Calls.call(Calls.OPEN, Machine.addressOf(path) + 12, 0x80000);
        byte[] text = new byte[4096];
        int length = 0;
        while (fd >= 0) {
            long n = Calls.read((int) fd, Machine.addressOf(text) + 12 + length, text.length - length);
            if (n <= 0) {
                Calls.call(Calls.CLOSE, fd);
                break;
            }
            length += (int) n;
            if (length == text.length) {
                text = copy(text, length * 2, length);
            }
        }
        return copy(text, length, length);
    }

    private static byte[] copy(byte[] from, int size, int length) {
        byte[] to = new byte[size];
        for (int i = 0; i < length; i++) {
            to[i] = from[i];
        }
        return to;
    }
}
