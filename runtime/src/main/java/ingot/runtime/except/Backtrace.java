package ingot.runtime.except;

import ingot.abi.HubLayout;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.jdk.LangString;
import ingot.runtime.sys.Bytes;
import ingot.runtime.sys.Scratch;

/// The stack as an int[]: element 0 is the number of Java frames to skip in the first machine frame, the others are return addresses, innermost
/// first. Names are looked up only when somebody asks for them.
public final class Backtrace {
    /// HotSpot's -XX:MaxJavaStackTraceDepth.
    private static final int LIMIT = 1024;
    private static final int INIT = 0, FILL = 1, OTHER = 2;

    private Backtrace() {
    }

    /// The stack of a throwable that is under construction, from the frame (pc, sp) on: without the frames of fillInStackTrace and of the
    /// throwable's constructors.
    public static int[] capture(Throwable throwable, long pc, long sp) {
        long cursor = Scratch.frames();
        StackWalk.start(cursor, pc, sp);
        long hub = Machine.hubOf(throwable);
        int skipped = 0;
        boolean searching = true;
        boolean constructors = false;
        while (StackWalk.find(cursor)) {
            int depth = FrameReader.depth(cursor);
            for (skipped = 0; skipped < depth && searching; skipped++) {
                FrameReader.select(cursor, skipped);
                int part = part(Memory.getLong(cursor + FrameReader.METHOD), hub);
                constructors |= part == INIT;
                searching = part == INIT || part == FILL && !constructors;
                if (!searching) {
                    break;
                }
            }
            if (!searching) {
                break;
            }
            StackWalk.next(cursor);
        }
        return collect(StackWalk.pc(cursor), StackWalk.sp(cursor), skipped);
    }

    /// The stack from the frame (pc, sp) on.
    public static int[] collect(long pc, long sp, int skipped) {
        int[] trace = new int[1 + walk(null, pc, sp, skipped)];
        trace[0] = skipped;
        walk(trace, pc, sp, skipped);
        return trace;
    }

    /// Counts machine frames until the limit of visible Java frames is reached, and stores their addresses if `into` is non-null.
    private static int walk(int[] into, long pc, long sp, int skipped) {
        long cursor = Scratch.frames();
        StackWalk.start(cursor, pc, sp);
        int n = 0;
        int visible = 0;
        while (visible < LIMIT && StackWalk.find(cursor)) {
            if (into != null) {
                into[n + 1] = (int) StackWalk.pc(cursor);
            }
            n++;
            visible += visibleFrames(cursor, n == 1 ? skipped : 0);
            StackWalk.next(cursor);
        }
        return n;
    }

    private static int visibleFrames(long cursor, int from) {
        int visible = 0;
        for (int level = from; level < FrameReader.depth(cursor); level++) {
            FrameReader.select(cursor, level);
            if (!FrameReader.isHidden(Memory.getLong(cursor + FrameReader.METHOD))) {
                visible++;
            }
        }
        return visible;
    }

    /// Number of Java frames that a trace shows.
    public static int depth(int[] trace) {
        long cursor = Scratch.frames();
        int visible = 0;
        for (int i = 1; i < trace.length; i++) {
            FrameReader.find(trace[i] & 0xffff_ffffL, cursor);
            visible += visibleFrames(cursor, i == 1 ? trace[0] : 0);
        }
        return visible < LIMIT ? visible : LIMIT;
    }

    private static int part(long method, long hub) {
        if (FrameReader.isHidden(method)) {
            return FILL; // the substituted native itself
        }
        long name = FrameReader.methodName(method);
        if (isInit(name)) {
            return isSubclass(hub, FrameReader.hub(method)) ? INIT : OTHER;
        }
        return isFill(name) && isSubclass(hub, FrameReader.hub(method)) ? FILL : OTHER;
    }

    private static boolean isInit(long name) {
        return Memory.getChar(name) == 6 && Memory.getByte(name + 2) == '<' && Memory.getByte(name + 3) == 'i';
    }

    private static boolean isFill(long name) {
        String expected = "fillInStackTrace";
        return Memory.getChar(name) == LangString.latin1Length(expected) && Bytes.startWith(name + 2, expected);
    }

    private static boolean isSubclass(long hub, long superclass) {
        while (hub != 0) {
            if (hub == superclass) {
                return true;
            }
            hub = Memory.getInt(hub + HubLayout.ELEMENT_OR_SUPER) & 0xffff_ffffL;
        }
        return false;
    }
}
