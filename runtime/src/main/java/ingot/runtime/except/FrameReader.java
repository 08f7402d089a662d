package ingot.runtime.except;

import ingot.abi.FrameTable;
import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Decodes the frame tables. A lookup leaves its result in a cursor, a small record in memory that the caller supplies, since it may not allocate.
public final class FrameReader {
    /// Fields of a cursor, 8 bytes each: the frame size in bytes, the handler's address or 0, the stack map's address and bit count,
    /// the address of the inlined pairs and their count, the method and line of the outermost method.
    public static final int FRAME_BYTES = 0, HANDLER = 8, MAP = 16, MAP_BITS = 24, INLINED = 32, INLINED_COUNT = 40, METHOD = 48, LINE = 56, NEXT = 64;
    /// Where the outermost method's own stand while METHOD and LINE are those of an inlined one.
    private static final int OUTER_METHOD = 72, OUTER_LINE = 80;
    /// The method's first address; the argument registers with references, bits by number; not 0 if pc is that of an implicit null check.
    public static final int START = 88, ARGUMENTS = 96, FAULT = 104;
    private static final int RECORDS = 112, NEW_MAP = 120, NEW_MAP_BITS = 128;
    static final int READER_BYTES = 136;
    public static final int CURSOR_BYTES = StackWalk.CURSOR_BYTES;

    private FrameReader() {
    }

    /// Looks `pc` up. False if it has no record: not Java code, or no safepoint.
    public static boolean find(long pc, long cursor) {
        return enclosing(pc, cursor) && scan(pc, cursor);
    }

    static boolean find(long index, int count, long pc, long cursor) {
        return enclosing(index, count, pc, cursor) && scan(pc, cursor);
    }

    /// Looks up the last method with a frame that begins at or below `pc`: its START, METHOD, FRAME_BYTES and ARGUMENTS. LINE is unknown.
    public static boolean enclosing(long pc, long cursor) {
        return enclosing(Machine.symbol("ingot.frames.index"), Memory.getInt(Machine.symbol("ingot.frames.count")), pc, cursor);
    }

    private static boolean enclosing(long index, int count, long pc, long cursor) {
        int low = 0;
        int high = count - 1;
        while (low <= high) { // the last entry that starts at or below pc
            int middle = low + high >>> 1;
            if ((Memory.getInt(index + (long) middle * FrameTable.INDEX_ENTRY_BYTES) & 0xffff_ffffL) <= pc) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (high < 0) {
            return false;
        }
        long entry = index + (long) high * FrameTable.INDEX_ENTRY_BYTES;
        Memory.putLong(cursor + START, Memory.getInt(entry) & 0xffff_ffffL);
        Memory.putLong(cursor + NEXT, Memory.getInt(entry + 4) & 0xffff_ffffL);
        long size = unsigned(cursor);
        Memory.putLong(cursor + FRAME_BYTES, (size >>> FrameTable.SIZE_SHIFT) * 8);
        Memory.putLong(cursor + ARGUMENTS, (size & FrameTable.LIMITED) != 0 ? unsigned(cursor) : 0);
        Memory.putLong(cursor + METHOD, unsigned(cursor));
        Memory.putLong(cursor + OUTER_METHOD, Memory.getLong(cursor + METHOD));
        Memory.putLong(cursor + RECORDS, unsigned(cursor));
        Memory.putLong(cursor + INLINED_COUNT, 0);
        Memory.putLong(cursor + LINE, 0);
        Memory.putLong(cursor + OUTER_LINE, 0);
        return true;
    }

    private static boolean scan(long pc, long cursor) {
        long records = Memory.getLong(cursor + RECORDS);
        long at = Memory.getLong(cursor + START);
        long line = 0;
        Memory.putLong(cursor + NEW_MAP_BITS, 0);
        for (long i = 0; i < records; i++) {
            at += unsigned(cursor);
            long head = unsigned(cursor);
            long delta = head >>> FrameTable.HEAD_LINE_SHIFT;
            line += delta >>> 1 ^ -(delta & 1);
            long more = (head & FrameTable.HEAD_MORE) != 0 ? unsigned(cursor) : 0;
            long handler = (more & FrameTable.MORE_HANDLER) != 0 ? Memory.getLong(cursor + START) + unsigned(cursor) : 0;
            long map = head & FrameTable.HEAD_MAP;
            if (map == FrameTable.MAP_NEW) {
                long bits = unsigned(cursor);
                Memory.putLong(cursor + NEW_MAP_BITS, bits);
                Memory.putLong(cursor + NEW_MAP, Memory.getLong(cursor + NEXT));
                Memory.putLong(cursor + NEXT, Memory.getLong(cursor + NEXT) + (bits + 7 >>> 3));
            }
            long depth = more >>> FrameTable.MORE_DEPTH_SHIFT;
            if (at == pc) {
                Memory.putLong(cursor + HANDLER, handler);
                Memory.putLong(cursor + MAP, Memory.getLong(cursor + NEW_MAP));
                Memory.putLong(cursor + MAP_BITS, map <= FrameTable.MAP_SAME ? Memory.getLong(cursor + NEW_MAP_BITS) : 0);
                Memory.putLong(cursor + FAULT, map == FrameTable.MAP_FAULT ? 1 : 0);
                Memory.putLong(cursor + INLINED_COUNT, depth);
                Memory.putLong(cursor + INLINED, Memory.getLong(cursor + NEXT));
                Memory.putLong(cursor + LINE, line);
                Memory.putLong(cursor + OUTER_LINE, line);
                return true;
            }
            if (at > pc) {
                return false;
            }
            for (long k = 0; k < depth * 2; k++) {
                unsigned(cursor);
            }
        }
        return false;
    }

    /// Takes an unsigned LEB128 number from the cursor's NEXT position.
    static long unsigned(long cursor) {
        long at = Memory.getLong(cursor + NEXT);
        long value = 0;
        int shift = 0;
        while (true) {
            int b = Memory.getByte(at++);
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                Memory.putLong(cursor + NEXT, at);
                return value;
            }
            shift += 7;
        }
    }

