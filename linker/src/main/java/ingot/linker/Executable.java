package ingot.linker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/// A linked program: the bytes of its file, and what lies where in it, known here even of a stripped one.
///
/// @param buildId  20 bytes in hexadecimal
/// @param sections without the leading null section and without symbol and string tables
/// @param symbols  all defined ones, local ones first
public record Executable(byte[] bytes, String buildId, long entry, List<ElfSegment> segments, List<ElfSection> sections, List<ElfSymbol> symbols) {
    public Executable {
        segments = List.copyOf(segments);
        sections = List.copyOf(sections);
        symbols = List.copyOf(symbols);
    }

    /// Writes the file, executable as far as the umask allows. A reader sees the old file or the whole new one, never a part: the bytes go to
    /// a file beside it that then takes its name. A symbolic link is followed; a device such as /dev/null is written to, not replaced.
    public void writeTo(Path output) {
        try {
            var target = Files.isSymbolicLink(output) && Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw Failures.unwritable(output.toString(), "it is a directory");
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.write(target, bytes, StandardOpenOption.WRITE);
                return;
            }
            replace(target);
        } catch (IOException e) {
            throw Failures.unwritable(output.toString(), reason(e, output));
        }
    }

    private void replace(Path target) throws IOException {
        var temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.deleteIfExists(temporary); // of a process of the same number that was killed
            try (var channel = FileChannel.open(temporary, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), executable(target))) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileAttribute<?>[] executable(Path target) {
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0]; // a Windows host: the bit does not exist there
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))};
    }

    private static String reason(IOException e, Path output) {
        return switch (e) {
            case NoSuchFileException _ -> "the directory " + output.toAbsolutePath().getParent() + " does not exist";
            case AccessDeniedException _ -> "no permission to write in " + output.toAbsolutePath().getParent();
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.getMessage();
        };
    }
}
