package ingot.cli;

/// Told by the pipeline where it is. Called from one thread.
public interface Progress {
    /// A phase begins, and with it the previous one ends: "read", "boot", "analysis", "compile", "link", ...
    void phase(String name);

    /// How far the phase is: `done` of `total` things (total -1 when nobody knows).
    void count(String things, long done, long total);

    /// Nobody watches.
    Progress NONE = new Progress() {
        @Override
        public void phase(String name) {}

        @Override
        public void count(String things, long done, long total) {}
    };
}
