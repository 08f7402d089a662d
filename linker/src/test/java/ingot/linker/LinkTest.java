package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTest {
    @TempDir
    Path directory;

    private Path write(Executable executable) {
        var path = directory.resolve("program");
        executable.writeTo(path);
        return path;
    }

    @ParameterizedTest
    @EnumSource(Link.Strip.class)
    void aProgramOfThreeInstructionsRuns(Link.Strip strip) throws Exception {
        var link = new Link();
        var executable = link.link(Programs.exit42(link, strip));
        assertThat(Tool.run(write(executable)).exit()).isEqualTo(42);
        if (strip == Link.Strip.ALL) {
            assertThat(executable.bytes()).hasSizeLessThan(64 + 4 * 56 + 36 + 16 + 12);
        }
    }

    @ParameterizedTest
    @EnumSource(Link.Strip.class)
    void sectionsReachEachOther(Link.Strip strip) throws Exception {
        var link = new Link();
        var run = Tool.run(write(link.link(Programs.hello(link, strip))));
        assertThat(run.output()).isEqualTo("Hello from Ingot's linker\n");
        assertThat(run.exit()).isEqualTo(42);
    }

    @Test
    void readelfSeesWhatTheLinkSays() throws Exception {
        var link = new Link();
        var executable = link.link(Programs.hello(link, Link.Strip.NOTHING));
        var path = write(executable);
        String all = Tool.text("readelf", "-aW", path);
        assertThat(all).doesNotContain("Warning").doesNotContain("Error").doesNotContain("INTERP").doesNotContain("DYNAMIC");
        assertThat(all).contains("Type:                              EXEC").contains("There are no relocations in this file")
            .contains("Build ID: " + executable.buildId()).contains("System V");
        for (var segment : executable.segments()) {
            String flags = (segment.permissions().contains("R") ? "R" : " ") + (segment.isWritable() ? "W" : " ") + (segment.isExecutable() ? "E" : " ");
            assertThat(all).containsPattern(String.format("%s +0x%06x 0x%016x 0x%016x 0x%06x 0x%06x %s 0x%x", segment.typeName(), segment.offset(), segment.address(),
                segment.address(), segment.fileBytes(), segment.memoryBytes(), flags, segment.alignment()));
        }
        for (var section : executable.sections()) {
            assertThat(all).containsPattern(String.format("%s +(PROGBITS|NOTE|NOBITS) +%016x %06x %06x", section.name().replace(".", "\\."), section.address(),
                section.offset(), section.bytes()));
        }
        for (var symbol : executable.symbols()) {
            assertThat(all).containsPattern(String.format("%016x +%d (FUNC|OBJECT) +GLOBAL DEFAULT +%d %s", symbol.address(), symbol.bytes(), symbol.section(), symbol.name()));
        }
        assertThat(Tool.run("ldd", path).output()).contains("not a dynamic executable");
    }

    @Test
    void segmentsHavePagesOfTheirOwnAndNoFilling() {
        var link = new Link();
        var executable = link.link(Programs.hello(link, Link.Strip.ALL));
        var loaded = executable.segments().stream().filter(ElfSegment::isLoaded).toList();
        assertThat(loaded).extracting(ElfSegment::permissions).containsExactly("R", "RX", "RW");
        long page = -1;
        long fileEnd = 0;
        for (var segment : loaded) {
            assertThat(segment.address() / Layout.PAGE).isGreaterThan(page);
            page = (segment.address() + segment.memoryBytes() - 1) / Layout.PAGE;
            assertThat(segment.offset() % Layout.PAGE).isEqualTo(segment.address() % Layout.PAGE);
            assertThat(segment.offset() - fileEnd).as("filling").isBetween(0L, 15L);
            fileEnd = segment.offset() + segment.fileBytes();
        }
        assertThat(executable.bytes()).hasSize((int) fileEnd);
        assertThat(loaded.get(2).memoryBytes()).isGreaterThan(100_000);
        assertThat(loaded.get(2).fileBytes()).isEqualTo(12);
        var stack = executable.segments().stream().filter(s -> s.typeName().equals("GNU_STACK")).findFirst().orElseThrow();
        assertThat(stack.permissions()).isEqualTo("RW");
    }

    @Test
    void theSameInputGivesTheSameBytesAndStrippingKeepsTheBuildId() {
        var ids = new ArrayList<String>();
        for (var strip : Link.Strip.values()) {
            var first = new Link();
            var second = new Link();
            var a = first.link(Programs.hello(first, strip));
            var b = second.link(Programs.hello(second, strip));
            assertThat(a.bytes()).isEqualTo(b.bytes());
            ids.add(a.buildId());
            assertThat(ElfFile.read(a.bytes(), "a").buildId()).isEqualTo(a.buildId());
        }
        assertThat(ids).hasSize(3).allMatch(ids.getFirst()::equals);
    }

    @Test
    void anotherConstantIsAnotherBuild() {
        var first = new Link();
        var second = new Link();
        var one = first.link(Programs.exit42(first, Link.Strip.ALL));
        var options = Programs.exit42(second, Link.Strip.ALL);
        options.entry().section().patchInt(1, 43);
        assertThat(second.link(options).buildId()).isNotEqualTo(one.buildId());
    }

    @Test
    void everyUndefinedSymbolIsNamedOnceWithItsUser() {
        var link = new Link();
        var options = Programs.exit42(link, Link.Strip.ALL);
        var text = options.entry().section();
        text.relocate(1, RelocationKind.ABSOLUTE_32, link.symbol("alpha", SymbolKind.NONE), 0);
        text.relocate(6, RelocationKind.ABSOLUTE_32, link.symbol("alpha", SymbolKind.NONE), 0);
        int outside = text.append(new byte[8], 16);
        text.relocate(outside, RelocationKind.ABSOLUTE_64, link.symbol("beta", SymbolKind.NONE), 0);
        assertThatThrownBy(() -> link.link(options)).isInstanceOf(BuildFailure.class).hasMessage("undefined symbols: alpha, used by _start; beta, used by .text+0x10");
    }

    @Test
    void manyUndefinedSymbolsAreCounted() {
        var link = new Link();
        var options = Programs.exit42(link, Link.Strip.ALL);
        int at = options.entry().section().reserve(13 * 4, 4);
        for (int i = 0; i < 13; i++) {
            options.entry().section().relocate(at + 4 * i, RelocationKind.ABSOLUTE_32, link.symbol("u" + i, SymbolKind.NONE), 0);
        }
        assertThatThrownBy(() -> link.link(options)).hasMessageContaining("u9,").hasMessageEndingWith("and 3 more");
    }

    @Test
    void aRelocationThatDoesNotFitIsNamed() {
        var link = new Link();
        var options = Programs.exit42(link, Link.Strip.ALL);
        options.entry().section().relocate(1, RelocationKind.RELATIVE_32, options.entry(), 1L << 32);
        assertThatThrownBy(() -> link.link(options)).isInstanceOf(BuildFailure.class).hasMessageContaining("RELATIVE_32 at .text+0x1 to _start");
    }

    @Test
    void aProgramBeyondTwoGigabytesIsRefused() {
        var link = new Link();
        var options = Programs.exit42(link, Link.Strip.ALL);
        link.section(".bss", Link.Segment.WRITE, 8).reserve(Integer.MAX_VALUE - 8, 8);
        assertThatThrownBy(() -> link.link(options)).isInstanceOf(BuildFailure.class).hasMessageContaining("2 GiB");
    }

    @Test
    void aSecondDefinitionIsRefused() {
        var link = new Link();
        var options = Programs.exit42(link, Link.Strip.ALL);
        assertThatThrownBy(() -> options.entry().section().define(options.entry(), 4, 0)).isInstanceOf(BuildFailure.class).hasMessageContaining("_start is defined twice");
    }

    @Test
    void gapsBetweenFunctionsTrapAndReservedBytesAreZero() {
        var link = new Link();
        var text = link.section(".text", Link.Segment.EXECUTE, 1);
        var data = link.section(".data", Link.Segment.WRITE, 1);
        text.append(new byte[] {1}, 16);
        text.append(new byte[] {2}, 4);
        data.append(new byte[] {3}, 1);
        data.reserve(3, 1);
        data.append(new byte[] {4}, 8);
        data.reserve(100, 1);
        text.define(link.symbol("_start", SymbolKind.FUNCTION), 0, 1);
        var executable = link.link(new Link.Options(link.symbol("_start", SymbolKind.FUNCTION), Link.Strip.SYMBOLS));
        byte[] file = executable.bytes();
        var sections = executable.sections();
        int textAt = (int) sections.get(1).offset();
        int dataAt = (int) sections.get(2).offset();
        assertThat(Arrays.copyOfRange(file, textAt, textAt + 5)).containsExactly(1, 0xCC, 0xCC, 0xCC, 2);
        assertThat(Arrays.copyOfRange(file, dataAt, dataAt + 9)).containsExactly(3, 0, 0, 0, 0, 0, 0, 0, 4);
        assertThat(executable.segments().get(2).fileBytes()).isEqualTo(9);
        assertThat(executable.segments().get(2).memoryBytes()).isEqualTo(109);
    }

    @Test
    void aHundredThousandSymbolsAreCheap() {
        var link = new Link();
        var text = link.section(".text", Link.Segment.EXECUTE, 16);
        byte[] call = Programs.hex("e800000000c3");
        long start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            int at = text.append(call, 16);
            text.define(link.symbol("f" + i, SymbolKind.FUNCTION), at, call.length);
            text.relocate(at + 1, RelocationKind.RELATIVE_32, link.symbol("f" + (i * 7919L + 1) % 100_000, SymbolKind.FUNCTION), -4);
        }
        var executable = link.link(new Link.Options(link.symbol("f0", SymbolKind.FUNCTION), Link.Strip.NOTHING));
        assertThat(executable.symbols()).hasSize(100_000);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
