package ingot.linker;

import java.util.Arrays;

/// Bytes that stay together, with the symbols and relocations in them. Filled by one owner, then placed by [Link#link].
public final class Section {
    private static final byte INT3 = (byte) 0xCC; // between functions: a jump into the gap stops at once

    private final String name;
    private final Link.Segment segment;
    private int alignment;
    private byte[] bytes = new byte[0];
    /// Bytes from here to the size are zero and have no place in `bytes`.
    private int filled;
    private int size;

    private int relocationCount;
    private int[] relocationOffsets = new int[16];
    private RelocationKind[] relocationKinds = new RelocationKind[16];
    private Symbol[] relocationTargets = new Symbol[16];
    private long[] relocationAddends = new long[16];

    private long address;
    private long fileOffset;

    Section(String name, Link.Segment segment, int alignment) {
        assert Integer.bitCount(alignment) == 1;
        this.name = name;
        this.segment = segment;
        this.alignment = alignment;
    }

    public String name() {
        return name;
    }

    public Link.Segment segment() {
        return segment;
    }

    public int alignment() {
        return alignment;
    }

    public int size() {
        return size;
    }

    /// Adds bytes and returns their offset.
    public int append(byte[] added, int alignment) {
        return append(added, 0, added.length, alignment);
    }

    public int append(byte[] from, int start, int count, int alignment) {
        int offset = align(alignment);
        fill(offset);
        grow(offset + count);
        System.arraycopy(from, start, bytes, offset, count);
        size = offset + count;
        filled = size;
        return offset;
    }

    /// Adds zero bytes and returns their offset; at the end of the last sections of the writable segment they take no place in the file.
    public int reserve(int count, int alignment) {
        int offset = align(alignment);
        size = Math.addExact(offset, count);
        return offset;
    }

    public void patch(int offset, byte[] replacement) {
        fill(offset + replacement.length);
        System.arraycopy(replacement, 0, bytes, offset, replacement.length);
    }

    public void patchInt(int offset, int value) {
        fill(offset + 4);
        Little.putInt(bytes, offset, value);
    }

    public void patchLong(int offset, long value) {
        fill(offset + 8);
        Little.putLong(bytes, offset, value);
    }

    /// @param bytes size of the thing, for debuggers and `inspect`
    public void define(Symbol symbol, int offset, int bytes) {
        assert offset >= 0 && offset + bytes <= size : symbol + " lies outside " + name;
        symbol.define(this, offset, bytes);
    }

    public void relocate(int offset, RelocationKind kind, Symbol target, long addend) {
        assert offset >= 0 && offset + kind.bytes() <= size : "a relocation lies outside " + name;
        fill(offset + kind.bytes());
        if (relocationCount == relocationOffsets.length) {
            int capacity = relocationCount * 2;
            relocationOffsets = Arrays.copyOf(relocationOffsets, capacity);
            relocationKinds = Arrays.copyOf(relocationKinds, capacity);
            relocationTargets = Arrays.copyOf(relocationTargets, capacity);
            relocationAddends = Arrays.copyOf(relocationAddends, capacity);
        }
        relocationOffsets[relocationCount] = offset;
        relocationKinds[relocationCount] = kind;
        relocationTargets[relocationCount] = target;
        relocationAddends[relocationCount++] = addend;
    }

    // For Layout and Link

    /// Bytes that must stand in the file; the rest is zero.
    int filled() {
        return filled;
    }

    long address() {
        return address;
    }

    long fileOffset() {
        return fileOffset;
    }

    void place(long address, long fileOffset) {
        this.address = address;
        this.fileOffset = fileOffset;
    }

    int relocationCount() {
        return relocationCount;
    }

    int relocationOffset(int i) {
        return relocationOffsets[i];
    }

    Symbol relocationTarget(int i) {
        return relocationTargets[i];
    }

    /// Copies the bytes to their place in the file and fills the relocated fields there.
    void write(byte[] file) {
        if (filled == 0) {
            return; // may lie behind the end of the file
        }
        int at = Math.toIntExact(fileOffset);
        System.arraycopy(bytes, 0, file, at, filled);
        for (int i = 0; i < relocationCount; i++) {
            int offset = relocationOffsets[i];
            long value = relocationTargets[i].address() + relocationAddends[i];
            var kind = relocationKinds[i];
            if (kind == RelocationKind.RELATIVE_32) {
                value -= address + offset;
            }
            boolean fits = switch (kind) {
                case ABSOLUTE_32 -> value >>> 32 == 0;
                case ABSOLUTE_32_SIGNED, RELATIVE_32 -> value == (int) value;
                case ABSOLUTE_64 -> true;
            };
            if (!fits) {
                throw Failures.outOfRange(kind, name + "+0x" + Integer.toHexString(offset), relocationTargets[i].name(), value);
            }
            if (kind == RelocationKind.ABSOLUTE_64) {
                Little.putLong(file, at + offset, value);
            } else {
                Little.putInt(file, at + offset, (int) value);
            }
        }
    }

    private int align(int wanted) {
        assert Integer.bitCount(wanted) == 1;
        alignment = Math.max(alignment, wanted);
        return Math.addExact(size, wanted - 1) & -wanted;
    }

    /// Makes the bytes before `end` real.
    private void fill(int end) {
        if (end <= filled) {
            return;
        }
        grow(end);
        if (segment == Link.Segment.EXECUTE && end > size) {
            Arrays.fill(bytes, Math.max(size, filled), end, INT3);
        }
        filled = end;
    }

    private void grow(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.max(64, bytes.length + (bytes.length >> 1))));
        }
    }
}
