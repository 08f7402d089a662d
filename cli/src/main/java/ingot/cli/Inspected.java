package ingot.cli;

import ingot.base.BuildFailure;
import ingot.linker.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An executable that `inspect` or `why` was given.
final class Inspected {
    private Inspected() {}

    static ElfFile read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException _) {
            throw Failures.noSuchFile(file.toString());
        }
        if (!ElfFile.isElf(bytes)) {
            throw Failures.notAnExecutable(file.toString(), "it is no ELF file");
        }
        try {
            var elf = ElfFile.read(bytes, file.toString());
            if (elf.isObject()) {
                throw Failures.notAnExecutable(file.toString(), "it is an object file");
            }
            return elf;
        } catch (BuildFailure e) {
            throw e.diagnostic().code().startsWith("IN05") ? e : Failures.notAnExecutable(file.toString(), e.diagnostic().message());
        }
    }
}
