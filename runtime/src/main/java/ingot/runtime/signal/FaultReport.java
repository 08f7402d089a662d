package ingot.runtime.signal;

import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.FrameReader;
import ingot.runtime.except.StackWalk;
import ingot.runtime.jdk.LangString;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Line;
import ingot.runtime.sys.Scratch;

/// The last words of a process that faulted where it must not: the signal, the registers, the frames, the thread's state and the build, on standard error. Then
/// the signal's own action, so that the status says what happened and a core is written if the system wants one.
final class FaultReport {
    private static final int MOST_FRAMES = 64;

    private FaultReport() {
    }

    static void print(long signal, long info, long context) {
        head(signal, info, context);
        registers(context);
        state();
        frames(Memory.getLong(context + Context.PC), Memory.getLong(context + Context.SP));
        build();
        end(signal);
    }

    private static void head(long signal, long info, long context) {
        Line.start();
        Line.text("ingot: fatal: ");
        Line.text(signal == Signals.SEGV ? "SIGSEGV" : signal == Signals.BUS ? "SIGBUS" : isTrap(context) ? "SIGILL"
            : "SIGILL (x86-64-v2 is needed)");
        Line.text(", address ");
        Line.hexadecimal(Memory.getLong(info + Context.FAULT_ADDRESS)); // of SIGILL, that of the instruction
        Line.end(2);
    }

    /// ud2: the run-time's own end, or code that cannot be reached.
    private static boolean isTrap(long context) {
        return Memory.getChar(Memory.getLong(context + Context.PC)) == 0x0b0f;
    }

    private static void registers(long context) {
        int name = 0;
        for (int i = 0; i < Context.REGISTERS; i++) {
            if ((i & 3) == 0) {
                Line.start();
            }
            for (int end = name + Context.NAME_LENGTH; name < end; name++) {
                Line.put(LangString.latin1(Context.NAMES, name));
            }
            Line.hexadecimal(Memory.getLong(context + Context.R8 + 8 * i));
            if ((i & 3) == 3) {
                Line.end(2);
            }
        }
    }

    private static void state() {
        long block = Machine.threadBlock();
        Line.start();
        Line.text(" thread ");
        Line.text(Memory.getInt(block + ThreadBlock.STATE) != ThreadBlock.STATE_JAVA ? "in a system call"
            : Memory.getInt(block + ThreadBlock.IN_CORE) != 0 ? "collecting" : "in Java");
        Line.text(", stack ");
        Line.hexadecimal(Memory.getLong(block + ThreadBlock.STACK_BOTTOM));
        Line.text(" to ");
        Line.hexadecimal(Memory.getLong(block + ThreadBlock.STACK_TOP));
        Line.end(2);
    }

    /// The first frame's pc is no return address: its method is the last one that begins below it, if that has a frame table, and has built its frame already.
    private static void frames(long pc, long sp) {
        long block = Machine.threadBlock();
        long cursor = Scratch.signalFrames();
        if (!FrameReader.enclosing(pc, cursor)) {
            return;
        }
        frame(cursor, true);
        if (sp < Memory.getLong(block + ThreadBlock.STACK_BOTTOM) || sp >= Memory.getLong(block + ThreadBlock.STACK_TOP)) {
            return;
        }
        long caller = sp + Memory.getLong(cursor + FrameReader.FRAME_BYTES);
        if (!FrameReader.find(Memory.getLong(caller), cursor) && FrameReader.find(Memory.getLong(sp), cursor)) {
            caller = sp; // in a prologue, or in a leaf
        }
        StackWalk.start(cursor, Memory.getLong(caller), caller + 8);
        for (int n = 1; n < MOST_FRAMES && StackWalk.find(cursor); n++) {
            frame(cursor, false);
            StackWalk.next(cursor);
        }
    }

    private static void frame(long cursor, boolean isFirst) {
        for (int level = 0; level < FrameReader.depth(cursor); level++) {
            FrameReader.select(cursor, level);
            long method = Memory.getLong(cursor + FrameReader.METHOD);
            Line.start();
            Line.text(isFirst ? " near " : "  at ");
            Line.modified(FrameReader.className(method));
            Line.put('.');
            Line.modified(FrameReader.methodName(method));
            Line.put(':');
            Line.number(Memory.getLong(cursor + FrameReader.LINE));
            Line.end(2);
        }
    }

    private static void build() {
        Line.start();
        Line.text(" build ");
        long id = Machine.symbol("ingot.build.id");
        for (int i = 0; i < 20; i++) {
            int b = Memory.getByte(id + i) & 0xff;
            Line.digit(b >> 4);
            Line.digit(b & 15);
        }
        Line.end(2);
    }

    private static void end(long signal) {
        Signals.set((int) signal, Signals.DEFAULT);
        long mask = Scratch.buffer();
        Memory.putLong(mask, 1L << signal - 1);
        Calls.call(Calls.RT_SIGPROCMASK, 1, mask, 0, 8); // SIG_UNBLOCK
        Calls.call(Calls.KILL, Calls.call(Calls.GETPID), signal);
        Calls.exit(134);
    }
}
