package ingot.runtime.sys;

import ingot.runtime.Memory;
import ingot.runtime.jdk.LangString;

/// Writes a line of ASCII text and numbers to a file descriptor without allocation, through the thread's scratch buffer.
public final class Line {
    private static int length;

    private Line() {
    }

    public static void start() {
        length = 0;
    }

    /// ASCII only.
    public static void text(String text) {
        for (int i = 0; i < LangString.latin1Length(text); i++) {
            put(LangString.latin1(text, i));
        }
    }

    /// The bytes of a C string up to a blank.
    public static void word(long at) {
        for (; Memory.getByte(at) != 0 && Memory.getByte(at) != ' '; at++) {
            put(Memory.getByte(at));
        }
    }

    public static void number(long n) {
        if (n < 0) {
            put('-');
        }
        long scale = 1;
        while (n / scale >= 10 || n / scale <= -10) {
            scale *= 10;
        }
        for (; scale > 0; scale /= 10) {
            long digit = n / scale % 10;
            put((int) ('0' + (digit < 0 ? -digit : digit)));
        }
    }

    public static void hexadecimal(long n) {
        text("0x");
        int shift = 60;
        while (shift > 0 && n >>> shift == 0) {
            shift -= 4;
        }
        for (; shift >= 0; shift -= 4) {
            digit((int) (n >>> shift) & 15);
        }
    }

    public static void digit(int digit) {
        put(digit < 10 ? '0' + digit : 'a' - 10 + digit);
    }

    /// A name of the tables: u16 length in bytes, modified UTF-8.
    public static void modified(long name) {
        int bytes = Memory.getChar(name);
        for (int i = 0; i < bytes; i++) {
            put(Memory.getByte(name + 2 + i));
        }
    }

    /// Ends the line and writes it, without a safepoint: it may be the collector's, or that of a fault. What cannot be written is lost.
    public static void end(int fd) {
        put('\n');
        long at = 0;
        while (at < length) {
            long n = Calls.call(Calls.WRITE, fd, Scratch.buffer() + at, length - at);
            if (n < 0 && n != -Errno.EINTR) {
                return;
            }
            at += n < 0 ? 0 : n;
        }
    }

    public static void put(int c) {
        if (length < 1024) {
            Memory.putByte(Scratch.buffer() + length++, (byte) c);
        }
    }
}
