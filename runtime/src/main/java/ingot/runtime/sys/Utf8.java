package ingot.runtime.sys;

import ingot.runtime.Memory;

/// UTF-8 between raw memory and strings: arguments, environment, file names, and the names in the image's tables. Malformed input becomes U+FFFD, one a
/// maximal ill-formed subpart (Unicode 16, section 3.9) or encoded surrogate, as the JDK's decoder has it.
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {
    }

    /// Bytes before the zero byte.
    public static int length(long address) {
        int n = 0;
        while (Memory.getByte(address + n) != 0) {
            n++;
        }
        return n;
    }

    /// The string that ends at a zero byte.
    public static String decode(long address) {
        return decode(address, length(address));
    }

    public static String decode(long address, int bytes) {
        StringBuilder chars = new StringBuilder();
        int i = 0;
        while (i < bytes) {
            int b = Memory.getByte(address + i) & 0xff;
            int need = b < 0x80 ? 0 : b < 0xc2 ? -1 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : b < 0xf5 ? 3 : -1;
            if (need <= 0) {
                chars.append(need == 0 ? (char) b : REPLACEMENT);
                i++;
                continue;
            }
            int code = b & (0x3f >> need);
            int k = 1;
            while (k <= need && i + k < bytes) {
                int c = Memory.getByte(address + i + k) & 0xff;
                if (!continues(b, k, c)) {
                    break;
                }
                code = code << 6 | c & 0x3f;
                k++;
            }
            i += k;
            if (k <= need || code >>> 11 == 0x1b) { // a surrogate is one error of three bytes
                chars.append(REPLACEMENT);
            } else if (code < 0x10000) {
                chars.append((char) code);
            } else {
                chars.append((char) (0xd7c0 + (code >> 10)));
                chars.append((char) (0xdc00 + (code & 0x3ff)));
            }
        }
        return chars.toString();
    }

    /// Whether byte c can stand at position k after the lead byte (Unicode 16, table 3-7).
    private static boolean continues(int lead, int k, int c) {
        if ((c & 0xc0) != 0x80) {
            return false;
        }
        if (k > 1) {
            return true;
        }
        return switch (lead) {
            case 0xe0 -> c >= 0xa0;
            case 0xf0 -> c >= 0x90;
            case 0xf4 -> c < 0x90;
            default -> true;
        };
    }

    /// A name of the image's tables: u16 length, then modified UTF-8 (JVMS 4.4.7), known to be well formed.
    public static String name(long address) {
        long at = address + 2;
        long end = at + Memory.getChar(address);
        StringBuilder chars = new StringBuilder();
        for (; at < end; at += width(at)) {
            chars.append(unit(at));
        }
        return chars.toString();
    }

    /// Whether the name of the image's tables is this text; makes no string.
    public static boolean isName(long address, String text) {
        long at = address + 2;
        long end = at + Memory.getChar(address);
        int n = 0;
        for (; at < end && n < text.length() && unit(at) == text.charAt(n); n++) {
            at += width(at);
        }
        return at == end && n == text.length();
    }

    /// The UTF-16 unit that modified UTF-8 has here, and its bytes.
    private static char unit(long at) {
        int b = Memory.getByte(at) & 0xff;
        return (char) switch (width(at)) {
            case 1 -> b;
            case 2 -> (b & 0x1f) << 6 | Memory.getByte(at + 1) & 0x3f;
            default -> (b & 0xf) << 12 | (Memory.getByte(at + 1) & 0x3f) << 6 | Memory.getByte(at + 2) & 0x3f;
        };
    }

    private static int width(long at) {
        int b = Memory.getByte(at) & 0xff;
        return b < 0x80 ? 1 : b < 0xe0 ? 2 : 3;
    }

    /// The bytes of a string and a zero byte; a lone surrogate becomes '?'.
    public static byte[] encode(String string) {
        int n = 0;
        int length = string.length();
        byte[] bytes = new byte[length * 3 + 1];
        for (int i = 0; i < length; i++) {
            int c = string.charAt(i);
            if (c < 0x80) {
                bytes[n++] = (byte) c;
                continue;
            }
            if (c < 0x800) {
                bytes[n++] = (byte) (0xc0 | c >> 6);
                bytes[n++] = (byte) (0x80 | c & 0x3f);
                continue;
            }
            if ((c & 0xf800) == 0xd800) {
                int low = i + 1 < length && c < 0xdc00 ? string.charAt(i + 1) : 0;
                if ((low & 0xfc00) != 0xdc00) {
                    bytes[n++] = '?';
                    continue;
                }
                i++;
                c = 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff);
                bytes[n++] = (byte) (0xf0 | c >> 18);
                bytes[n++] = (byte) (0x80 | c >> 12 & 0x3f);
            } else {
                bytes[n++] = (byte) (0xe0 | c >> 12);
            }
            bytes[n++] = (byte) (0x80 | c >> 6 & 0x3f);
            bytes[n++] = (byte) (0x80 | c & 0x3f);
        }
        byte[] result = new byte[n + 1];
        for (int i = 0; i < n; i++) {
            result[i] = bytes[i];
        }
        return result;
    }
}
