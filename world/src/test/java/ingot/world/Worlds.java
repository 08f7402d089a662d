package ingot.world;

import java.nio.file.Path;
import java.util.List;

/// Worlds for tests.
final class Worlds {
    private Worlds() {
    }

    /// A fresh World over the JDK that runs the test, without class path and run-time.
    static World jdk() {
        return over(List.of(), null);
    }

    static World over(List<Path> classPath, Path runtime) {
        return World.open(new World.Options(classPath, Path.of(System.getProperty("java.home")), runtime, false));
    }
}
