package ingot.evaluator;

import ingot.evaluator.Evaluator.Reason;
import ingot.world.Method;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/// What the evaluated program sees of a machine. Inside an initialiser's transaction whatever has no meaning at build time defers it;
/// during the JDK's boot it is answered for the target; under policy TEST, outside initialisers, it is the host's.
final class Machine {
    enum Mode { BOOT, BUILD, TEST }

    Mode mode = Mode.BOOT;
    int currentThread;
    OffHeap memory = new OffHeap();
    TargetProperties properties;
    OutputStream out = OutputStream.nullOutputStream();
    OutputStream err = OutputStream.nullOutputStream();
    InputStream in = InputStream.nullInputStream();
    final Files files;
    final ZipStreams zip = new ZipStreams();
    private long threadIdCell;
    private long skew;

    Machine(TargetProperties properties, Files files) {
        this.properties = properties;
        this.files = files;
    }

    Machine copy() {
        var copy = new Machine(properties, files);
        copy.mode = mode;
        copy.currentThread = currentThread;
        copy.memory = memory.copy();
        copy.threadIdCell = threadIdCell;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(currentThread);
        out.writeLong(threadIdCell);
        memory.write(out);
    }

    void read(DataInput in) throws IOException {
        currentThread = in.readInt();
        threadIdCell = in.readLong();
        memory = OffHeap.read(in);
    }

    /// System.exit reached.
    static final class Exit extends RuntimeException {
        final int status;

        Exit(int status) {
            super(null, null, false, false);
            this.status = status;
        }
    }

    /// Files and zip streams, which have no place in an image.
    int openHandles() {
        return files.openCount() + zip.openCount();
    }

    /// Ends the initialisers under way; outside of them the evaluated program gets an error that names what is missing.
    long refuse(Interpreter vm, Reason reason, String detail) {
        if (vm.classes.inTransaction()) {
            throw new Deferral(reason, detail, vm.place());
        }
        throw new Pending("java/lang/UnsupportedOperationException", "the evaluator has no " + detail);
    }

    long missingNative(Interpreter vm, Method method) {
        if (vm.classes.inTransaction()) {
            throw new Deferral(Reason.NATIVE_NOT_ALLOWED, method.signature(), vm.place());
        }
        throw new Pending("java/lang/UnsatisfiedLinkError", "'" + method.external() + "'");
    }

    long clock(Interpreter vm, LongSupplier host) {
        if (vm.classes.inTransaction()) {
            // A class of the JDK with late fields reads the clock for one of them: the value is a sentinel, written again at start.
            return vm.classes.innermostHasLateFields() ? 0 : refuse(vm, Reason.CLOCK, "the clock");
        }
        return mode == Mode.TEST ? host.getAsLong() : 0;
    }

    /// How far the program's clock is ahead of the host's: with one thread waiting takes no time, it moves the clock.
    long skewNanoseconds() {
        return skew;
    }

    long threadIdCell() {
        if (threadIdCell == 0) {
            threadIdCell = memory.allocate(8);
            memory.put(ingot.abi.Kind.LONG, threadIdCell, 3); // HotSpot's first value; 1 is main, 2 unused
        }
        return threadIdCell;
    }

    long startThread(Interpreter vm, int thread) {
        if (vm.classes.inTransaction()) {
            throw new Deferral(Reason.THREAD_STARTED, vm.heap.typeOf(thread).name(), vm.place());
        }
        if (mode == Mode.BOOT) {
            return 0; // the Reference Handler: the run-time has its own
        }
        return Threads.run(vm, thread);
    }

    /// Object.wait with one thread: nobody can notify.
    long await(Interpreter vm, long milliseconds) {
        if (vm.classes.inTransaction()) {
            return refuse(vm, Reason.THREAD_STARTED, "Object.wait");
        }
        if (milliseconds == 0) {
            throw new Pending("java/lang/IllegalStateException", "Object.wait without a time limit in the evaluator's one thread");
        }
        skew += milliseconds * 1_000_000;
        return 0;
    }

    long sleep(Interpreter vm, long nanoseconds) {
        if (vm.classes.inTransaction()) {
            return refuse(vm, Reason.CLOCK, "Thread.sleep");
        }
        int interrupted = currentThread + vm.linkage.world().require("java/lang/Thread").declaredField("interrupted", "Z").offset();
        if (vm.arena.getByte(interrupted) != 0) {
            vm.arena.putByte(interrupted, (byte) 0);
            throw new Pending("java/lang/InterruptedException", "sleep interrupted");
        }
        skew += nanoseconds;
        return 0;
    }

    /// Natives that only a running program may call, and that then have nothing to do.
    long onlyAtRunTime(Interpreter vm, Method method) {
        return vm.classes.inTransaction() ? missingNative(vm, method) : 0;
    }

    long park(Interpreter vm, boolean absolute, long time) {
        if (vm.classes.inTransaction()) {
            return refuse(vm, Reason.THREAD_STARTED, "park");
        }
        skew += absolute ? Math.max(0, time * 1_000_000 - System.currentTimeMillis() * 1_000_000 - skew) : time;
        return 0;
    }

    long unpark(Interpreter vm, int thread) {
        return 0;
    }

    long environment(Interpreter vm) {
        if (vm.classes.inTransaction()) {
            return refuse(vm, Reason.MACHINE_STATE, "the environment");
        }
        var world = vm.linkage.world();
        return vm.heap.newArray(world.arrayOf(world.type("[B")), 0);
    }

    long timeZone(Interpreter vm) {
        return vm.classes.inTransaction() ? refuse(vm, Reason.MACHINE_STATE, "the time zone") : vm.heap.newString("GMT");
    }

    long exit(Interpreter vm, int status) {
        if (vm.classes.inTransaction()) {
            return refuse(vm, Reason.MACHINE_STATE, "System.exit");
        }
        throw new Exit(status);
    }
}
