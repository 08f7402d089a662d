package ingot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the process was started with: set by the launcher as system properties, given directly by tests.
///
/// @param jdk      the JDK this process runs on: its class library is cast unless --jdk names another
/// @param runtime  folders or jars of the run-time library
/// @param cache    folder for caches
/// @param terminal standard error is a terminal
/// @param handover file in which `run` leaves the command to execute; null when nobody waits for one
public record Settings(Path jdk, List<Path> runtime, Path cache, boolean terminal, Path handover) {
    static final String VERSION = "0.1";

    /// `ingot.home` is the distribution: lib/*.jar and runtime/*.jar.
    public static Settings ofProcess() {
        var handover = System.getenv("INGOT_HANDOVER");
        var cache = System.getProperty("ingot.cache", Path.of(System.getProperty("user.home"), ".cache", "ingot").toString());
        return new Settings(Path.of(System.getProperty("java.home")), jars(Path.of(System.getProperty("ingot.home", "."), "runtime")),
            Path.of(cache), Boolean.getBoolean("ingot.terminal"), handover == null ? null : Path.of(handover));
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
