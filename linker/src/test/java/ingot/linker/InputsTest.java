package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ingot.base.BuildFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final String START = """
        extern int answer(void); extern long table[]; static int base = 2; int common_block[64];
        __attribute__((weak)) int bonus(void) { return 1000; }
        static void leave(int status) { __asm__ volatile("syscall" :: "a"(60), "D"(status)); for (;;) {} }
        static int local_name(int x) { return x + base; }
        int (*pointer)(int) = local_name;
        void _start(void) { common_block[63] = answer(); leave(pointer(common_block[63]) + (int) table[1] + bonus()); }
        """;
    private static final String ANSWER = """
        long table[] = {1, 7, 3}; static int base = 20;
        static int local_name(int x) { return x * base; }
        int bonus(void) { return 3; }
        int answer(void) { return local_name(1) + 10; }
        """;

    @TempDir
    Path directory;

    private Path compile(String name, String source) throws Exception {
        var c = Files.writeString(directory.resolve(name + ".c"), source);
        var o = directory.resolve(name + ".o");
        Tool.text("gcc", "-c", "-O0", "-ffreestanding", "-fno-pic", "-mcmodel=small", "-fno-stack-protector", "-fcf-protection=none", "-o", o, c);
        return o;
    }

    private static ElfFile object(Path path) throws Exception {
        return ElfFile.read(Files.readAllBytes(path), path.getFileName().toString());
    }

    private int run(Link link) throws Exception {
        var executable = link.link(new Link.Options(link.symbol("_start", SymbolKind.FUNCTION), Link.Strip.NOTHING));
        executable.writeTo(directory.resolve("program"));
        assertThat(Tool.text("readelf", "-aW", directory.resolve("program"))).doesNotContain("Warning");
        return Tool.run(directory.resolve("program")).exit();
    }

    @Test
    void objectsOfAnotherCompilerRun() throws Exception {
        for (boolean startFirst : new boolean[] {true, false}) {
            var link = new Link();
            var inputs = new Inputs(link);
            var start = object(compile("start", START));
            var answer = object(compile("answer", ANSWER));
            inputs.add(startFirst ? start : answer);
            inputs.add(startFirst ? answer : start);
            assertThat(run(link)).as("30 + 2 + 7 + 3").isEqualTo(42);
        }
    }

    @Test
    void anArchiveGivesOnlyWhatIsNeeded() throws Exception {
        var unneeded = compile("unneeded_with_a_long_name", "int unneeded(void) { return 1; } int missing(void); int use(void) { return missing(); }");
        var archive = directory.resolve("lib.a");
        Tool.text("ar", "rcs", archive, unneeded, compile("answer_with_a_long_name", ANSWER));
        var read = Archive.read(Files.readAllBytes(archive), "lib.a");
        assertThat(read.members()).extracting(Archive.Member::name).containsExactly("unneeded_with_a_long_name.o", "answer_with_a_long_name.o");
        var link = new Link();
        var inputs = new Inputs(link);
        inputs.add(object(compile("start", START)));
        inputs.add(read);
        assertThat(run(link)).isEqualTo(42);
        assertThat(link.find("unneeded")).isNull();
    }

    @Test
    void whatNeedsALibraryIsNamed() throws Exception {
        var link = new Link();
        new Inputs(link).add(object(compile("start", START)));
        assertThatThrownBy(() -> run(link)).isInstanceOf(BuildFailure.class).hasMessageContaining("answer, used by _start").hasMessageContaining("table, used by _start");
    }

    @Test
    void threadLocalsAndConstructorsAreRefused() throws Exception {
        var local = object(compile("local", "__thread int x = 1;"));
        assertThatThrownBy(() -> new Inputs(new Link()).add(local)).isInstanceOf(BuildFailure.class).hasMessageContaining("local.o: section .tdata");
        var constructor = object(compile("constructor", "__attribute__((constructor)) void f(void) {}"));
        assertThatThrownBy(() -> new Inputs(new Link()).add(constructor)).isInstanceOf(BuildFailure.class).hasMessageContaining(".init_array");
    }

    @Test
    void anArchiveIsReadWithCare() {
        assertThatThrownBy(() -> Archive.read("!<arch>\nrubbish".getBytes(), "x.a")).isInstanceOf(BuildFailure.class).hasMessageContaining("offset 8");
        String header = String.format("%-16s%-12s%-6s%-6s%-8s%-10s`\n", "a.o/", 0, 0, 0, 644, 99);
        assertThatThrownBy(() -> Archive.read(("!<arch>\n" + header).getBytes(), "x.a")).isInstanceOf(BuildFailure.class).hasMessageContaining("a.o/ reaches beyond");
    }
}
