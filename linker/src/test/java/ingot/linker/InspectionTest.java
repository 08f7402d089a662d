package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static Inspection of(Link.Strip strip) {
        var link = new Link();
        return Inspection.of(ElfFile.read(link.link(Programs.hello(link, strip)).bytes(), "hello"));
    }

    @Test
    void everyByteOfTheFileHasAnOwner() throws Exception {
        for (var strip : Link.Strip.values()) {
            var inspection = of(strip);
            assertThat(inspection.shares().stream().mapToLong(Inspection.Share::bytes).sum()).isEqualTo(inspection.fileBytes());
            assertThat(inspection.shares()).contains(new Inspection.Share("headers", 64 + 5 * 56));
        }
        var foreign = Inspection.of(ElfFile.read(Files.readAllBytes(Path.of("/bin/ls").toRealPath()), "ls"));
        assertThat(foreign.shares().stream().mapToLong(Inspection.Share::bytes).sum()).isEqualTo(foreign.fileBytes());
        assertThat(foreign.shares()).extracting(Inspection.Share::name).contains(".text", ".dynsym", "section headers");
        assertThat(foreign.isStatic()).isFalse();
    }

    @Test
    void saysWhatAnExecutableConsistsOf() {
        var inspection = of(Link.Strip.NOTHING);
        assertThat(inspection.machine()).isEqualTo("x86-64");
        assertThat(inspection.isStatic()).isTrue();
        assertThat(inspection.hasWritableCode()).isFalse();
        assertThat(inspection.symbols()).extracting(ElfSymbol::name).containsExactly("message", "_start", "write", "pointer", "counter");
        assertThat(inspection.shares()).contains(new Inspection.Share(".rodata", 26));
        assertThat(of(Link.Strip.ALL).shares()).extracting(Inspection.Share::name).containsExactly("headers", "segment R", "segment RX", "segment RW", "filling");
    }
}
