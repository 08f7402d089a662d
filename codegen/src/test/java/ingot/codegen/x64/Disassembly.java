package ingot.codegen.x64;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What objdump reads in raw bytes: offset and text (Intel syntax, one blank between mnemonic and operands) of each instruction.
record Disassembly(List<Integer> offsets, List<String> texts, int end) {
    static Disassembly of(byte[] code) throws IOException, InterruptedException {
        var file = Files.createTempFile("code", ".bin");
        try {
            Files.write(file, code);
            var process = new ProcessBuilder("objdump", "-D", "-b", "binary", "-m", "i386:x86-64", "-M", "intel", "--no-show-raw-insn", "-z", file.toString())
                .redirectErrorStream(true).start();
            var offsets = new ArrayList<Integer>();
            var texts = new ArrayList<String>();
            for (String line : new String(process.getInputStream().readAllBytes()).split("\n")) {
                int tab = line.indexOf(":\t");
                if (tab >= 0) {
                    offsets.add(Integer.parseInt(line.substring(0, tab).strip(), 16));
                    texts.add(line.substring(tab + 2).replaceAll("#.*", "").replaceAll("\\s+", " ").strip());
                }
            }
            assert process.waitFor() == 0;
            return new Disassembly(offsets, texts, code.length);
        } finally {
            Files.delete(file);
        }
    }
}
