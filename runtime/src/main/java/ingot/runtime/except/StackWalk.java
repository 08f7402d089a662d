package ingot.runtime.except;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Walks the frames of a stack outwards, with a cursor of [FrameReader]. A frame holds no address of the stack it lies on, so a range of frames that was copied
/// elsewhere, as a suspended stack is into chunks, is walked where it lies.
public final class StackWalk {
    /// Fields of the cursor: return address into the present frame, its rsp, and the end of the range.
    private static final int PC = FrameReader.READER_BYTES, SP = PC + 8, TOP = SP + 8;
    static final int CURSOR_BYTES = TOP + 8;

    private StackWalk() {
    }

    /// Begins at the frame (pc, sp) of this thread.
    public static void start(long cursor, long pc, long sp) {
        start(cursor, pc, sp, Memory.getLong(Machine.threadBlock() + ThreadBlock.STACK_TOP));
    }

    /// Begins at the frame (pc, sp) of the range of frames that ends at `top`.
    public static void start(long cursor, long pc, long sp, long top) {
        Memory.putLong(cursor + PC, pc);
        Memory.putLong(cursor + SP, sp);
        Memory.putLong(cursor + TOP, top);
    }

    public static boolean isAtEnd(long cursor) {
        return Memory.getLong(cursor + SP) >= Memory.getLong(cursor + TOP);
    }

    /// Reads the frame's record. False at the end, or if there is none.
    public static boolean find(long cursor) {
        return !isAtEnd(cursor) && FrameReader.find(pc(cursor), cursor);
    }

    /// On to the caller of the frame whose record was read.
    public static void next(long cursor) {
        long at = sp(cursor) + Memory.getLong(cursor + FrameReader.FRAME_BYTES);
        Memory.putLong(cursor + PC, Memory.getLong(at));
        Memory.putLong(cursor + SP, at + 8);
    }

    public static long pc(long cursor) {
        return Memory.getLong(cursor + PC);
    }

    public static long sp(long cursor) {
        return Memory.getLong(cursor + SP);
    }
}
