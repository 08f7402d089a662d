package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.Method;

/// The evaluator's form of Throwable.backtrace: a long[] with one word a frame, innermost first: method id << 32 | line, line -2 for a native.
final class Backtrace {
    private static final int MAXIMUM_FRAMES = 1024; // -XX:MaxJavaStackTraceDepth

    private Backtrace() {
    }

    /// The frames from `skip` on as a long[].
    static int capture(Interpreter vm, int skip) {
        int frames = vm.frames();
        int count = 0;
        var words = new long[Math.min(MAXIMUM_FRAMES, frames - skip)];
        for (int i = skip; i < frames && count < words.length; i++) {
            Code code = vm.frame(i);
            if (!code.method.isHidden()) {
                int line = code.bytes == null ? -2 : code.line(vm.framePc(i));
                words[count++] = (long) code.method.id() << 32 | line & 0xffffffffL;
            }
        }
        var type = vm.linkage.world().arrayOf(vm.linkage.world().primitive(Kind.LONG));
        int array = vm.heap.newArray(type, count);
        for (int i = 0; i < count; i++) {
            vm.arena.putLong(array + 16 + 8 * i, words[i]);
        }
        return array;
    }

    static Method method(Interpreter vm, int backtrace, int index) {
        return vm.linkage.world().methodById((int) (vm.arena.getLong(backtrace + 16 + 8 * index) >>> 32));
    }

    static int line(Interpreter vm, int backtrace, int index) {
        return (int) vm.arena.getLong(backtrace + 16 + 8 * index);
    }

    /// "java.util.HashMap.put:620" of the innermost frame.
    static String first(Interpreter vm, int backtrace) {
        if (vm.heap.arrayLength(backtrace) == 0) {
            return "";
        }
        Method method = method(vm, backtrace, 0);
        return method.holder().name() + "." + method.name() + ":" + line(vm, backtrace, 0);
    }
}
