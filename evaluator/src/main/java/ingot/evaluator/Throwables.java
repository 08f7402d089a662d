package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Field;
import ingot.world.Method;

/// Throwables of the evaluated program, seen from outside.
final class Throwables {
    private Throwables() {
    }

    private static Field field(Interpreter vm, String name) {
        return vm.linkage.world().throwableType().fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    static String message(Interpreter vm, int throwable) {
        return vm.heap.stringValue(vm.heap.getRef(throwable, field(vm, "detailMessage").offset()));
    }

    /// "java.lang.IllegalStateException: text at java.util.Foo.bar:12".
    static String describe(Interpreter vm, int throwable) {
        String message = message(vm, throwable);
        int backtrace = vm.heap.getRef(throwable, field(vm, "backtrace").offset());
        String place = backtrace == 0 ? "" : " at " + Backtrace.first(vm, backtrace);
        return vm.heap.typeOf(throwable).name() + (message == null ? "" : ": " + message) + place;
    }

    /// Replaces the evaluator's backtrace by what can be asked of it: the elements, and the text of a NullPointerException.
    static void settle(Interpreter vm, int throwable) {
        var world = vm.linkage.world();
        int backtrace = vm.heap.getRef(throwable, field(vm, "backtrace").offset());
        if (backtrace == 0) {
            return;
        }
        ClassType nullPointer = world.require("java/lang/NullPointerException");
        if (vm.heap.typeOf(throwable).isSubtypeOf(nullPointer)) {
            vm.call(nullPointer.declaredMethod("getMessage", "()Ljava/lang/String;"), throwable);
        }
        ClassType element = world.require("java/lang/StackTraceElement");
        vm.classes.require(vm, element.id());
        Method of = element.declaredMethod("of", "(Ljava/lang/Object;I)[Ljava/lang/StackTraceElement;");
        int elements = (int) vm.call(of, backtrace, vm.heap.arrayLength(backtrace));
        vm.arena.putInt(throwable + field(vm, "stackTrace").offset(), elements);
        vm.arena.putInt(throwable + field(vm, "backtrace").offset(), 0);
    }

    /// JVMS 5.5 step 10: an Error stays what it is, an Exception is wrapped.
    static int inInitialiser(Interpreter vm, int throwable) {
        var world = vm.linkage.world();
        if (vm.heap.typeOf(throwable).isSubtypeOf(world.require("java/lang/Error"))) {
            return throwable;
        }
        ClassType error = world.require("java/lang/ExceptionInInitializerError");
        vm.classes.require(vm, error.id());
        int ref = vm.heap.newInstance(error);
        Method constructor = error.declaredMethod("<init>", "(Ljava/lang/Throwable;)V");
        vm.call(constructor, ref, throwable);
        return ref;
    }

    private static int make(Interpreter vm, String name, String message) {
        ClassType type = vm.linkage.world().require(name);
        vm.classes.require(vm, type.id());
        int ref = vm.heap.newInstance(type);
        vm.call(type.declaredMethod("<init>", "(Ljava/lang/String;)V"), ref, vm.heap.newString(message));
        return ref;
    }

    /// HotSpot's record of a failed initialiser: names the exception and the thread, and has the exception's trace.
    static int record(Interpreter vm, int throwable) {
        String message = message(vm, throwable);
        int ref = make(vm, "java/lang/ExceptionInInitializerError", "Exception " + vm.heap.typeOf(throwable).name()
                + (message == null ? "" : ": " + message) + " [in thread \"main\"]");
        for (String name : new String[] {"backtrace", "depth", "stackTrace"}) {
            int offset = field(vm, name).offset();
            vm.arena.putInt(ref + offset, vm.arena.getInt(throwable + offset));
        }
        return ref;
    }

    /// The error of using a class whose initialiser has failed.
    static int erroneous(Interpreter vm, ingot.world.Type type, int cause) {
        int ref = make(vm, "java/lang/NoClassDefFoundError", "Could not initialize class " + type.name());
        if (cause != 0) {
            vm.arena.putInt(ref + field(vm, "cause").offset(), cause);
        }
        return ref;
    }
}
