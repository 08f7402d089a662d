package ingot.codegen.image;

import ingot.linker.Section;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/// The pool of names: u16 length, modified UTF-8 (FrameTable). One copy of each.
final class Strings {
    private final Section section;
    private final Map<String, Integer> offsets = new HashMap<>();

    Strings(Section section) {
        this.section = section;
    }

    int offset(String text) {
        return offsets.computeIfAbsent(text, t -> {
            byte[] utf8 = modifiedUtf8(t);
            var bytes = new byte[2 + utf8.length];
            bytes[0] = (byte) utf8.length;
            bytes[1] = (byte) (utf8.length >> 8);
            System.arraycopy(utf8, 0, bytes, 2, utf8.length);
            return section.append(bytes, 1);
        });
    }

    /// JVMS 4.4.7.
    static byte[] modifiedUtf8(String text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xC0 | c >> 6);
                out.write(0x80 | c & 0x3F);
            } else {
                out.write(0xE0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3F);
                out.write(0x80 | c & 0x3F);
            }
        }
        return out.toByteArray();
    }
}
