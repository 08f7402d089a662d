package ingot.cli;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/// Finds the main class on a class path and checks by the rules of JEP 512 that something there can start it.
/// Only for clear messages: how main is called is the pipeline's business.
final class MainClass {
    private final List<Path> classPath;

    MainClass(List<Path> classPath) {
        this.classPath = classPath;
    }

    /// Fails with the paragraph for the user when `name` (with dots or slashes) is not there or has no main method.
    void check(String name) {
        for (var entry : classPath) {
            if (Files.isRegularFile(entry)) {
                Jars.check(entry);
            }
        }
        var model = find(name);
        if (model == null) {
            throw Failures.mainClassMissing(name, classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        var main = findMain(model, name);
        if (main == null) {
            throw Failures.noMainMethod(name, "");
        }
        if (!main.flags().has(AccessFlag.STATIC) && !hasUsableConstructor(model)) {
            throw Failures.noMainMethod(name, ": its main is not static, and it has no non-private constructor without parameters");
        }
    }

    /// `main(String[])` before `main()`, in the class or what it inherits from classes on the class path.
    private MethodModel findMain(ClassModel model, String name) {
        for (var descriptor : List.of("([Ljava/lang/String;)V", "()V")) {
            var holder = model;
            while (holder != null) {
                for (var method : holder.methods()) {
                    if (method.methodName().equalsString("main") && method.methodType().equalsString(descriptor) && !method.flags().has(AccessFlag.PRIVATE)) {
                        return method;
                    }
                }
                holder = holder.superclass().map(s -> find(s.asInternalName())).orElse(null);
            }
        }
        // Interfaces may bring a default main; the class library never does.
        for (var type : model.interfaces()) {
            var parent = find(type.asInternalName());
            if (parent != null && parent.methods().stream().anyMatch(isMain())) {
                return parent.methods().stream().filter(isMain()).findFirst().orElseThrow();
            }
        }
        return null;
    }

    private static Predicate<MethodModel> isMain() {
        return m -> m.methodName().equalsString("main") && !m.flags().has(AccessFlag.PRIVATE) && !m.flags().has(AccessFlag.STATIC)
            && (m.methodType().equalsString("([Ljava/lang/String;)V") || m.methodType().equalsString("()V"));
    }

    private static boolean hasUsableConstructor(ClassModel model) {
        return model.methods().stream().anyMatch(m -> m.methodName().equalsString("<init>") && m.methodType().equalsString("()V") && !m.flags().has(AccessFlag.PRIVATE));
    }

    private ClassModel find(String name) {
        var path = name.replace('.', '/') + ".class";
        for (var entry : classPath) {
            try {
                var bytes = read(entry, path);
                if (bytes != null) {
                    return parse(bytes, entry + (Files.isDirectory(entry) ? "/" : "!/") + path);
                }
            } catch (IOException e) {
                throw Failures.damaged(entry.toString(), e.getMessage());
            }
        }
        return null;
    }

    private static byte[] read(Path entry, String path) throws IOException {
        if (Files.isDirectory(entry)) {
            var file = entry.resolve(path);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }
        if (!Files.isRegularFile(entry)) {
            return null;
        }
        try (var jar = new JarFile(entry.toFile(), false)) {
            var found = jar.getEntry(path);
            return found == null ? null : jar.getInputStream(found).readAllBytes();
        }
    }

    private static ClassModel parse(byte[] bytes, String where) {
        var version = bytes.length < 8 ? 0 : (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
        if (version > ClassFile.latestMajorVersion()) {
            throw Failures.tooNew("class file " + where, version);
        }
        try {
            var model = ClassFile.of().parse(bytes);
            model.methods().forEach(m -> m.methodName().stringValue());
            model.superclass().ifPresent(s -> s.asInternalName());
            return model;
        } catch (IllegalArgumentException e) {
            throw Failures.damaged("class file " + where, e.getMessage());
        }
    }
}
