package ingot.world;

import ingot.base.BuildFailure;
import ingot.base.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Where class files come from: the modules of the JDK image, the run-time, the class path. A package of the image is looked
/// for there alone, as the application class loader does.
final class ClassSource implements AutoCloseable {
    static final String RUNTIME_PREFIX = "ingot/runtime/";

    /// The bytes of a class file and where they were found.
    ///
    /// @param place index of the jar or folder in the class path, -1 if they are not of there
    record Found(byte[] bytes, ClassType.Origin origin, String module, int place) {
        Found(byte[] bytes, ClassType.Origin origin, String module) {
            this(bytes, origin, module, -1);
        }
    }

    private sealed interface Place {
        byte[] read(String path) throws IOException;

        /// Paths of the files below a folder, sorted.
        List<String> list(String folder) throws IOException;

        /// A look-up of the path would find it, and has no bytes.
        boolean isFolder(String path);
    }

    private record Folder(Path root) implements Place {
        @Override
        public byte[] read(String path) throws IOException {
            var file = root.resolve(path);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }

        @Override
        public List<String> list(String folder) throws IOException {
            var start = root.resolve(folder);
            if (!Files.isDirectory(start)) {
                return List.of();
            }
            try (var files = Files.walk(start)) {
                return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString().replace('\\', '/')).sorted().toList();
            }
        }

