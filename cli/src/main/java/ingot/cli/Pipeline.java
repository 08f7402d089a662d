package ingot.cli;

import ingot.base.BuildFailure;

/// From a request to an executable: all the command line knows about the compiler.
@FunctionalInterface
public interface Pipeline {
    /// Casts the program and writes the executable to the request's output (unless it stops after the analysis).
    ///
    /// @throws BuildFailure when the program cannot be cast, with the paragraph for the user
    Outcome build(BuildRequest request, Progress progress);
}