    /// Whether the 8-byte slot `index` of the frame holds a reference.
    public static boolean isReference(long cursor, long index) {
        return (Memory.getByte(Memory.getLong(cursor + MAP) + (index >>> 3)) >> (index & 7) & 1) != 0;
    }

    /// Number of Java frames that the machine frame stands for.
    public static int depth(long cursor) {
        return 1 + (int) Memory.getLong(cursor + INLINED_COUNT);
    }

    /// Moves the cursor's METHOD and LINE to the Java frame `level`, 0 the innermost.
    public static void select(long cursor, int level) {
        int inlined = (int) Memory.getLong(cursor + INLINED_COUNT);
        if (level >= inlined) {
            Memory.putLong(cursor + METHOD, Memory.getLong(cursor + OUTER_METHOD));
            Memory.putLong(cursor + LINE, Memory.getLong(cursor + OUTER_LINE));
            return;
        }
        Memory.putLong(cursor + NEXT, Memory.getLong(cursor + INLINED));
        for (int i = 0; i <= level; i++) {
            Memory.putLong(cursor + METHOD, unsigned(cursor));
            Memory.putLong(cursor + LINE, unsigned(cursor));
        }
    }

    /// Index in its method's code of the instruction at which the Java frame `level` of `pc` stands; -1 if nothing is known of `pc`.
    public static int byteCodeIndex(long cursor, long pc, int level) {
        Memory.putLong(cursor + NEXT, Machine.symbol("ingot.frames.bytecodes"));
        long at = Machine.symbol("ingot.code");
        for (int sites = Memory.getInt(Machine.symbol("ingot.frames.bytecodes.count")); sites > 0; sites--) {
            at += unsigned(cursor);
            int depth = (int) unsigned(cursor);
            for (int i = 0; i < depth; i++) {
                int index = (int) unsigned(cursor);
                if (at == pc && i == level) {
                    return index;
                }
            }
        }
        return -1;
    }

    /// Whether traces leave the method out.
    public static boolean isHidden(long method) {
        return (Memory.getByte(names(method)) & FrameTable.HIDDEN) != 0;
    }

    /// Address of the method's name.
    public static long methodName(long method) {
        return Machine.symbol("ingot.tables") + (Memory.getInt(names(method) + FrameTable.NAME_OFFSET - 1) >>> 8);
    }

    /// The hub of the method's class, 0 if it has none.
    public static long hub(long method) {
        int hub = Memory.getInt(classEntry(method));
        return hub < 0 ? 0 : hub;
    }

    /// Address of the name of the method's class.
    public static long className(long method) {
        int hub = Memory.getInt(classEntry(method));
        return hub < 0 ? hub & ~FrameTable.NO_HUB : Memory.getInt(hub + HubLayout.NAME) & 0xffff_ffffL;
    }

    /// Address of the name of the class's source file, 0 or FrameTable.FILE_OF_CLASS.
    public static long fileName(long method) {
        return Memory.getInt(classEntry(method) + 4) & 0xffff_ffffL;
    }

    private static long names(long method) {
        return Machine.symbol("ingot.names") + method * FrameTable.NAME_ENTRY_BYTES;
    }

    private static long classEntry(long method) {
        long index = (Memory.getInt(names(method)) & 0xff_ffff) >>> 1;
        return Machine.symbol("ingot.names.classes") + index * FrameTable.CLASS_ENTRY_BYTES;
    }
}
