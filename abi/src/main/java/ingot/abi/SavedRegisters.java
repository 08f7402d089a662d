package ingot.abi;

/// Frames of the two stubs that stop a thread with all its registers: the poll stub, called at the end of a loop's turn, and the limit stub, called by a prologue
/// that is below the stack limit. Both save into a frame of their own, from rsp: 16 general registers, 8 bytes each, by their number, then xmm0 to xmm14.
///
/// Poll stub, symbol "ingot.stub.poll": everything is saved and restored, and it returns. Its frame is followed by the polling method's.
///
/// Limit stub, symbol "ingot.stub.limit": called by the cold end of a prologue, before the method has a frame. The argument registers are saved, and the return
/// address, [#LIMIT_RETURN] from rsp, only tells which method it is: the frame ends behind it, so that the next one is the caller's. The method begins anew.
///
/// The return address of each stub's own call of the run-time has the symbol [#POLL_PC] or [#LIMIT_PC].
public final class SavedRegisters {
    public static final int GENERAL = 16;
    public static final int FLOATS = 15;
    public static final int FLOAT_AREA = 8 * GENERAL;
    /// From rsp to the return address; with it, rsp is a multiple of 16 below.
    public static final int POLL_FRAME = FLOAT_AREA + 8 * FLOATS;
    public static final int LIMIT_RETURN = FLOAT_AREA + 8 * FLOATS + 8;
    public static final int LIMIT_FRAME = LIMIT_RETURN + 8;

    public static final String POLL_PC = "ingot.stub.poll.pc";
    public static final String LIMIT_PC = "ingot.stub.limit.pc";

    private SavedRegisters() {
    }
}
