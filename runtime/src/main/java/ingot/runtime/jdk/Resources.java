package ingot.runtime.jdk;

/// Resources at run time. The image has none yet: asking for one is an error that names it, since null would look like an answer.
final class Resources {
    private Resources() {
    }

    static RuntimeException absent(String name) {
        throw new UnsupportedOperationException("the resource ".concat(String.valueOf(name)).concat(" was not foreseen when the program was built"));
    }
}
