package ingot.evaluator;

import ingot.world.World;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// The state after the JDK's boot in a file, so that a build need not run the boot: the arena with its side tables, the classes that are
/// done, and the machine. The file's name is a hash of all it depends on: the JDK, the run-time's classes, the compiler's own code, the
/// properties. Loading is one read and a walk over the objects that puts this World's numbers into the class words.
final class BootCache {
    private static final int MAGIC = 0x494e4754; // "INGT"
    private final Path file;

    private BootCache(Path file) {
        this.file = file;
    }

    static BootCache open(Path directory, World world, Evaluator.Options options) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(world.options().javaHome().resolve("release")));
            add(digest, world.options().runtime());
            for (Class<?> part : new Class<?>[] {BootCache.class, World.class, ingot.abi.ObjectLayout.class}) {
                add(digest, Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI()));
            }
            digest.update(new TreeMap<>(options.properties()).toString().getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(digest.digest(), 0, 16);
            return new BootCache(directory.resolve("boot-" + name + ".bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// A jar by its bytes, a directory by its files' names and bytes.
    private static void add(MessageDigest digest, Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            digest.update(Files.readAllBytes(place));
            return;
        }
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    void bootOrLoad(Interpreter vm) {
        try {
            if (!Files.exists(file) || !load(vm)) {
                new Boot(vm).run();
                save(vm);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// False, with nothing changed, if the state does not fit this World.
    private boolean load(Interpreter vm) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                return false;
            }
            TypeTable types = TypeTable.read(in, vm.heap.world);
            if (types == null) {
                return false;
            }
            vm.heap.read(in, types);
            vm.classes.read(in, types);
            vm.machine.read(in);
            vm.ownership.read(in);
            return true;
        }
    }

    private void save(Interpreter vm) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 20);
        var out = new DataOutputStream(bytes);
        var types = TypeTable.toSave();
        vm.heap.collect(types);
        vm.classes.collect(types);
        out.writeInt(MAGIC);
        types.write(out);
        vm.heap.write(out);
        vm.classes.write(out);
        vm.machine.write(out);
        vm.ownership.write(out);
        // Whole or not at all: another build may be reading.
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "boot", ".tmp");
        Files.write(temporary, bytes.toByteArray());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
