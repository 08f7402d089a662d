package ingot.base;

/// Ends a build with a diagnostic that is the user's business. A broken invariant of Ingot itself is an AssertionError instead.
public final class BuildFailure extends RuntimeException {
    private final transient Diagnostic diagnostic;

    public BuildFailure(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
