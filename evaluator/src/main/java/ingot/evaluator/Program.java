package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;

import java.util.List;

/// Runs a program's main as the launcher does: uncaught exceptions go to the thread's handler, then the shutdown sequence.
final class Program {
    private Program() {
    }

    /// Exit status.
    static int run(Interpreter vm, Method main, List<String> arguments) {
        int status = 0;
        try {
            vm.classes.require(vm, main.holder().id());
            callMain(vm, main, arguments);
        } catch (Thrown e) {
            status = 1;
            Method dispatch = vm.linkage.world().threadType().declaredMethod("dispatchUncaughtException", "(Ljava/lang/Throwable;)V");
            vm.call(dispatch, vm.machine.currentThread, e.ref);
        }
        ClassType shutdown = vm.linkage.world().require("java/lang/Shutdown");
        vm.classes.require(vm, shutdown.id());
        vm.call(shutdown.declaredMethod("shutdown", "()V"));
        return status;
    }

    /// Static or instance main, with or without arguments (JEP 512).
    private static void callMain(Interpreter vm, Method main, List<String> arguments) {
        boolean takesArguments = !main.parameterKinds().isEmpty();
        int array = takesArguments ? arguments(vm, arguments) : 0;
        if (main.isStatic()) {
            vm.call(main, takesArguments ? new long[] {array} : new long[0]);
            return;
        }
        int instance = vm.heap.newInstance(main.holder());
        vm.call(main.holder().declaredMethod("<init>", "()V"), instance);
        vm.call(main, takesArguments ? new long[] {instance, array} : new long[] {instance});
    }

    private static int arguments(Interpreter vm, List<String> arguments) {
        var world = vm.linkage.world();
        int array = vm.heap.newArray(world.arrayOf(world.stringType()), arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            vm.arena.putInt(array + 12 + 4 * i, vm.heap.newString(arguments.get(i)));
        }
        return array;
    }
}
