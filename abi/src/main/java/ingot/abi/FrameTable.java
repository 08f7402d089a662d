package ingot.abi;

/// Tables that map a code address to its frame: one format for unwinding, stack maps, handlers and line numbers.
///
/// **Index**: one 8-byte entry a compiled method that has records, ascending by code address, symbol "ingot.frames.index", count at
/// "ingot.frames.count" (u32): u32 code start (absolute), u32 address of the method's blob. A return address always has a record, so nothing is
/// looked up in a method without records, and an address in one is not taken for one of the method before it.
///
/// **Blob** (bytes, no alignment; uvarint is LEB128 unsigned, svarint zig-zag):
///
///     uvarint frameBytes / 8         distance from rsp (after the prologue) to the return address
///     uvarint method                 index into the method-name table
///     uvarint count                  number of records, ascending by pc
///     count records:
///       uvarint pc delta             to the previous record's pc (the first: to the code start); a record's pc is a return
///                                    address, or the address of an instruction in the implicit-check table
///       uvarint head                 handler present (bit 0) | stack map same as the previous record's (bit 1) |
///                                    inlined (bit 2) | source line as zig-zag difference to the previous record's line << 3
///       [handler: uvarint offset]    of the landing pad from the code start
///       [stack map: uvarint n, then ceil(n / 8) bytes]   bit i: the 8-byte slot at rsp + 8 * i holds a narrow reference
///                                    (zero-extended); slots from n on hold none
///       [inlined: uvarint depth, then depth pairs (uvarint method, uvarint line)]
///                                    the innermost method's position is the first pair; the line in head belongs to the
///                                    outermost method, the one the blob describes
///
/// Line 0 means unknown. Incoming stack arguments are described by the callee's caller (they are slots of its frame).
///
/// **Method names**: symbol "ingot.names", 6 bytes a method that occurs in a record, often used ones first: u24 index of the class << 1, with
/// bit 0 set when the frame is hidden in traces; u24 offset of the method name from "ingot.tables".
///
/// **Classes** of methods: symbol "ingot.names.classes", 8 bytes each: u32 hub, or with bit 31 (NO_HUB) set the address of the class name; u32
/// address of the source file name, 0 if it has none, FILE_OF_CLASS if it is the class name's last part, up to a '$', with ".java" behind it (no two
/// files of the JDK are called otherwise). A name is u16 length in bytes followed by modified UTF-8 (JVMS 4.4.7). Class names have dots. The module
/// shown in traces is the Class object's business.
public final class FrameTable {
    public static final int INDEX_ENTRY_BYTES = 8;
    public static final int NAME_ENTRY_BYTES = 6;
    public static final int HIDDEN = 1;
    /// Of the offset of the method's name in its entry.
    public static final int NAME_OFFSET = 3;
    public static final int CLASS_ENTRY_BYTES = 8;
    public static final int NO_HUB = 0x8000_0000;
    public static final int FILE_OF_CLASS = 1;

    public static final int HEAD_HANDLER = 1;
    public static final int HEAD_SAME_MAP = 2;
    public static final int HEAD_INLINED = 4;
    public static final int HEAD_LINE_SHIFT = 3;

    private FrameTable() {
    }
}
