package ingot.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugFrameTest {
    @TempDir
    Path directory;

    /// _start calls outer, which has a frame of 24 bytes and calls inner, which has one of 8,000 and stops.
    private Path program(Link.Strip strip) {
        var link = new Link();
        var text = link.section(".text", Link.Segment.EXECUTE, 16);
        var start = function(link, text, "_start", "e8 00000000 0f0b");
        var outer = function(link, text, "outer", "4883ec18 e8 00000000 4883c418 c3");
        var inner = function(link, text, "inner", "4881ec401f0000 cc 4881c4401f0000 c3");
        text.relocate(1, RelocationKind.RELATIVE_32, outer, -4);
        text.relocate(outer.offset() + 5, RelocationKind.RELATIVE_32, inner, -4);
        link.outermostFrame(start, 0, 0);
        link.frame(outer, 4, 24);
        link.frame(inner, 7, 8000);
        var path = directory.resolve("program");
        link.link(new Link.Options(start, strip)).writeTo(path);
        return path;
    }

    private static Symbol function(Link link, Section text, String name, String code) {
        var symbol = link.symbol(name, SymbolKind.FUNCTION);
        byte[] bytes = Programs.hex(code);
        text.define(symbol, text.append(bytes, 16), bytes.length);
        return symbol;
    }

    @Test
    void readelfReadsTheRules() throws Exception {
        String frames = Tool.text("readelf", "--debug-dump=frames", program(Link.Strip.NOTHING));
        assertThat(frames).doesNotContain("Warning").contains("DW_CFA_def_cfa: r7 (rsp) ofs 8", "DW_CFA_offset: r16 (rip) at cfa-8",
            "DW_CFA_advance_loc: 4 to", "DW_CFA_def_cfa_offset: 32", "DW_CFA_advance_loc: 7 to", "DW_CFA_def_cfa_offset: 8008", "DW_CFA_undefined: r16 (rip)");
        assertThat(frames.split("FDE")).hasSize(4);
    }

    @Test
    void gdbWalksTheFrames() throws Exception {
        var path = program(Link.Strip.NOTHING);
        String trace = Tool.run("gdb", "-nx", "-batch", "-ex", "run", "-ex", "bt", path).output();
        assertThat(trace).containsPattern("#0 +0x[0-9a-f]+ in inner \\(\\)\\s+#1 +0x[0-9a-f]+ in outer \\(\\)\\s+#2 +0x[0-9a-f]+ in _start \\(\\)\\s*$");
        // Before the prologue of outer has run.
        String early = Tool.run("gdb", "-nx", "-batch", "-ex", "break *outer", "-ex", "run", "-ex", "bt", path).output();
        assertThat(early).containsPattern("#0 +0x[0-9a-f]+ in outer \\(\\)\\s+#1 +0x[0-9a-f]+ in _start \\(\\)\\s*$");
    }

    @Test
    void strippedProgramsHaveNone() throws Exception {
        for (var strip : new Link.Strip[] {Link.Strip.SYMBOLS, Link.Strip.ALL}) {
            assertThat(Tool.text("readelf", "-SW", program(strip))).doesNotContain(".debug_frame");
        }
    }
}
