package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableTest {
    @TempDir
    Path directory;
    private Executable program;

    @BeforeEach
    void link() {
        var link = new Link();
        program = link.link(Programs.exit42(link, Link.Strip.ALL));
    }

    private List<String> files() throws Exception {
        try (var list = Files.list(directory)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesTheOldFileAndLeavesNothingBeside() throws Exception {
        var path = Files.writeString(directory.resolve("a"), "old");
        program.writeTo(path);
        assertThat(path).hasBinaryContent(program.bytes());
        assertThat(Files.getPosixFilePermissions(path)).contains(PosixFilePermission.OWNER_EXECUTE);
        assertThat(files()).containsExactly("a");
    }

    @Test
    void replacesAProgramThatRuns() throws Exception {
        var path = directory.resolve("sleep");
        Files.copy(Path.of("/bin/sleep").toRealPath(), path);
        var process = new ProcessBuilder(path.toString(), "5").start();
        program.writeTo(path);
        assertThat(Tool.run(path).exit()).isEqualTo(42);
        assertThat(process.isAlive()).isTrue();
        process.destroy();
    }

    @Test
    void followsALinkAndLeavesItThere() throws Exception {
        Files.createSymbolicLink(directory.resolve("link"), Files.writeString(directory.resolve("real"), "old"));
        program.writeTo(directory.resolve("link"));
        assertThat(directory.resolve("link")).isSymbolicLink();
        assertThat(directory.resolve("real")).hasBinaryContent(program.bytes());
    }

    @Test
    void writesToADeviceWithoutReplacingIt() throws Exception {
        program.writeTo(Path.of("/dev/null"));
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void saysWhyItCannotBeWritten() throws Exception {
        assertThatThrownBy(() -> program.writeTo(directory)).isInstanceOf(BuildFailure.class).hasMessageContaining("it is a directory");
        assertThatThrownBy(() -> program.writeTo(directory.resolve("no/such"))).isInstanceOf(BuildFailure.class)
            .hasMessage("cannot write " + directory.resolve("no/such") + ": the directory " + directory.resolve("no") + " does not exist");
        Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> program.writeTo(directory.resolve("file/a"))).isInstanceOf(BuildFailure.class).hasMessageContaining("file/a: Not a directory");
        assertThat(files()).containsExactly("file");
    }

    @Test
    void aFullDeviceIsAClearMessage() {
        assertThatThrownBy(() -> program.writeTo(Path.of("/dev/full"))).isInstanceOf(BuildFailure.class).hasMessage("cannot write /dev/full: No space left on device");
    }
}
