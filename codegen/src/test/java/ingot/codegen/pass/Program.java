package ingot.codegen.pass;

import ingot.analysis.ClosedProgram;
import ingot.analysis.Closure;
import ingot.evaluator.Evaluator;
import ingot.world.World;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;


/// Test programs: compiled from source text, and closed over the JDK.
final class Program {
    private static final Path RUNTIME = Path.of("../runtime/target/classes");

    private Program() {}

    /// Compiles a public class Main into a new directory.
    static Path compile(String source) {
        try {
            Path directory = Files.createTempDirectory("ingot-passes");
            Path file = Files.writeString(directory.resolve("Main.java"), source);
            int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-proc:none", "-XDstringConcat=inline", "-d", directory.toString(), file.toString());
            if (status != 0) {
                throw new IllegalArgumentException("does not compile:\n" + source);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static World world(Path classes) {
        return World.open(new World.Options(List.of(classes), Path.of(System.getProperty("java.home")), RUNTIME, false));
    }

    static ClosedProgram close(String source) {
        World world = world(compile(source));
        var boot = Evaluator.boot(world, Evaluator.Options.build());
        var main = world.require("Main").declaredMethod("main", "([Ljava/lang/String;)V");
        return Closure.of(world, boot, List.of(main), Closure.Options.DEFAULT, ingot.analysis.Progress.SILENT);
    }
}
