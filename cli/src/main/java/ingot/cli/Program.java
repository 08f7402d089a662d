package ingot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The program a command names, in any of its three forms, as class path and main class.
///
/// @param fileName what its executable is called when nobody says
record Program(List<Path> classPath, String mainClass, String fileName) {

    /// @param named the class or .java file; null with -jar
    /// @param work  folder for the class files of a source
    static Program of(CastOptions options, String named, Path work, PrintWriter err) {
        if (options.jar != null) {
            return ofJar(options.jar);
        }
        if (named.endsWith(".java")) {
            return ofSource(options, Path.of(named), work, err);
        }
        refuseFile(named);
        var classPath = options.classPath(".");
        warnOfAbsent(classPath, err);
        var mainClass = named.replace('/', '.');
        new MainClass(classPath).check(mainClass);
        return new Program(classPath, mainClass, mainClass.toLowerCase(Locale.ROOT));
    }

    /// A file's name where a class's belongs: what was meant is clear.
    private static void refuseFile(String named) {
        if (named.endsWith(".jar")) {
            throw Failures.notAClass(named, "a jar", "-jar " + named);
        }
        if (named.endsWith(".class")) {
            throw Failures.notAClass(named, "a class file", "the class's name, with the folder that holds it as -cp");
        }
        if (named.contains("/") && Files.isDirectory(Path.of(named))) {
            throw Failures.notAClass(named, "a folder", "-cp " + named + " and the name of the main class");
        }
    }

    /// java ignores them, and so does Ingot, but not without a word.
    private static void warnOfAbsent(List<Path> classPath, PrintWriter err) {
        classPath.stream().filter(Files::notExists).forEach(entry -> err.println(Failures.absentEntry(entry.toString()).warning()));
    }

    private static Program ofJar(Path jar) {
        var program = Jars.program(jar);
        if (program.mainClass() == null) {
            throw Failures.noMainClass(jar.toString(), "has no Main-Class in its manifest", "name the class: -cp " + jar + " com.acme.Main");
        }
        new MainClass(program.classPath()).check(program.mainClass());
        var name = jar.getFileName().toString();
        return new Program(program.classPath(), program.mainClass(), name.replaceFirst("\\.[^.]*$", ""));
    }

    private static Program ofSource(CastOptions options, Path source, Path work, PrintWriter err) {
        var libraries = options.classPath("");
        warnOfAbsent(libraries, err);
        var compiled = Sources.compile(source, libraries, options.debug(), work, err);
        var classPath = new ArrayList<Path>(List.of(compiled.classes()));
        classPath.addAll(libraries);
        new MainClass(classPath).check(compiled.mainClass());
        var simple = compiled.mainClass().substring(compiled.mainClass().lastIndexOf('.') + 1);
        return new Program(classPath, compiled.mainClass(), simple.toLowerCase(Locale.ROOT));
    }

    /// Removes a working folder and what is in it.
    static void discard(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
