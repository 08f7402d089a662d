package ingot.runtime.jdk;

import sun.reflect.annotation.ExceptionProxy;

/// Stands in an annotation for a constant that does not exist when the program is built: its class is initialised when the program runs.
final class LateEnumConstant extends ExceptionProxy {
    private String name;

    private LateEnumConstant() {
    }

    @Override
    protected RuntimeException generateException() {
        return new UnsupportedOperationException("an annotation names ".concat(name).concat(", whose class is not initialised when the program is built"));
    }
}
