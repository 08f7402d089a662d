package ingot.corpus;

import ingot.codegen.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An executable that leaves a mark for each method of the run-time that it ran.
///
/// @param marks   the file of the marks
/// @param methods signatures, by byte of that file
record Observing(Path executable, Path marks, List<String> methods) {
    /// @param built by the same options
    static Observing of(Build build, Build.Result built, String mainClass, Build.Options options, Path executable) {
        var marks = executable.resolveSibling(executable.getFileName() + ".marks").toAbsolutePath();
        var observed = build.observe(built, mainClass, options, marks);
        synchronized (Launch.WRITING) {
            observed.executable().writeTo(executable);
        }
        return new Observing(executable, marks, observed.methods());
    }

    /// Forgets earlier runs.
    void clear() throws IOException {
        Files.write(marks, new byte[methods.size()]);
    }

    Set<String> ran() throws IOException {
        var bytes = Files.readAllBytes(marks);
        var ran = new TreeSet<String>();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                ran.add(methods.get(i));
            }
        }
        return ran;
    }
}
