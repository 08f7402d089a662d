package ingot.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// A name for a build by content: the same class files, libraries, options, JDK and Ingot give the same key.
final class CacheKey {
    private static final int KEY_DIGITS = 32;

    private final MessageDigest digest;

    private CacheKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    static String of(Program program, BuildRequest.Options options, Path jdk, List<Path> runtime) throws IOException {
        var key = new CacheKey();
        key.add(program.mainClass());
        key.add(new TreeMap<>(options.properties()).toString());
        key.add(options.debug() + " " + options.assertions() + " " + options.helpfulMessages() + " " + options.disabledPasses() + " "
            + options.initialiseAtRunTime() + " " + options.resources() + " " + options.runTimeOptions());
        key.addFile(jdk.resolve("release"));
        for (var entry : program.classPath()) {
            key.add("entry");
            key.addTree(entry);
        }
        // Ingot itself: its own class files or jars, and the run-time library.
        for (var entry : List.of(System.getProperty("java.class.path").split(":"))) {
            key.addStamp(Path.of(entry));
        }
        for (var entry : runtime) {
            key.addStamp(entry);
        }
        return HexFormat.of().formatHex(key.digest.digest()).substring(0, KEY_DIGITS);
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >> 24));
        digest.update((byte) (bytes.length >> 16));
        digest.update((byte) (bytes.length >> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private void addTree(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            addFile(entry);
            return;
        }
        try (var files = Files.walk(entry)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(entry.relativize(file).toString());
                addFile(file);
            }
        }
    }

    private void addFile(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            var bytes = Files.readAllBytes(file);
            add(Integer.toString(bytes.length));
            digest.update(bytes);
        }
    }

    /// Ingot's own files are megabytes and change together: size and time name them.
    private void addStamp(Path file) throws IOException {
        if (Files.exists(file)) {
            add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
        }
    }
}
