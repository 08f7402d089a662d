package ingot.runtime.except;

import ingot.abi.StackChunk;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;

/// Walks the frames of a stack outwards, with a cursor of [FrameReader]. A frame holds no address of the stack it lies on, so frames that were copied into a
/// chunk ([StackChunk]) are walked where they lie; where a range of frames ends, the walk goes on in the chunk that holds their callers.
public final class StackWalk {
    /// Fields of the cursor: return address into the present frame, its rsp, the end of the range, and the chunk that comes behind or 0.
    private static final int PC = FrameReader.READER_BYTES, SP = PC + 8, TOP = SP + 8, CHUNK = TOP + 8;
    static final int CURSOR_BYTES = CHUNK + 8;

    private StackWalk() {
    }

    /// Begins at the frame (pc, sp) of this thread.
    public static void start(long cursor, long pc, long sp) {
        long block = Machine.threadBlock();
        start(cursor, pc, sp, Memory.getLong(block + ThreadBlock.STACK_TOP), Memory.getLong(block + ThreadBlock.CHUNK));
    }

    /// Begins at the innermost frame of a suspended stack.
    public static void start(long cursor, long chunk) {
        start(cursor, Memory.getLong(chunk + StackChunk.PC), chunk + Memory.getLong(chunk + StackChunk.SP), chunk + Memory.getLong(chunk + StackChunk.TOP),
                Memory.getLong(chunk + StackChunk.NEXT));
    }

    /// Begins at the frame (pc, sp) of the range of frames that ends at `top`, whose callers lie in `chunk`.
    static void start(long cursor, long pc, long sp, long top, long chunk) {
        Memory.putLong(cursor + PC, pc);
        Memory.putLong(cursor + SP, sp);
        Memory.putLong(cursor + TOP, top);
        Memory.putLong(cursor + CHUNK, chunk);
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
        long chunk = Memory.getLong(cursor + CHUNK);
        if (chunk != 0 && isAtEnd(cursor)) {
            start(cursor, chunk);
        }
    }

    public static long pc(long cursor) {
        return Memory.getLong(cursor + PC);
    }

    public static long sp(long cursor) {
        return Memory.getLong(cursor + SP);
    }
}
