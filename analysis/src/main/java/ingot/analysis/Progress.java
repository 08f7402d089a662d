package ingot.analysis;

/// Told what the closure is doing, for the command line and for timing.
public interface Progress {
    Progress SILENT = _ -> { };

    void say(String stage);
}
