package ingot.runtime.except;

import ingot.abi.NullTable;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.annotation.Limited;
import ingot.runtime.sys.Scratch;

/// Decodes the table of the helpful NullPointerExceptions.
public final class NullTexts {
    private NullTexts() {
    }

    /// What could not be done at the null check whose failing called the thrower with this return address; null if the table has no text for it, as when it
    /// is no null check.
    public static String at(long pc) {
        long text = find(Machine.symbol("ingot.nulls"), Memory.getInt(Machine.symbol("ingot.nulls.count")), pc - Machine.symbol("ingot.code"), Scratch.frames());
        return text < 0 ? null : decode(Machine.symbol("ingot.nulls.texts") + text, Machine.symbol("ingot.nulls.rules"));
    }

    /// Offset of the text, -1 if there is none.
    static long find(long sites, int count, long pc, long cursor) {
        Memory.putLong(cursor + FrameReader.NEXT, sites);
        long at = 0;
        for (int i = 0; i < count && at < pc; i++) {
            at += FrameReader.unsigned(cursor);
            long text = FrameReader.unsigned(cursor);
            if (at == pc) {
                return text;
            }
        }
        return -1;
    }

    static String decode(long text, long rules) {
        StringBuilder chars = new StringBuilder();
        int pending = 0;
        for (long at = text; Memory.getByte(at) != 0; at++) {
            pending = expand(Memory.getByte(at), rules, chars, pending);
        }
        if (pending != 0) {
            chars.append((char) pending);
        }
        return chars.toString();
    }

    /// Appends what a symbol stands for, in modified UTF-8: 1, 2 or 3 bytes a char. Takes and returns the bits of the char that is not complete; one is known to be
    /// complete when the next begins.
    @Limited
    private static int expand(byte symbol, long rules, StringBuilder into, int pending) {
        long end = rules + 1 + (Memory.getByte(rules) & 0xff) * NullTable.RULE_BYTES;
        for (long rule = rules + 1; rule < end; rule += NullTable.RULE_BYTES) {
            if (Memory.getByte(rule) == symbol) {
                return expand(Memory.getByte(rule + 2), rules, into, expand(Memory.getByte(rule + 1), rules, into, pending));
            }
        }
        if ((symbol & 0xc0) == 0x80) {
            return pending << 6 | symbol & 0x3f;
        }
        if (pending != 0) {
            into.append((char) pending);
        }
        return symbol >= 0 ? symbol : symbol & (symbol < (byte) 0xe0 ? 0x1f : 0xf);
    }
}
