package ingot.runtime.jdk;

import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.FrameReader;
import ingot.runtime.except.StackWalk;
import ingot.runtime.sys.Scratch;
import ingot.runtime.sys.Utf8;

/// Where a [StackWalker] stands. The frames from there outwards stay where they are while its function runs, so each is read when it is asked for, as HotSpot
/// fetches batches. What is asked of a frame, by its method's number in the frame tables, has a body of its own in the evaluator.
final class StackCursor {
    /// Return address and stack pointer of the next machine frame, and which of its inlined Java frames is next.
    private long pc;
    private long sp;
    private int level;
    /// The Java frame that was read last.
    private int method;
    private int line;
    private long site;
    private int siteLevel;

    private StackCursor() {
    }

    /// Before the caller's own frame.
    static StackCursor open() {
        StackCursor cursor = new StackCursor();
        cursor.pc = Machine.returnAddress();
        cursor.sp = Machine.callerStackPointer();
        return cursor;
    }

    /// Reads the next frame. False at the end.
    boolean next() {
        long cursor = Scratch.frames();
        StackWalk.start(cursor, pc, sp);
        if (!StackWalk.find(cursor)) {
            return false;
        }
        FrameReader.select(cursor, level);
        method = (int) Memory.getLong(cursor + FrameReader.METHOD);
        line = (int) Memory.getLong(cursor + FrameReader.LINE);
        site = pc;
        siteLevel = level++;
        if (level == FrameReader.depth(cursor)) {
            StackWalk.next(cursor);
            pc = StackWalk.pc(cursor);
            sp = StackWalk.sp(cursor);
            level = 0;
        }
        return true;
    }

    int method() {
        return method;
    }

    int line() {
        return line;
    }

    long site() {
        return site;
    }

    int siteLevel() {
        return siteLevel;
    }

    static boolean isHidden(int method) {
        return FrameReader.isHidden(method);
    }

    static Class<?> declaringClass(int method) {
        return LangClass.mirror(FrameReader.hub(method));
    }

    static String methodName(int method) {
        return Utf8.name(FrameReader.methodName(method));
    }

    /// The table is written for programs that ask.
    static String descriptor(int method) {
        return Utf8.name(Memory.getInt(Machine.symbol("ingot.names.descriptors") + 4L * method) & 0xffff_ffffL);
    }

    /// Index of the instruction at which a frame stands; of the frame that is inlined `level` levels below the machine frame's innermost one.
    static int byteCodeIndex(long site, int level) {
        return FrameReader.byteCodeIndex(Scratch.frames(), site, level);
    }

    static StackTraceElement element(int method, int line) {
        return LangStackTraceElement.of(method, line);
    }
}
