package ingot.linker;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Writes .debug_frame (DWARF 5 section 6.4, in the version 4 form that every debugger reads): how to walk from a frame to its caller.
/// Ingot's frames have a fixed size, so a function needs two rules: before the prologue has moved rsp, and after.
final class DebugFrame {
    /// @param prologueBytes code bytes up to and including the instruction that moves rsp
    /// @param frameBytes    by which it moves rsp
    /// @param outermost     has no caller
    record Frame(Symbol function, int prologueBytes, int frameBytes, boolean outermost) {}

    private static final int RSP = 7; // DWARF register numbers: AMD64 supplement, figure 3.36
    private static final int RETURN_ADDRESS = 16;
    private static final int DW_CFA_NOP = 0;
    private static final int DW_CFA_ADVANCE_LOC1 = 0x02;
    private static final int DW_CFA_ADVANCE_LOC4 = 0x04;
    private static final int DW_CFA_UNDEFINED = 0x07;
    private static final int DW_CFA_DEF_CFA = 0x0C;
    private static final int DW_CFA_DEF_CFA_OFFSET = 0x0E;
    private static final int DW_CFA_ADVANCE_LOC = 0x40;
    private static final int DW_CFA_OFFSET = 0x80;
    private static final int WORD = 8;

    private DebugFrame() {
    }

    static void write(List<Frame> frames, Section section) {
        section.append(entry(0xFFFF_FFFF, common()), WORD);
        for (var frame : frames) {
            int at = section.append(entry(0, description(frame)), WORD);
            section.relocate(at + 8, RelocationKind.ABSOLUTE_64, frame.function, 0);
        }
    }

    /// The CIE: the canonical frame address is rsp + 8 on entry, and the return address lies just below it.
    private static byte[] common() {
        var out = new ByteArrayOutputStream();
        out.write(4); // version
        out.write(0); // no augmentation
        out.write(WORD);
        out.write(0); // no segment selectors
        unsigned(out, 1); // code alignment factor
        out.write(0x78); // data alignment factor -8, signed LEB128
        unsigned(out, RETURN_ADDRESS);
        out.write(DW_CFA_DEF_CFA);
        unsigned(out, RSP);
        unsigned(out, WORD);
        out.write(DW_CFA_OFFSET | RETURN_ADDRESS);
        unsigned(out, 1);
        return out.toByteArray();
    }

    private static byte[] description(Frame frame) {
        var out = new ByteArrayOutputStream();
        fixed(out, 0, WORD); // start, relocated
        fixed(out, frame.function.bytes(), WORD);
        if (frame.outermost) {
            out.write(DW_CFA_UNDEFINED);
            unsigned(out, RETURN_ADDRESS);
        }
        if (frame.frameBytes > 0) {
            advance(out, frame.prologueBytes);
            out.write(DW_CFA_DEF_CFA_OFFSET);
            unsigned(out, frame.frameBytes + WORD);
        }
        return out.toByteArray();
    }

    private static void advance(ByteArrayOutputStream out, int bytes) {
        if (bytes == 0) {
            return;
        }
        if (bytes < 0x40) {
            out.write(DW_CFA_ADVANCE_LOC | bytes);
        } else if (bytes < 0x100) {
            out.write(DW_CFA_ADVANCE_LOC1);
            out.write(bytes);
        } else {
            out.write(DW_CFA_ADVANCE_LOC4);
            fixed(out, bytes, 4);
        }
    }

    /// Length, CIE id or pointer, body, filled up to whole words.
    private static byte[] entry(int id, byte[] body) {
        int bytes = (int) Layout.align(8 + body.length, WORD);
        byte[] entry = new byte[bytes];
        Little.putInt(entry, 0, bytes - 4);
        Little.putInt(entry, 4, id);
        System.arraycopy(body, 0, entry, 8, body.length);
        assert DW_CFA_NOP == 0;
        return entry;
    }

    private static void fixed(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> 8 * i));
        }
    }

    private static void unsigned(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
