package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.Method;
import ingot.world.NullMessages;

/// The evaluator's form of Throwable.backtrace: a long[] with one word a frame, innermost first: method id << 32 | bci << 16 | line. A native has bci 0xffff, which
/// no instruction has. The sign of the first word says that hidden frames lie inside of it.
final class Backtrace {
    private static final int MAXIMUM_FRAMES = 1024; // -XX:MaxJavaStackTraceDepth
    private static final int NATIVE_BCI = 0xffff;
    private static final int NATIVE_LINE = -2;

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
                int bci = code.bytes == null ? NATIVE_BCI : vm.framePc(i);
                boolean hiddenTop = count == 0 && i > skip;
                words[count++] = (hiddenTop ? Long.MIN_VALUE : 0) | (long) code.method.id() << 32 | (long) bci << 16 | (code.bytes == null ? 0 : code.line(bci));
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
        return vm.linkage.world().methodById((int) (word(vm, backtrace, index) >>> 32) & Integer.MAX_VALUE);
    }

    static int line(Interpreter vm, int backtrace, int index) {
        return bci(vm, backtrace, index) == NATIVE_BCI ? NATIVE_LINE : (int) word(vm, backtrace, index) & 0xffff;
    }

    private static int bci(Interpreter vm, int backtrace, int index) {
        return (int) (word(vm, backtrace, index) >>> 16) & 0xffff;
    }

    private static long word(Interpreter vm, int backtrace, int index) {
        return vm.arena.getLong(backtrace + 16 + 8 * index);
    }

    /// What the innermost frame could not do because of null (JEP 358); null if the exception was not the machine's.
    static String nullMessage(Interpreter vm, int backtrace) {
        if (backtrace == 0 || vm.heap.arrayLength(backtrace) == 0 || word(vm, backtrace, 0) < 0 || bci(vm, backtrace, 0) == NATIVE_BCI) {
            return null;
        }
        var messages = NullMessages.of(method(vm, backtrace, 0));
        var text = messages == null ? null : messages.at(bci(vm, backtrace, 0));
        return text == null ? null : text.toString();
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
