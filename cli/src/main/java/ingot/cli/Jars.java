package ingot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/// What the command line asks of a jar: its manifest, and that it can be read at all.
final class Jars {
    private Jars() {}

    /// @param mainClass  the manifest's Main-Class, null if it has none
    /// @param classPath  the jar and the manifest's Class-Path, resolved against the jar's folder; absent entries left out as java does
    record Program(String mainClass, List<Path> classPath) {}

    static Program program(Path jar) {
        check(jar);
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var path = new ArrayList<>(List.of(jar));
            if (manifest == null) {
                return new Program(null, path);
            }
            var attributes = manifest.getMainAttributes();
            var more = attributes.getValue(Attributes.Name.CLASS_PATH);
            for (var entry : more == null ? new String[0] : more.trim().split("\\s+")) {
                var resolved = jar.toAbsolutePath().getParent().resolve(entry.replace("%20", " ")).normalize();
                if (!entry.isEmpty() && Files.exists(resolved)) {
                    path.add(resolved);
                }
            }
            var main = attributes.getValue(Attributes.Name.MAIN_CLASS);
            return new Program(main == null ? null : main.trim(), path);
        } catch (IOException e) {
            throw Failures.damaged(jar.toString(), e.getMessage());
        }
    }

    /// A jar that cannot be opened is the user's to mend, and better said now than by a class that seems missing later.
    static void check(Path jar) {
        if (!Files.isReadable(jar)) {
            throw Failures.noSuchFile(jar.toString());
        }
        try (var file = new JarFile(jar.toFile(), false)) {
            file.size();
        } catch (ZipException e) {
            throw Failures.damaged(jar.toString(), "it is no jar (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw Failures.damaged(jar.toString(), e.getMessage());
        }
    }

    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(f -> f.toString().endsWith(".jar") || f.toString().endsWith(".JAR")).sorted().toList();
        } catch (IOException _) {
            throw Failures.noSuchFile(folder.toString());
        }
    }
}
