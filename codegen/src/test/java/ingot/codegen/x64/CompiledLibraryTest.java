package ingot.codegen.x64;

import ingot.codegen.ImageReferences;
import ingot.codegen.SubtypeTests;
import ingot.ir.Graph;
import ingot.ir.GraphBuilder;
import ingot.world.ClassType;
import ingot.world.Method;
import ingot.world.Type;
import ingot.world.World;
import org.junit.jupiter.api.Test;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

/// Compiles what the class library has, checking each allocation: nothing of real code may be unknown to the back end.
class CompiledLibraryTest {
    private static final List<String> PACKAGES = List.of("java/lang", "java/util", "java/math", "java/util/regex", "java/time", "java/io", "java/util/stream", "java/lang/invoke",
            "java/util/concurrent", "sun/security/provider", "sun/nio/ch", "sun/nio/fs", "jdk/internal/misc", "sun/security/x509", "java/text");
    /// Every n-th class: the whole would take minutes with the checks on.
    private static final int STEP = Integer.getInteger("ingot.library.step", 5);

    private static final class AnyImage implements ImageReferences {
        @Override
        public int string(String value) {
            return 8;
        }

        @Override
        public int mirror(Type type) {
            return 16;
        }

        @Override
        public String stringValue(int reference) {
            return "symbol";
        }

        @Override
        public int valueOf(ingot.world.Field field) {
            return 0;
        }

        @Override
        public Type mirrored(int reference) {
            throw new AssertionError("no image");
        }
    }

    @Test
    void compilesTheLibrary() throws Exception {
        try (World world = NativeProgram.world(Path.of("target/test-classes"))) {
            var backend = new Backend(world, SubtypeTests.Test.Bits::new, new AnyImage(), !Boolean.getBoolean("ingot.library.fast"));
            var failures = new ArrayList<String>();
            long nanos = 0;
            long bytes = 0;
            int methods = 0;
            for (String name : classes()) {
                ClassType type = world.find(name);
                for (Method method : type == null ? List.<Method>of() : type.methods()) {
                    if (method.code() == null) {
                        continue;
                    }
                    try {
                        Graph graph = GraphBuilder.build(world, method);
                        long start = System.nanoTime();
                        bytes += backend.compile(graph).code().length;
                        nanos += System.nanoTime() - start;
                        methods++;
                    } catch (AssertionError | RuntimeException failure) {
                        var first = failure.getStackTrace()[0];
                        failures.add(method + ": " + failure.toString().lines().findFirst().orElse("") + " at " + first);
                        if (Boolean.getBoolean("ingot.library.full")) {
                            failure.printStackTrace();
                        }
                    }
                }
            }
            System.out.printf("%d methods, %d bytes, %.1f ms, %.0f us a method%n", methods, bytes, nanos / 1e6, nanos / 1e3 / methods);
            assertThat(failures.stream().limit(20)).isEmpty();
            assertThat(methods).isGreaterThan(500);
        }
    }

    private static List<String> classes() throws Exception {
        var names = new ArrayList<String>();
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
        for (String name : PACKAGES) {
            try (var files = Files.list(root.resolve(name))) {
                files.map(file -> root.relativize(file).toString()).filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .map(file -> file.substring(0, file.length() - 6)).sorted().forEach(names::add);
            }
        }
        var picked = new ArrayList<String>();
        for (int i = 0; i < names.size(); i += STEP) {
            picked.add(names.get(i));
        }
        return picked;
    }
}
