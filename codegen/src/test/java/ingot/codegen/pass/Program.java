package ingot.codegen.pass;

import ingot.analysis.ClosedProgram;
import ingot.analysis.Closure;
import ingot.evaluator.Evaluator;
import ingot.world.World;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Test programs: compiled from source text, and closed over the JDK.
final class Program {
    private static final Path RUNTIME = Path.of("../runtime/target/classes");

    private Program() {}

    /// Compiles into a new directory.
    static Path compile(String source) {
        try {
            Path directory = Files.createTempDirectory("ingot-passes");
            var unit = new SimpleJavaFileObject(URI.create("string:///Main.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreErrors) {
                    return source;
                }
            };
            boolean compiled = ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-d", directory.toString()), null, List.of(unit)).call();
            if (!compiled) {
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
