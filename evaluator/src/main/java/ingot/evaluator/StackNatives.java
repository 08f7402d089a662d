package ingot.evaluator;

import ingot.world.ClassType;
import ingot.world.Method;

/// What [StackWalker] asks of the stack, of the evaluator's own frames. A cursor's stack pointer is the number of frames outside of the next one, a method's number
/// is World's.
final class StackNatives {
    private static final String CURSOR = "ingot/runtime/jdk/StackCursor";

    private StackNatives() {
    }

    static void register(Natives n) {
        n.add(CURSOR + ".open", (vm, _, _) -> {
            int cursor = vm.heap.newInstance(cursor(vm));
            vm.arena.putLong(cursor + offset(vm, "sp", "J"), vm.frames() - 1); // without this native
            return cursor;
        });
        n.add(CURSOR + ".next", (vm, s, a) -> next(vm, (int) s[a]));
        n.add(CURSOR + ".isHidden", (vm, s, a) -> method(vm, s[a]).isHidden() ? 1 : 0);
        n.add(CURSOR + ".declaringClass", (vm, s, a) -> vm.heap.mirror(method(vm, s[a]).holder()));
        n.add(CURSOR + ".methodName", (vm, s, a) -> vm.heap.intern(method(vm, s[a]).name()));
        n.add(CURSOR + ".descriptor", (vm, s, a) -> vm.heap.intern(method(vm, s[a]).descriptor()));
        n.add(CURSOR + ".byteCodeIndex", (_, s, a) -> s[a]);
        n.add(CURSOR + ".element", (vm, s, a) -> LangNatives.element(vm, method(vm, s[a]), (int) s[a + 1]));
    }

    private static int next(Interpreter vm, int cursor) {
        int left = (int) vm.arena.getLong(cursor + offset(vm, "sp", "J"));
        if (left <= 0) {
            return 0;
        }
        Code code = vm.frame(vm.frames() - left);
        int bci = code.bytes == null ? -1 : vm.framePc(vm.frames() - left);
        vm.arena.putInt(cursor + offset(vm, "method", "I"), code.method.id());
        vm.arena.putInt(cursor + offset(vm, "line", "I"), bci < 0 ? 0 : code.line(bci));
        vm.arena.putLong(cursor + offset(vm, "site", "J"), bci);
        vm.arena.putLong(cursor + offset(vm, "sp", "J"), left - 1);
        return 1;
    }

    private static Method method(Interpreter vm, long number) {
        return vm.linkage.world().methodById((int) number);
    }

    private static ClassType cursor(Interpreter vm) {
        return vm.linkage.world().require(CURSOR);
    }

    private static int offset(Interpreter vm, String field, String descriptor) {
        return cursor(vm).declaredField(field, descriptor).offset();
    }
}
