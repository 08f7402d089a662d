package ingot.ir;

import ingot.world.Method;

/// A bytecode position, with the call sites it was inlined through.
///
/// @param caller position of the inlined call in the caller, null at the outermost method
public record Position(Method method, int bci, Position caller) {
    public int line() {
        return method.code() == null ? 0 : method.code().line(bci);
    }
}
