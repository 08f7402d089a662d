package ingot.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the application's class loader finds on a JVM is tried by the corpus; here is what only the compiler asks.
class ResourcesTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("classes/com/sun/own")).resolve("a.txt"), "folder");
        Files.writeString(folder.resolve("classes/com/sun/own/A.class"), "");
        jar = folder.resolve("lib.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : List.of("com/sun/own/a.txt", "META-INF/SIGNER.SF", "META-INF/SIGNER.RSA", "META-INF/services/x", "deep/")) {
                out.putNextEntry(new JarEntry(name));
            }
        }
    }

    private World open(Pattern... chosen) {
        return World.open(new World.Options(List.of(folder.resolve("classes"), jar), Path.of(System.getProperty("java.home")), null, false, List.of(chosen)));
    }

    @Test
    void modulesComeBeforeTheClassPathAndHideTheirPackages() {
        try (var world = open()) {
            var resources = world.resources();
            assertThat(resources.named("java/lang/Object.class")).singleElement().satisfies(found -> assertThat(found.module()).isEqualTo("java.base"));
            assertThat(resources.named("java/util/currency.data")).isEmpty();
            assertThat(resources.of("java.base", "java/util/currency.data")).isNotEmpty();
            assertThat(resources.modulesOf("java/util/currency.data")).containsExactly("java.base");
            assertThat(resources.named("META-INF/services/java.nio.file.spi.FileSystemProvider")).extracting(Resources.Found::module).containsExactly("java.base");
            assertThat(resources.named("com/sun/own/a.txt")).extracting(found -> new String(found.content())).containsExactly("folder", "");
        }
    }

    @Test
    void foldersAreThereWithoutContent() {
        try (var world = open()) {
            assertThat(List.of("com", "com/sun/", "deep", "deep/", "")).allMatch(world.resources()::isFolder);
            assertThat(List.of("deeper", "com/sun/own/a.txt")).noneMatch(world.resources()::isFolder);
            assertThat(world.resources().named("com/sun/own")).isEmpty();
        }
    }

    @Test
    void theLibrarysFoldersLeaveTheProgramsAlone() {
        try (var world = open()) {
            assertThat(world.resources().foldersOfLibrary()).contains("java/", "sun/", "com/sun/net/").doesNotContain("com/", "com/sun/", "META-INF/", "java/lang/");
        }
    }

    @Test
    void unknownNamesFindAllButSignaturesOrWhatWasChosen() {
        try (var world = open()) {
            assertThat(world.resources().ofProgram()).filteredOn(world.resources()::isForUnknownNames).containsExactly("com/sun/own/a.txt", "META-INF/services/x");
            assertThat(world.resources().chosenClassFiles()).isEmpty();
        }
        try (var world = open(Pattern.compile(".*SF"), Pattern.compile("com/.*[.]class"))) {
            assertThat(world.resources().ofProgram()).filteredOn(world.resources()::isForUnknownNames).containsExactly("META-INF/SIGNER.SF");
            assertThat(world.resources().chosenClassFiles()).containsExactly("com/sun/own/A.class");
        }
    }
}
