package ingot.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles a .java file as the java launcher does: its first class is the main class, other files are found beside it by the
/// names of their classes (JEP 458), compact source files work (JEP 512).
final class Sources {
    private Sources() {}

    /// @param mainClass binary name of the file's first class
    /// @param classes   folder that now holds the class files
    record Compiled(String mainClass, Path classes) {}

    static Compiled compile(Path source, List<Path> classPath, boolean debug, Path classes, PrintWriter err) {
        if (!Files.isReadable(source) || Files.isDirectory(source)) {
            throw Failures.noSuchFile(source.toString());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var shown = new Shown(err);
        try (var files = compiler.getStandardFileManager(shown, Locale.ROOT, StandardCharsets.UTF_8)) {
            var unit = parse(compiler, files, source, shown);
            var options = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-implicit:class", "-nowarn", "-Xlint:-options",
                "-sourcepath", sourceRoot(source, unit).toString(),
                "-classpath", classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
            if (debug) {
                options.add("-g");
            }
            var task = compiler.getTask(err, files, shown, options, null, files.getJavaFileObjects(source));
            if (!task.call()) {
                throw Failures.javaErrors(source.toString(), shown.errors);
            }
            return new Compiled(mainClass(source, unit), classes);
        } catch (IOException e) {
            throw Failures.damaged(source.toString(), e.getMessage());
        }
    }

    private static CompilationUnitTree parse(JavaCompiler compiler, StandardJavaFileManager files, Path source, Shown shown) throws IOException {
        var task = (JavacTask) compiler.getTask(Writer.nullWriter(), files, shown, List.of("-proc:none"), null, files.getJavaFileObjects(source));
        var unit = task.parse().iterator().next();
        if (shown.errors > 0) {
            throw Failures.javaErrors(source.toString(), shown.errors);
        }
        return unit;
    }

    private static String mainClass(Path source, CompilationUnitTree unit) {
        for (var declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                var simple = type.getSimpleName().toString();
                return unit.getPackageName() == null ? simple : unit.getPackageName() + "." + simple;
            }
        }
        throw Failures.noMainClass(source.toString(), "declares no class", "the first class of the file is the program");
    }

    /// The folder that the file's package hangs from; the file's own folder when it does not lie where its package says.
    private static Path sourceRoot(Path source, CompilationUnitTree unit) {
        var folder = source.toAbsolutePath().normalize().getParent();
        if (unit.getPackageName() == null) {
            return folder;
        }
        var packages = Path.of(unit.getPackageName().toString().replace('.', '/'));
        if (!folder.endsWith(packages)) {
            return folder;
        }
        var root = folder;
        for (var i = 0; i < packages.getNameCount(); i++) {
            root = root.getParent();
        }
        return root;
    }

    /// Prints what javac reports, in javac's own form, and counts the errors. Warnings and notes are left out.
    private static final class Shown implements DiagnosticListener<JavaFileObject> {
        private final PrintWriter err;
        private long errors;

        private Shown(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors++;
                err.println(diagnostic);
                err.flush();
            }
        }
    }
}
