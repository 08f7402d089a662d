package ingot.abi;

/// The kind of a value in memory, as the JVM's descriptors know them (JVMS 4.3.2). On the operand stack and in SSA the
/// sub-int kinds widen to INT.
public enum Kind {
    BOOLEAN(1, 'Z'), BYTE(1, 'B'), CHAR(2, 'C'), SHORT(2, 'S'), INT(4, 'I'), LONG(8, 'J'), FLOAT(4, 'F'), DOUBLE(8, 'D'),
    /// A 32-bit narrow reference: DESIGN.md section 4.
    REF(4, 'L'),
    VOID(0, 'V');

    private final int bytes;
    private final char descriptor;

    Kind(int bytes, char descriptor) {
        this.bytes = bytes;
        this.descriptor = descriptor;
    }

    /// Size in memory, in bytes.
    public int bytes() {
        return bytes;
    }

    /// First character of a field descriptor of this kind ('L' for every reference, arrays too).
    public char descriptor() {
        return descriptor;
    }

    /// log2 of [#bytes()], for scaled addressing.
    public int shift() {
        return bytes == 8 ? 3 : bytes == 4 ? 2 : bytes == 2 ? 1 : 0;
    }

    /// The kind on the operand stack: BOOLEAN, BYTE, CHAR and SHORT become INT.
    public Kind stackKind() {
        return ordinal() < 4 ? INT : this;
    }

    /// Operand stack slots: 2 for LONG and DOUBLE, 0 for VOID, else 1.
    public int slots() {
        return this == VOID ? 0 : this == LONG || this == DOUBLE ? 2 : 1;
    }

    /// The kind of a field descriptor's first character; '[' and 'L' are REF.
    public static Kind of(char descriptor) {
        return switch (descriptor) {
            case 'Z' -> BOOLEAN;
            case 'B' -> BYTE;
            case 'C' -> CHAR;
            case 'S' -> SHORT;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'L', '[' -> REF;
            case 'V' -> VOID;
            default -> throw new IllegalArgumentException("not a descriptor: " + descriptor);
        };
    }
}