        @Override
        public boolean isFolder(String path) {
            return Files.isDirectory(root.resolve(path));
        }
    }

    private record Jar(JarFile file) implements Place {
        /// Class-Path of the manifest: relative URLs, separated by spaces.
        List<String> manifestClassPath() {
            try {
                var manifest = file.getManifest();
                var names = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                return names == null ? List.of() : Pattern.compile(" +").splitAsStream(names.strip())
                        .map(n -> URLDecoder.decode(n, StandardCharsets.UTF_8)).filter(n -> !n.contains(":")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] read(String path) throws IOException {
            var entry = file.getJarEntry(path);
            if (entry == null || entry.isDirectory()) {
                return null;
            }
            try (var in = file.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }

        /// With the names that only a later version of a multi-release jar has.
        @Override
        public List<String> list(String folder) {
            return Stream.concat(file.stream(), file.versionedStream()).map(e -> e.getName()).filter(n -> n.startsWith(folder) && !n.endsWith("/")).distinct().sorted().toList();
        }

        @Override
        public boolean isFolder(String path) {
            return file.getEntry(path.isEmpty() || path.endsWith("/") ? path : path + "/") != null;
        }
    }

    private final FileSystem image;
    private final boolean ownsImage;
    private final Place runtime; // null if none
    private final List<Place> classPath;
    private final Map<String, List<String>> modulesOfPackage = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> moduleVersions = new ConcurrentHashMap<>();

    private ClassSource(FileSystem image, boolean ownsImage, Place runtime, Collection<Place> classPath) {
        this.image = image;
        this.ownsImage = ownsImage;
        this.runtime = runtime;
        this.classPath = List.copyOf(classPath);
    }

    static ClassSource open(World.Options options) {
        var classPath = new LinkedHashMap<Path, Place>();
        options.classPath().forEach(path -> add(classPath, path));
        var runtime = options.runtime() == null ? null : place(options.runtime());
        try {
            boolean own = !Files.isSameFile(options.javaHome(), Path.of(System.getProperty("java.home")));
            var image = own
                    ? FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", options.javaHome().toString()))
                    : FileSystems.getFileSystem(URI.create("jrt:/"));
            return new ClassSource(image, own, runtime, classPath.values());
        } catch (IOException e) {
            throw unreadable(options.javaHome(), e);
        }
    }

    /// Adds an entry and what its manifest names. An absent entry is ignored, as java does.
    private static void add(Map<Path, Place> classPath, Path path) {
        if (classPath.containsKey(path) || !Files.exists(path)) {
            return;
        }
        var place = place(path);
        classPath.put(path, place);
        if (place instanceof Jar jar) {
            for (var other : jar.manifestClassPath()) {
                add(classPath, path.resolveSibling(other));
            }
        }
    }

    private static Place place(Path path) {
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        try {
            return new Jar(new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion()));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static BuildFailure unreadable(Path path, IOException cause) {
        var failure = new BuildFailure(new Diagnostic("IN0102", "cannot read " + path + ": " + cause.getMessage(), List.of(),
                "name a directory, a jar or a JDK 25 home"));
        failure.initCause(cause);
        return failure;
    }

    /// The class file of an internal name; null if there is none.
    Found findClass(String name) {
        try {
            int slash = name.lastIndexOf('/');
            var path = name + ".class";
            if (slash > 0) {
                var modules = modules(name.substring(0, slash));
                for (var module : modules) {
                    var bytes = readImage(module, path);
                    if (bytes != null) {
                        return new Found(bytes, ClassType.Origin.JDK, module);
                    }
                }
                if (modules.size() == 1) {
                    return null; // several: the folder of an empty package, such as "java"
                }
            }
            if (runtime != null && name.startsWith(RUNTIME_PREFIX)) {
                var bytes = runtime.read(path);
                return bytes == null ? null : new Found(bytes, ClassType.Origin.RUNTIME, null);
            }
            for (int place = 0; place < classPath.size(); place++) {
                var bytes = classPath.get(place).read(path);
                if (bytes != null) {
                    return new Found(bytes, ClassType.Origin.PROGRAM, null, place);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Class file paths of the run-time below a folder, sorted.
    List<String> runtimeClasses(String folder) {
        try {
            return runtime == null ? List.of() : runtime.list(folder).stream().filter(n -> n.endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Internal names of the class path's classes below a folder, which ends with a slash.
    List<String> programClasses(String folder) {
        var names = new ArrayList<String>();
        try {
            for (var place : classPath) {
                place.list(folder).stream().filter(n -> n.endsWith(".class")).forEach(n -> names.add(n.substring(0, n.length() - ".class".length())));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] resource(String module, String path) {
        try {
            if (module != null) {
                return readImage(module, path);
            }
            for (var place : classPath) {
                var bytes = place.read(path);
                if (bytes != null) {
                    return bytes;
                }
            }
            int slash = path.lastIndexOf('/');
            for (var owner : slash < 0 ? List.<String>of() : modules(path.substring(0, slash))) {
                var bytes = readImage(owner, path);
                if (bytes != null) {
                    return bytes;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The contents of all resources of this name on the class path, in its order.
    List<byte[]> classPathResources(String path) {
        try {
            var found = new ArrayList<byte[]>();
            for (var place : classPath) {
                var bytes = place.read(path);
                if (bytes != null) {
                    found.add(bytes);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isClassPathFolder(String path) {
        return classPath.stream().anyMatch(place -> place.isFolder(path));
    }

    /// The files of the class path that are no class files, each name once, in its order.
    List<String> programFiles() {
        try {
            var names = new LinkedHashSet<String>();
            for (var place : classPath) {
                place.list("").stream().filter(name -> !name.endsWith(".class")).forEach(names::add);
            }
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The packages of the image, sorted: "java.util".
    List<String> packages() {
        return sorted("/packages");
    }

    /// The modules of the image, sorted.
    List<String> moduleNames() {
        return sorted("/modules");
    }

    private List<String> sorted(String folder) {
        try (var entries = Files.newDirectoryStream(image.getPath(folder))) {
            var names = new ArrayList<String>();
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
            names.sort(null);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The one module that holds a package, or null.
    String moduleOf(String internalPackage) {
        try {
            var modules = modules(internalPackage);
            return modules.size() == 1 ? modules.getFirst() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From the module's own descriptor; null if it has none.
    String moduleVersion(String module) {
        return moduleVersions.computeIfAbsent(module, m -> {
            try {
                var bytes = readImage(m, "module-info.class");
                return bytes == null ? Optional.empty() : ClassFile.of().parse(bytes).findAttribute(java.lang.classfile.Attributes.module())
                        .flatMap(ModuleAttribute::moduleVersion).map(v -> v.stringValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(null);
    }

    private byte[] readImage(String module, String path) throws IOException {
        try {
            return Files.readAllBytes(image.getPath("/modules", module, path));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /// The modules that hold a folder of the image, sorted.
    List<String> modules(String internalPackage) throws IOException {
        var known = modulesOfPackage.get(internalPackage);
        if (known != null) {
            return known;
        }
        var found = new ArrayList<String>();
        var folder = image.getPath("/packages", internalPackage.replace('/', '.'));
        if (Files.exists(folder)) {
            try (var links = Files.newDirectoryStream(folder)) {
                links.forEach(link -> found.add(link.getFileName().toString()));
            }
            found.sort(null);
        }
        modulesOfPackage.put(internalPackage, List.copyOf(found));
        return found;
    }

    @Override
    public void close() {
        try {
            for (var place : classPath) {
                if (place instanceof Jar jar) {
                    jar.file.close();
                }
            }
            if (runtime instanceof Jar jar) {
                jar.file.close();
            }
            if (ownsImage) {
                image.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
