package ingot.ir;

import ingot.world.World;

import java.nio.file.Path;
import java.util.List;

/// One World over the JDK that runs the tests, with the tests' own classes on its class path.
final class TestWorld {
    private static World world;

    private TestWorld() {}

    static synchronized World world() {
        if (world == null) {
            world = World.open(new World.Options(List.of(Path.of("target/test-classes")), Path.of(System.getProperty("java.home")), null, false));
        }
        return world;
    }
}
