package ingot.runtime.start;

import ingot.abi.ObjectLayout;
import ingot.abi.ThreadBlock;
import ingot.runtime.Machine;
import ingot.runtime.Memory;
import ingot.runtime.except.Crash;
import ingot.runtime.except.StackGuard;
import ingot.runtime.jdk.LangShutdown;
import ingot.runtime.jdk.LangThread;
import ingot.runtime.signal.Signals;
import ingot.runtime.sys.Calls;
import ingot.runtime.sys.Utf8;
import ingot.runtime.thread.MainThread;

/// The first Java code of the process. The entry stub sets the thread-block register to "ingot.thread.main", calls [#prepare] with the kernel's stack
/// pointer, takes the result for rsp and calls [#main].
public final class Start {
    /// The vectors that the kernel left on the first stack (System V ABI for AMD64, 3.4.1).
    private static long argc;
    private static long argv;
    private static long envp;
    private static long auxv;

    /// 0 in the image, 1 once main runs: what asks the machine first asks this, since it may run at build time, too.
    private static int running;

    private Start() {
    }

    public static boolean isRunning() {
        return running != 0;
    }

    /// Sets the main thread up. Runs on the kernel's stack, before anything can be allocated or thrown. Returns the top of main's own stack.
    public static long prepare(long initialSp) {
        argc = Memory.getLong(initialSp);
        argv = initialSp + 8;
        envp = argv + 8 * (argc + 1);
        long at = envp;
        while (Memory.getLong(at) != 0) {
            at += 8;
        }
        auxv = at + 8;
        long block = Machine.symbol("ingot.thread.main");
        Machine.setThreadBlock(block);
        Memory.putLong(block + ThreadBlock.SELF, block);
        Memory.putLong(block + ThreadBlock.CURRENT_THREAD, Machine.addressOf(MainThread.THREAD));
        writeZeroArrays(Machine.symbol("ingot.zeroes"), Memory.getInt(Machine.symbol("ingot.zeroes.count")));
        Signals.install();
        Options.read(envp);
        long stack = Options.stackBytes();
        long bottom = Calls.map(stack + StackGuard.RESERVE + StackGuard.PAGE);
        if (bottom == 0) {
            Crash.refuse("no memory for the stack of main");
        }
        Calls.call(10, bottom, StackGuard.PAGE, 0); // mprotect: the guard page
        long top = bottom + StackGuard.PAGE + StackGuard.RESERVE + stack;
        StackGuard.install(block, bottom + StackGuard.PAGE, top);
        return top;
    }

    /// Large arrays of zeroes take no place in the file: the image lists address, hub and length of each, and their headers are written here.
    private static void writeZeroArrays(long at, int count) {
        for (int i = 0; i < count; i++, at += 12) {
            long array = Memory.getInt(at) & 0xffff_ffffL;
            Memory.putInt(array + ObjectLayout.CLASS_WORD, Memory.getInt(at + 4));
            Memory.putInt(array + ObjectLayout.ARRAY_LENGTH, Memory.getInt(at + 8));
        }
    }

    /// Runs the program and ends the process. Never returns.
    public static void main() {
        running = 1;
        LateFields.init();
        int status = 0;
        try {
            ProgramMain.run(arguments());
        } catch (Throwable uncaught) {
            status = 1;
            report(uncaught);
        }
        LangShutdown.runAll();
        Calls.exit(status);
    }

    private static void report(Throwable uncaught) {
        try {
            LangThread.dispatch(MainThread.THREAD, uncaught);
        } catch (Throwable second) { // JLS 11.3: the virtual machine ignores what the dispatcher throws
            System.err.println("\nException: " + second.getClass().getName() + " thrown from the UncaughtExceptionHandler in thread \""
                + MainThread.THREAD.getName() + "\"");
        }
    }

    private static String[] arguments() {
        int count = argc > 0 ? (int) argc - 1 : 0;
        String[] args = new String[count];
        for (int i = 0; i < count; i++) {
            args[i] = Utf8.decode(Memory.getLong(argv + 8L * (i + 1)));
        }
        return args;
    }

    /// Address of the zero-terminated vector of the environment's strings.
    public static long environment() {
        return envp;
    }

    /// A value of the auxiliary vector, 0 if the kernel did not give it.
    public static long auxiliary(long type) {
        for (long at = auxv; Memory.getLong(at) != 0; at += 16) {
            if (Memory.getLong(at) == type) {
                return Memory.getLong(at + 8);
            }
        }
        return 0;
    }
}
