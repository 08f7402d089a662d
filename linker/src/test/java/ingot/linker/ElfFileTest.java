package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import ingot.base.BuildFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {
    private static final String SOURCE = """
        static int hidden = 7; int shared[100]; const char text[] = "text"; extern int elsewhere(const char *);
        static __attribute__((noinline)) int twice(int x) { return 2 * x + hidden; }
        int work(int x) { shared[x] = twice(x); return elsewhere(text); }
        """;

    @TempDir
    Path directory;

    private Path object() throws Exception {
        Files.writeString(directory.resolve("a.c"), SOURCE);
        Tool.text("gcc", "-c", "-O1", "-o", directory.resolve("a.o"), directory.resolve("a.c"));
        return directory.resolve("a.o");
    }

    private static ElfFile read(Path path) throws Exception {
        return ElfFile.read(Files.readAllBytes(path), path.getFileName().toString());
    }

    @Test
    void readsAnObjectAsReadelfDoes() throws Exception {
        var path = object();
        var file = read(path);
        assertThat(file.isObject()).isTrue();
        assertThat(file.machine()).isEqualTo(62);
        var listed = Pattern.compile("\\[ *(\\d+)] (\\S+) +\\S+ +([0-9a-f]{16}) ([0-9a-f]{6}) ([0-9a-f]{6})").matcher(Tool.text("readelf", "-SW", path));
        int count = 1;
        while (listed.find()) {
            var section = file.sections().get(Integer.parseInt(listed.group(1)));
            assertThat(section.name()).isEqualTo(listed.group(2));
            assertThat(section.address()).isEqualTo(Long.parseLong(listed.group(3), 16));
            assertThat(section.offset()).isEqualTo(Long.parseLong(listed.group(4), 16));
            assertThat(section.bytes()).isEqualTo(Long.parseLong(listed.group(5), 16));
            count++;
        }
        assertThat(file.sections()).hasSize(count);
        var symbols = Pattern.compile("(\\d+): ([0-9a-f]{16}) +(\\d+) (\\S+) +(\\S+) +DEFAULT +(\\S+) ?(\\S*)").matcher(Tool.text("readelf", "-sW", path));
        count = 0;
        while (symbols.find()) {
            var symbol = file.symbols().get(Integer.parseInt(symbols.group(1)));
            assertThat(symbol.address()).isEqualTo(Long.parseLong(symbols.group(2), 16));
            assertThat(symbol.bytes()).isEqualTo(Long.parseLong(symbols.group(3)));
            assertThat(symbol.binding() == Elf.STB_LOCAL).isEqualTo(symbols.group(5).equals("LOCAL"));
            assertThat(symbol.isDefined()).isEqualTo(!symbols.group(6).equals("UND"));
            if (symbol.type() != Elf.STT_SECTION) {
                assertThat(symbol.name()).isEqualTo(symbols.group(7));
            }
            count++;
        }
        assertThat(file.symbols()).hasSize(count);
        assertThat(file.fixups()).anyMatch(f -> file.symbols().get(f.symbol()).name().equals("elsewhere"));
    }

    @Test
    void readsADynamicProgram() throws Exception {
        var file = read(Path.of("/bin/ls").toRealPath());
        assertThat(file.isObject()).isFalse();
        assertThat(file.interpreter()).isEqualTo("/lib64/ld-linux-x86-64.so.2");
        assertThat(file.needed()).contains("libc.so.6");
        assertThat(file.buildId()).hasSize(40);
        assertThat(file.segments()).extracting(ElfSegment::typeName).contains("LOAD", "DYNAMIC", "GNU_STACK");
        assertThat(Tool.text("readelf", "-n", "/bin/ls")).contains(file.buildId());
    }

    @Test
    void readsWhatTheLinkerWrites() {
        for (var strip : Link.Strip.values()) {
            var link = new Link();
            var executable = link.link(Programs.hello(link, strip));
            var file = ElfFile.read(executable.bytes(), "hello");
            assertThat(file.segments()).isEqualTo(executable.segments());
            assertThat(file.entry()).isEqualTo(executable.entry());
            assertThat(file.interpreter()).isNull();
            assertThat(file.needed()).isEmpty();
            if (strip == Link.Strip.ALL) {
                assertThat(file.sections()).isEmpty();
            } else {
                assertThat(file.sections().subList(1, executable.sections().size() + 1)).isEqualTo(executable.sections());
            }
            if (strip == Link.Strip.NOTHING) {
                assertThat(file.symbols().subList(1, file.symbols().size())).isEqualTo(executable.symbols());
            }
        }
    }

    /// Damaged files give a diagnostic or are read; they never crash the reader or the linker.
    @Test
    void damagedFilesGiveADiagnostic() throws Exception {
        byte[] good = Files.readAllBytes(object());
        var random = new Random(3);
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            byte[] bad = good.clone();
            int structures = random.nextBoolean() ? bad.length : 64;
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                bad[random.nextInt(4, structures)] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextBoolean() ? 0xFF : 0x7F);
            }
            if (random.nextInt(5) == 0) {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            try {
                var file = ElfFile.read(bad, "damaged.o");
                file.needed();
                file.interpreter();
                file.buildId();
                var link = new Link();
                new Inputs(link).add(file);
            } catch (BuildFailure expected) {
                assertThat(expected.diagnostic().code()).startsWith("IN04");
                refused++;
            } catch (RuntimeException | Error e) {
                fail("round " + round, e);
            }
        }
        assertThat(refused).isBetween(400, 3999);
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> ElfFile.read(new byte[100], "x")).isInstanceOf(BuildFailure.class).hasMessageContaining("x: not an ELF file");
        assertThat(ElfFile.isElf("#!/bin/sh".getBytes())).isFalse();
    }
}
