package ingot.cli;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import java.util.List;

/// Stands where the compiler will be, and says so.
final class Unconnected implements Pipeline {
    @Override
    public Outcome build(BuildRequest request, Progress progress) {
        throw new BuildFailure(new Diagnostic("IN0004", "this build of Ingot cannot cast " + request.mainClass()
            + " yet: its compiler is not connected to the command line", List.of(), ""));
    }
}
