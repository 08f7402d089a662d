package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;

/// Threads under policy TEST: a started thread runs to its end before start returns. Good for programs whose threads do not wait for
/// the one that started them.
final class Threads {
    private static final int TERMINATED = 2; // JVMTI_THREAD_STATE_TERMINATED
    private static final int RUNNABLE = 5;

    private Threads() {
    }

    static long run(Interpreter vm, int thread) {
        int caller = vm.machine.currentThread;
        vm.machine.currentThread = thread;
        setStatus(vm, thread, RUNNABLE);
        var world = vm.linkage.world();
        try {
            Method run = world.threadType().declaredMethod("run", "()V");
            vm.call(vm.linkage.select(run, vm.heap.typeId(thread)), thread);
        } catch (Thrown e) {
            vm.call(world.threadType().declaredMethod("dispatchUncaughtException", "(Ljava/lang/Throwable;)V"), thread, e.ref);
        }
        vm.call(world.threadType().declaredMethod("exit", "()V"), thread);
        setStatus(vm, thread, TERMINATED);
        vm.machine.currentThread = caller;
        return 0;
    }

    static void setStatus(Interpreter vm, int thread, int status) {
        var world = vm.linkage.world();
        ClassType holder = world.require("java/lang/Thread$FieldHolder");
        int fields = vm.heap.getRef(thread, world.threadType().declaredField("holder", "Ljava/lang/Thread$FieldHolder;").offset());
        vm.arena.putInt(fields + holder.declaredField("threadStatus", "I").offset(), status);
    }
}
