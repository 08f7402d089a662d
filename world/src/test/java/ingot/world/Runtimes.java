package ingot.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Small run-times for tests, over the real annotations.
final class Runtimes {
    private static final Path ANNOTATIONS = Path.of("../runtime/src/main/java/ingot/runtime/annotation");

    private Runtimes() {
    }

    /// Compiles units of package ingot.runtime.jdk; "@" names in them are the run-time's annotations.
    static Path compile(Path folder, String... units) throws IOException {
        var all = new ArrayList<String>();
        for (var name : List.of("TargetClass", "Substitute", "Alias", "Inject", "Late", "Delete")) {
            all.add(Files.readString(ANNOTATIONS.resolve(name + ".java")));
        }
        for (var unit : units) {
            all.add("package ingot.runtime.jdk;\nimport ingot.runtime.annotation.*;\n" + unit);
        }
        return Sources.compile(folder.resolve("runtime"), all.toArray(String[]::new));
    }
}
