package ingot.runtime.jdk;

/// One provider of a service, as the compiler found it.
final class Provider {
    /// Null with [#failure].
    Class<?> type;
    Member maker;
    /// Why it cannot be had, as ServiceLoader says it.
    String failure;
    /// Of a module of the class library, not of the class path.
    boolean installed;

    private Provider() {
    }
}
