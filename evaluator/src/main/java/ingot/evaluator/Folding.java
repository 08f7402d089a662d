package ingot.evaluator;

import ingot.abi.Kind;
import ingot.world.Method;

import java.util.OptionalLong;

/// Runs a static method on constants and throws everything away but the result.
final class Folding {
    static final long STEPS = 100_000;

    private Folding() {
    }

    static OptionalLong fold(Interpreter vm, Method method, long[] arguments) {
        if (!method.isStatic() || method.returnKind() == Kind.VOID) {
            return OptionalLong.empty();
        }
        var result = new Object() {
            long bits;
            String text;
        };
        boolean ended = vm.classes.attempt(vm, STEPS, () -> {
            vm.classes.require(vm, method.holder().id());
            result.bits = vm.call(method, arguments);
            if (method.returnKind() == Kind.REF && result.bits != 0
                    && vm.heap.typeOf((int) result.bits) == vm.heap.world.stringType()) {
                result.text = vm.heap.stringValue((int) result.bits);
            }
        });
        if (!ended) {
            return OptionalLong.empty();
        }
        if (method.returnKind() != Kind.REF) {
            return OptionalLong.of(result.bits);
        }
        return result.text == null ? OptionalLong.empty() : OptionalLong.of(vm.heap.intern(result.text));
    }
}
