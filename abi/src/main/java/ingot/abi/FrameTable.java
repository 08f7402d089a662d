package ingot.abi;

/// Tables that map a code address to its frame: one format for unwinding, stack maps, handlers and line numbers.
///
/// **Index**: one 8-byte entry a compiled method that has records, ascending by code address, symbol "ingot.frames.index", count at
/// "ingot.frames.count" (u32): u32 code start (absolute), u32 address of the method's blob. A return address always has a record, so nothing is
/// looked up in a method without records, and an address in one is not taken for one of the method before it.
///
/// **Blob** (bytes, no alignment; uvarint is LEB128 unsigned, svarint zig-zag):
///
///     uvarint size                   frame size << 1 | limited. The frame size, in units of 8 bytes, is the distance from rsp (after the prologue)
///                                    to the return address; limited: the prologue looks at the stack limit
///     [limited: u8 arguments]        bit i: the i-th integer argument register holds a reference at entry
///     uvarint method                 index into the method-name table
///     uvarint count                  number of records, ascending by pc
///     count records:
///       uvarint pc delta             to the previous record's pc (the first: to the code start); a record's pc is a return
///                                    address, or the address of an instruction in the implicit-check table
///       uvarint head                 map (bits 0 to 1, see MAP_*) | more (bit 2) | source line as zig-zag difference to the
///                                    previous record's line << 3
///       [more: uvarint depth << 1 | handler]
///       [handler: uvarint offset]    of the landing pad from the code start
///       [MAP_NEW: uvarint n, then ceil(n / 8) bytes]   bit i: the 8-byte slot at rsp + 8 * i holds a narrow reference
///                                    (zero-extended); slots from n on hold none
///       depth pairs (uvarint method, uvarint line)
///                                    of inlined frames: the innermost method's position is the first pair; the line in head belongs
///                                    to the outermost method, the one the blob describes
///
/// The implicit-check table consists of the records with MAP_FAULT: a fault of that instruction is its null check's failure.
///
/// A loop poll is a call of the poll stub, which saves every register ([SavedRegisters]): in the record of its return address the first
/// SavedRegisters.GENERAL bits of the map stand for registers, and slots follow. Which records are polls is known from the frame below, the stub's.
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
///
/// **For StackWalker**, in programs that ask. Symbol "ingot.names.descriptors": a u32 address of the descriptor, a name too, a method of "ingot.names". Symbol
/// "ingot.frames.bytecodes", count at "ingot.frames.bytecodes.count" (u32), ascending by pc: uvarint pc delta, the first to "ingot.code"; uvarint number of Java
/// frames that stand there, innermost first, for each uvarint index of its instruction in the method's code.
public final class FrameTable {
    public static final int INDEX_ENTRY_BYTES = 8;
    public static final int NAME_ENTRY_BYTES = 6;
    public static final int HIDDEN = 1;
    /// Of the offset of the method's name in its entry.
    public static final int NAME_OFFSET = 3;
    public static final int CLASS_ENTRY_BYTES = 8;
    public static final int NO_HUB = 0x8000_0000;
    public static final int FILE_OF_CLASS = 1;

    public static final int LIMITED = 1;
    public static final int SIZE_SHIFT = 1;

    public static final int HEAD_MAP = 3;
    /// The map follows; it is that of the last record that had one; there is no reference; likewise, and the pc is that of an implicit check.
    public static final int MAP_NEW = 0, MAP_SAME = 1, MAP_NONE = 2, MAP_FAULT = 3;
    public static final int HEAD_MORE = 4;
    public static final int HEAD_LINE_SHIFT = 3;
    public static final int MORE_HANDLER = 1;
    public static final int MORE_DEPTH_SHIFT = 1;

    private FrameTable() {
    }
}
